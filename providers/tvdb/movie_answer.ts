import type { RawAnswer, RawOffer } from "../../domain/enrichment/answer.ts";
import { artworkOffers, ownImage } from "./artwork.ts";
import { countryCode, countryName } from "./countries.ts";
import { languageName } from "./languages.ts";
import { readRemoteIds } from "./remote_ids.ts";
import { keptCountries, keptLanguages, namesOf, peopleOf, titleOffers } from "./title_offers.ts";
import type { Movie } from "./wire.ts";

/** What TVDB says of a film. */
export function movieAnswer(
  movie: Movie,
  languages: readonly string[],
  countries: readonly string[],
  imagesUrl: string | undefined,
): RawAnswer {
  const kept = keptLanguages(movie, languages);
  const artwork = artworkOffers("movie", movie.artworks ?? [], kept, imagesUrl);
  return {
    ids: { tvdb: movie.id, ...readRemoteIds(movie.remoteIds) },
    offers: [
      ...titleOffers(movie, kept, countries),
      ...releaseOffers(movie, countries),
      ...factOffers(movie),
    ],
    artwork: [...artwork, ...ownImage("poster", movie.image, artwork, imagesUrl)],
  };
}

function factOffers(movie: Movie): RawOffer[] {
  const { companies, production_countries, originalCountry, spoken_languages } = movie;
  const countries = production_countries?.length
    ? production_countries.map(({ country, name }) => countryName(country) || (name ?? ""))
    : [countryName(originalCountry)];
  const languages = spoken_languages?.length ? spoken_languages : [movie.originalLanguage ?? ""];
  return [
    { field: "runtime", value: movie.runtime },
    { field: "directors", value: peopleOf(movie, "Director") },
    { field: "writers", value: peopleOf(movie, "Writer") },
    {
      field: "studios",
      value: namesOf([...companies?.production ?? [], ...companies?.studio ?? []]),
    },
    { field: "countries", value: countries },
    { field: "languages", value: languages.map(languageName) },
    { field: "keywords", value: namesOf(movie.tagOptions) },
    { field: "budget", value: movie.budget },
    { field: "revenue", value: movie.boxOffice },
  ];
}

/** Dates of the wanted countries, and the first one anywhere last. */
function releaseOffers(
  { releases, first_release }: Movie,
  countries: readonly string[],
): RawOffer[] {
  const offers = keptCountries(countries).flatMap((country): RawOffer[] => {
    const dates = (releases ?? []).flatMap((row) =>
      row.date && countryCode(row.country) === country ? [row.date] : []
    );
    return dates.length > 0 ? [{ field: "release_date", value: dates.toSorted()[0], country }] : [];
  });
  const first = first_release?.date || releases?.find(({ date }) => date)?.date;
  return [...offers, { field: "release_date", value: first }];
}
