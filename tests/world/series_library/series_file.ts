import type { Expectation } from "../names.ts";
import type { Episode, Series } from "../series/series.ts";

/** A file of the series library, with what it really is. */
export interface SeriesFile {
  /** Relative to the library, with "/" between folders. */
  path: string;
  /** The series' TVDB id; null for what no provider knows. */
  tvdb: number | null;
  /** In TVDB's order, whatever the name says; null for what is no episode. */
  season: number | null;
  episodes: number[];
  expect: Expectation;
  /** The content, where it matters; video files get a few made-up bytes. */
  text?: string;
}

/** One file for each group of aired episodes; nobody has what is still to come. */
export function each(
  series: Series,
  pathOf: (season: number, episodes: Episode[]) => string,
  group: (episodes: Episode[]) => Episode[][] = singly,
): SeriesFile[] {
  return series.seasons.flatMap(({ number, episodes }) =>
    group(episodes.filter(({ aired }) => aired !== "")).map((together) => ({
      path: pathOf(number, together),
      tvdb: series.tvdb,
      season: number,
      episodes: together.map((episode) => episode.number),
      expect: "identified" as const,
    }))
  );
}

/** Each episode is a file. */
export function singly(episodes: Episode[]): Episode[][] {
  return episodes.map((episode) => [episode]);
}

/** Every tenth episode and the one after it are one file. */
export function pairs(episodes: Episode[]): Episode[][] {
  return episodes.flatMap((episode, i) => {
    if (i % 10 === 1) return [];
    const next = episodes[i + 1];
    return [i % 10 === 0 && next ? [episode, next] : [episode]];
  });
}

/** The last two episodes of a long season are one file. */
export function lastTwo(episodes: Episode[]): Episode[][] {
  return episodes.length < 8
    ? singly(episodes)
    : [...singly(episodes.slice(0, -2)), episodes.slice(-2)];
}

/** `Title (Year)`. */
export function named(title: string, { year }: Series): string {
  return `${safe(title)} (${year})`;
}

/** Without what file systems forbid. */
export function safe(text: string): string {
  return text.replaceAll(":", " -").replace(/[/\\?*"<>|]/g, "");
}

/** An episode's title as a file may have it; "" when it has none. */
export function titleOf(episode: Episode | undefined): string {
  return safe(episode?.title ?? "");
}

/** "S01E02". */
export function code(season: number, episode: Episode | undefined): string {
  return `S${String(season).padStart(2, "0")}E${two(episode)}`;
}

/** The number of an episode, two digits at least. */
export function two(episode: Episode | undefined): string {
  return String(episode?.number ?? 0).padStart(2, "0");
}

/** What lies beside the episodes of a series. */
export function ofSeries({ tvdb }: Series, path: string, expect: Expectation): SeriesFile {
  return { path, tvdb, season: null, episodes: [], expect };
}
