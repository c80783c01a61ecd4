import { isWithin } from "../library/path_order.ts";
import type { NfoContent, NfoEntry } from "./nfo_content.ts";
import { nfoPlaceOf, stemsOf } from "./nfo_place.ts";

/** A season (`episode` null) or an episode. */
export interface NfoChild {
  id: number;
  season: number | null;
  episode: number | null;
}

/** A video of the series and the episodes in it. */
export interface NfoVideo {
  path: string;
  episodeIds: readonly number[];
}

export interface ChildNfo {
  path: string;
  content: NfoContent | null;
}

/** What one file says of one season or episode. */
export interface ChildWord<N extends ChildNfo> {
  nfo: N;
  entry: NfoEntry;
}

/**
 * What NFO files of a series say of its seasons and episodes, by child. An episode's is the one beside
 * its video, whatever number it says; a season's names its number or lies with its episodes.
 */
export function childWords<N extends ChildNfo>(
  nfos: readonly N[],
  videos: readonly NfoVideo[],
  children: readonly NfoChild[],
): Map<number, ChildWord<N>[]> {
  const byId = new Map(children.map((child) => [child.id, child]));
  const episodesOf = (video: NfoVideo) => video.episodeIds.flatMap((id) => byId.get(id) ?? []);
  const byStem = videosByStem(videos);
  const words = new Map<number, ChildWord<N>[]>();
  for (const nfo of nfos) {
    const entries = nfo.content?.entries ?? [];
    const beside = byStem.get(nfoPlaceOf("series", nfo.path).stem?.toLowerCase() ?? "") ?? [];
    const episodes = [...new Set(beside.flatMap(episodesOf))];
    const pairs = [
      ...pairEpisodes(entries.filter(({ kind }) => kind === "episode"), episodes),
      ...entries.filter(({ kind }) => kind === "season").flatMap((entry) => {
        const season = entry.season ?? seasonAround(nfo.path, videos, episodesOf);
        const own = children.find((child) => child.episode === null && child.season === season);
        return own ? [{ entry, child: own }] : [];
      }),
    ];
    for (const { entry, child } of pairs) {
      words.set(child.id, [...words.get(child.id) ?? [], { nfo, entry }]);
    }
  }
  return words;
}

function videosByStem(videos: readonly NfoVideo[]): Map<string, NfoVideo[]> {
  const byStem = new Map<string, NfoVideo[]>();
  for (const video of videos) {
    for (const stem of stemsOf(video.path).map((own) => own.toLowerCase())) {
      byStem.set(stem, [...byStem.get(stem) ?? [], video]);
    }
  }
  return byStem;
}

/** By their numbers; those that are left over by their order, where none is too many. */
function pairEpisodes(
  entries: readonly NfoEntry[],
  episodes: readonly NfoChild[],
): { entry: NfoEntry; child: NfoChild }[] {
  const pairs = entries.flatMap((entry) => {
    const child = episodes.find(({ season, episode }) =>
      season === entry.season && episode === entry.episode
    );
    return child ? [{ entry, child }] : [];
  });
  const [said, meant] = [
    new Set(pairs.map(({ entry }) => entry)),
    new Set(pairs.map(({ child }) => child)),
  ];
  const restOfEntries = entries.filter((entry) => !said.has(entry));
  const rest = episodes.filter((child) => !meant.has(child));
  if (rest.length !== restOfEntries.length) return pairs;
  return [
    ...pairs,
    ...restOfEntries.flatMap((entry, at) => {
      const child = rest[at];
      return child ? [{ entry, child }] : [];
    }),
  ];
}

/** The one season of the episodes that lie in an NFO's folder; null where they are of several. */
function seasonAround(
  path: string,
  videos: readonly NfoVideo[],
  episodesOf: (video: NfoVideo) => readonly NfoChild[],
): number | null {
  const { folder } = nfoPlaceOf("series", path);
  if (folder === null) return null;
  const inside = videos.filter((video) => isWithin(video.path, folder));
  const seasons = new Set(inside.flatMap(episodesOf).map(({ season }) => season));
  return seasons.size === 1 ? [...seasons][0] ?? null : null;
}
