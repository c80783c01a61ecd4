import type { RawAnswer, RawOffer } from "../../domain/enrichment/answer.ts";
import type { Ids } from "../../domain/ids.ts";
import { titleArtwork } from "./artwork.ts";
import { releaseOffers } from "./movie_releases.ts";
import type { Movie } from "./movie_wire.ts";
import { castOffer, crewOffers, names, titleOffers } from "./shared_offers.ts";
import { textOffers } from "./texts.ts";

/** What TMDB says of a movie, in our words. */
export function movieAnswer(
  movie: Movie,
  languages: readonly string[],
  countries: readonly string[],
): RawAnswer {
  return {
    ids: idsOf(movie),
    offers: [
      ...textOffers(textsOf(movie), languages),
      ...releaseOffers(movie, countries),
      ...titleOffers(movie),
      ...factOffers(movie),
      ...peopleOffers(movie),
    ],
    artwork: titleArtwork(movie),
  };
}

function idsOf(movie: Movie): Ids {
  const imdb = movie.imdb_id || movie.external_ids?.imdb_id;
  const wikidata = movie.external_ids?.wikidata_id;
  return { tmdb: movie.id, ...(imdb ? { imdb } : {}), ...(wikidata ? { wikidata } : {}) };
}

function textsOf(movie: Movie) {
  const { title, original_title, original_language, overview, tagline, translations } = movie;
  return {
    title,
    originalTitle: original_title,
    originalLanguage: original_language,
    overview,
    tagline,
    translations,
  };
}

function factOffers(movie: Movie): RawOffer[] {
  const { belongs_to_collection: collection } = movie;
  return [
    { field: "original_title", value: movie.original_title },
    { field: "runtime", value: movie.runtime },
    { field: "keywords", value: names(movie.keywords?.keywords) },
    {
      field: "collection",
      value: collection && { name: collection.name ?? "", ids: { tmdb: collection.id } },
    },
    { field: "status", value: movie.status },
    { field: "budget", value: movie.budget },
    { field: "revenue", value: movie.revenue },
  ];
}

function peopleOffers({ credits }: Movie): RawOffer[] {
  if (!credits) return [];
  return [...crewOffers(credits.crew ?? []), castOffer(credits.cast ?? [])];
}
