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

/** Episodes as files ask for them. Of several of one number the first counts. */
export interface EpisodeIndex {
  byPlace: ReadonlyMap<string, number>;
  byDate: ReadonlyMap<string | null, readonly number[]>;
  byAbsolute: ReadonlyMap<number | null, number>;
}

export function indexEpisodes(episodes: readonly NumberedEpisode[]): EpisodeIndex {
  const places = episodes.map(({ id, season, episode }) =>
    [placeKey(season, episode), id] as const
  );
  const byDate = Map.groupBy(episodes, ({ aired }) => aired);
  return {
    byPlace: new Map(places.toReversed()),
    byDate: new Map([...byDate].map(([date, own]) => [date, own.map(({ id }) => id)])),
    byAbsolute: new Map(absoluteNumbers(episodes)),
  };
}

/** The episodes a file holds: by season and number, by date, else by absolute number. */
export function placeNumbering(numbering: FileNumbering, index: EpisodeIndex): FilePlaces {
  const { season, episodes, absolute, date } = numbering;
  if (date !== null) return { ids: [...index.byDate.get(date) ?? []], missing: [] };
  if (season === null && absolute.length > 0) {
    return placeAll(absolute, 1, (number) => index.byAbsolute.get(number));
  }
  const own = season ?? 1;
  return placeAll(episodes, own, (number) => index.byPlace.get(placeKey(own, number)));
}

function placeAll(
  numbers: readonly number[],
  season: number,
  find: (number: number) => number | undefined,
): FilePlaces {
  const places: FilePlaces = { ids: [], missing: [] };
  for (const episode of numbers) {
    const id = find(episode);
    if (id !== undefined) places.ids.push(id);
    else places.missing.push({ season, episode });
  }
  return places;
}

function placeKey(season: number, episode: number): string {
  return `${season}x${episode}`;
}

/** A series without absolute numbers has them in the order of its episodes, specials left out. */
function absoluteNumbers(episodes: readonly NumberedEpisode[]): [number | null, number][] {
  if (episodes.some(({ absolute }) => absolute !== null)) {
    return episodes.map(({ absolute, id }) => [absolute, id]);
  }
  return inOrder(episodes).map(({ id }, index) => [index + 1, id]);
}

function inOrder(episodes: readonly NumberedEpisode[]): NumberedEpisode[] {
  return episodes.filter(({ season }) => season > 0).toSorted((a, b) =>
    a.season - b.season || a.episode - b.episode
  );
}
