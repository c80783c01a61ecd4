import type { ArtworkOffer, RawAnswer, RawOffer } from "../../domain/enrichment/answer.ts";
import type { Ids } from "../../domain/ids.ts";
import { plainArtwork } from "../provider.ts";
import { readAwards, readList, readNumber, readRuntime, readText } from "./read_text.ts";
import type { Title } from "./wire.ts";

/** OMDb writes English, whatever the title. */
export const LANGUAGE = "en";

/** The full plot, asked for on demand. */
export function plotAnswer(title: Title): RawAnswer {
  return {
    ids: {},
    offers: [{ field: "plot", value: readText(title.Plot), language: LANGUAGE }],
    artwork: [],
  };
}

export function idsOf({ imdbID }: Title): Ids {
  return imdbID ? { imdb: imdbID } : {};
}

export function artworkOf({ Poster }: Title): ArtworkOffer[] {
  const poster = readText(Poster);
  return poster ? [plainArtwork("poster", poster)] : [];
}

/** What films and series have alike. The short plot is the outline. */
export function titleOffers(title: Title): RawOffer[] {
  return [
    { field: "title", value: readText(title.Title), language: LANGUAGE },
    { field: "outline", value: readText(title.Plot), language: LANGUAGE },
    { field: "awards", value: readAwards(title.Awards) },
    { field: "content_rating", value: readText(title.Rated), country: "US" },
    { field: "runtime", value: readRuntime(title.Runtime) },
    { field: "genres", value: readList(title.Genre) },
    { field: "actors", value: readList(title.Actors).map((name) => ({ name })) },
    { field: "languages", value: readList(title.Language) },
    { field: "countries", value: readList(title.Country) },
    { field: "imdb_rating", value: readNumber(title.imdbRating) },
    { field: "imdb_votes", value: readNumber(title.imdbVotes) },
  ];
}
