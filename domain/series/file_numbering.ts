import type { ParsedName } from "../naming/parsed_name.ts";

/** What a file's name says of the episodes in it. */
export interface FileNumbering {
  season: number | null;
  episodes: readonly number[];
  /** Counted through all seasons. */
  absolute: readonly number[];
  /** ISO date, of daily programmes. */
  date: string | null;
}

export function numberingOf({ season, episodes, absolute, date }: ParsedName): FileNumbering {
  return {
    season: typeof season === "number" ? season : null,
    episodes: episodes ?? [],
    absolute: absolute ?? [],
    date,
  };
}

/** An episode that files can be held against. */
export interface NumberedEpisode {
  id: number;
  season: number;
  episode: number;
  absolute: number | null;
  aired: string | null;
}

/** Where a file belongs: episodes that are there, and places that only the file names so far. */
export interface FilePlaces {
  ids: number[];
  missing: { season: number; episode: number }[];
}

/** The episodes a file holds: by season and number, by date, else by absolute number. */
export function placeNumbering(
  numbering: FileNumbering,
  episodes: readonly NumberedEpisode[],
): FilePlaces {
  const { season, absolute, date } = numbering;
  if (date !== null) {
    return { ids: episodes.filter(({ aired }) => aired === date).map(({ id }) => id), missing: [] };
  }
  if (season === null && absolute.length > 0) return byAbsolute(absolute, episodes);
  return byNumber(season ?? 1, numbering.episodes, episodes);
}

function byNumber(
  season: number,
  numbers: readonly number[],
  episodes: readonly NumberedEpisode[],
): FilePlaces {
  const places: FilePlaces = { ids: [], missing: [] };
  for (const number of numbers) {
    const found = episodes.find((own) => own.season === season && own.episode === number);
    if (found) places.ids.push(found.id);
    else places.missing.push({ season, episode: number });
  }
  return places;
}

/** A series without absolute numbers has them in the order of its episodes, specials left out. */
function byAbsolute(
  numbers: readonly number[],
  episodes: readonly NumberedEpisode[],
): FilePlaces {
  const counted = episodes.some((own) => own.absolute !== null)
    ? new Map(episodes.map((own) => [own.absolute, own]))
    : new Map(inOrder(episodes).map((own, index) => [index + 1, own]));
  const places: FilePlaces = { ids: [], missing: [] };
  for (const number of numbers) {
    const found = counted.get(number);
    if (found) places.ids.push(found.id);
    else places.missing.push({ season: 1, episode: number });
  }
  return places;
}

function inOrder(episodes: readonly NumberedEpisode[]): NumberedEpisode[] {
  return episodes.filter(({ season }) => season > 0).toSorted((a, b) =>
    a.season - b.season || a.episode - b.episode
  );
}
