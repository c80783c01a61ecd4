import type { RawAnswer, RawChild, RawOffer } from "../../domain/enrichment/answer.ts";
import { artworkOffers, ownImage } from "./artwork.ts";
import { countryName } from "./countries.ts";
import { episodesPart, ORDER } from "./episodes_part.ts";
import { languageCodes, languageName } from "./languages.ts";
import { readRemoteIds } from "./remote_ids.ts";
import { keptLanguages, namesOf, peopleOf, titleOffers } from "./title_offers.ts";
import type { Series } from "./wire.ts";

const STUDIOS = new Set(["Studio", "Production Company"]);
const POSTER = 7;

/** What TVDB says of a series, its seasons, and in which languages its episodes can be asked for. */
export function seriesAnswer(
  series: Series,
  languages: readonly string[],
  countries: readonly string[],
  imagesUrl: string | undefined,
): RawAnswer {
  const kept = keptLanguages(series, languages);
  const artwork = artworkOffers("series", series.artworks ?? [], kept, imagesUrl);
  return {
    ids: { tvdb: series.id, ...readRemoteIds(series.remoteIds) },
    offers: [...titleOffers(series, kept, countries), ...factOffers(series)],
    artwork: [...artwork, ...ownImage("poster", series.image, artwork, imagesUrl)],
    children: seasonChildren(series, kept, imagesUrl),
    parts: partsOf(series, languages),
  };
}

function factOffers(series: Series): RawOffer[] {
  const { companies, originalNetwork, latestNetwork, originalCountry, originalLanguage } = series;
  const studios = (companies ?? []).filter(({ companyType }) =>
    STUDIOS.has(companyType?.companyTypeName ?? "")
  );
  const creators = peopleOf(series, "Creator");
  return [
    { field: "first_aired", value: series.firstAired },
    { field: "last_aired", value: series.lastAired },
    { field: "network", value: originalNetwork?.name || latestNetwork?.name },
    { field: "runtime", value: series.averageRuntime },
    { field: "creators", value: creators.length > 0 ? creators : peopleOf(series, "Writer") },
    { field: "studios", value: namesOf(studios) },
    { field: "countries", value: [countryName(originalCountry)] },
    { field: "languages", value: [languageName(originalLanguage ?? "")] },
    { field: "keywords", value: namesOf(series.tags) },
  ];
}

/** The list holds the seasons of every order; those of others would be doubles. */
function seasonChildren(
  { seasons, artworks }: Series,
  kept: ReadonlySet<string>,
  imagesUrl: string | undefined,
): RawChild[] {
  return (seasons ?? []).flatMap(({ id, number, type, image, imageType }) => {
    if (type?.type !== ORDER || number === null || number === undefined) return [];
    const own = (artworks ?? []).filter(({ seasonId }) => seasonId === id);
    const artwork = artworkOffers("season", own, kept, imagesUrl);
    const poster = (imageType ?? POSTER) === POSTER ? image : null;
    return [{
      season: number,
      episode: null,
      absolute: null,
      ids: { tvdb: id },
      offers: [],
      artwork: [...artwork, ...ownImage("poster", poster, artwork, imagesUrl)],
    }];
  });
}

/**
 * The list of episodes once for each wanted language that the series is told in, and in its own
 * language if there is none of them, since numbers, dates and images are the same in all.
 */
function partsOf(series: Series, languages: readonly string[]): string[] {
  const { originalLanguage, nameTranslations, overviewTranslations } = series;
  const told = new Set([
    originalLanguage,
    ...nameTranslations ?? [],
    ...overviewTranslations ?? [],
  ]);
  const codes = languages.flatMap((tag) => languageCodes(tag).find((code) => told.has(code)) ?? []);
  const parts = codes.map((code) => episodesPart(code === originalLanguage ? null : code));
  return parts.length > 0 ? [...new Set(parts)] : [episodesPart(null)];
}
