import type { RawChild } from "../../domain/enrichment/answer.ts";
import { oneImage } from "./images.ts";
import { plainText } from "./plain_text.ts";
import type { Episodes, Seasons } from "./wire.ts";

/** TVmaze writes English, about foreign shows too; only names may be in any language. */
export const LANGUAGE = "en";

/** A special belongs to the season in which it aired; players file it under season 0. */
const SPECIALS = 0;

export function seasonChildren(seasons: Seasons, imagesUrl?: string): RawChild[] {
  return seasons.flatMap((season) =>
    typeof season.number !== "number" ? [] : [{
      season: season.number,
      episode: null,
      absolute: null,
      ids: { tvmaze: season.id },
      offers: [
        { field: "title", value: season.name },
        { field: "plot", value: plainText(season.summary), language: LANGUAGE },
        { field: "air_date", value: season.premiereDate },
      ],
      artwork: oneImage("poster", season.image, imagesUrl),
    }]
  );
}

/**
 * The episodes of all seasons. Significant specials are numbered by their air date, undated ones
 * last; the insignificant ones (making-ofs, recaps) are left out.
 */
export function episodeChildren(episodes: Episodes, imagesUrl?: string): RawChild[] {
  const regular = episodes.flatMap((episode) =>
    typeof episode.season === "number" && typeof episode.number === "number"
      ? [episodeChild(episode, episode.season, episode.number, imagesUrl)]
      : []
  );
  const specials = episodes
    .filter(({ number, type }) => typeof number !== "number" && type === "significant_special")
    .toSorted((a, b) => (a.airdate || "9999").localeCompare(b.airdate || "9999"));
  return [
    ...regular,
    ...specials.map((special, index) => episodeChild(special, SPECIALS, index + 1, imagesUrl)),
  ];
}

function episodeChild(
  { id, name, summary, airdate, runtime, rating, image }: Episodes[number],
  season: number,
  episode: number,
  imagesUrl?: string,
): RawChild {
  return {
    season,
    episode,
    absolute: null,
    ids: { tvmaze: id },
    offers: [
      { field: "title", value: name },
      { field: "plot", value: plainText(summary), language: LANGUAGE },
      { field: "aired", value: airdate },
      { field: "runtime", value: runtime },
      { field: "tvmaze_rating", value: rating?.average },
    ],
    artwork: oneImage("thumb", image, imagesUrl),
  };
}
