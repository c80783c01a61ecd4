import type { RawAnswer, RawChild } from "../../domain/enrichment/answer.ts";
import { seasonPart } from "../season_part.ts";
import { readDate, readNumber, readPeople, readText, readWhole } from "./read_text.ts";
import { artworkOf, idsOf, LANGUAGE, titleOffers } from "./title_offers.ts";
import type { EpisodeOfList, Season, Title } from "./wire.ts";

/** More than any series has; a wrong number must not cost the day's calls. */
const MOST_SEASONS = 100;

/** What OMDb says of a series, and which seasons can be asked for. */
export function seriesAnswer(title: Title): RawAnswer {
  const seasons = Math.min(readWhole(title.totalSeasons) ?? 0, MOST_SEASONS);
  return {
    ids: idsOf(title),
    offers: [
      ...titleOffers(title),
      { field: "first_aired", value: readDate(title.Released) },
      { field: "status", value: readStatus(title.Year) },
      // Of a series the writers are those who created it; each episode has its own.
      { field: "creators", value: readPeople(title.Writer) },
    ],
    artwork: artworkOf(title),
    parts: Array.from({ length: seasons }, (_, index) => seasonPart(index + 1)),
  };
}

/** The episodes of a season. The list has no plots and no votes. */
export function seasonAnswer(id: string, number: number, season: Season): RawAnswer {
  return {
    ids: { imdb: id },
    offers: [],
    artwork: [],
    children: (season.Episodes ?? []).flatMap((episode) => episodeChild(number, episode)),
  };
}

function episodeChild(season: number, episode: EpisodeOfList): RawChild[] {
  const number = readWhole(episode.Episode);
  if (number === null) return [];
  const imdb = readText(episode.imdbID);
  return [{
    season,
    episode: number,
    absolute: null,
    ids: imdb ? { imdb } : {},
    offers: [
      { field: "title", value: readText(episode.Title), language: LANGUAGE },
      { field: "aired", value: readDate(episode.Released) },
      { field: "imdb_rating", value: readNumber(episode.imdbRating) },
    ],
    artwork: [],
  }];
}

/** "2011–" runs on, "2008–2013" has ended; a single year says neither. */
function readStatus(years: string | null | undefined): string | null {
  const span = /^\d{4}\s*[–-]\s*(\d{4})?$/.exec(readText(years) ?? "");
  if (!span) return null;
  return span[1] ? "Ended" : "Continuing";
}
