import type { Ids, TitleKind } from "../../domain/ids.ts";
import type { NameFacts } from "../../domain/item.ts";
import { readTitleQuery } from "../../domain/naming/clean_title.ts";
import type { FileGroup } from "../../domain/naming/group_files.ts";
import type { ParsedName } from "../../domain/naming/parsed_name.ts";
import { joinNamed } from "../../domain/nfo/nfo_content.ts";
import { stemsOf } from "../../domain/nfo/nfo_place.ts";
import { readNamed } from "../nfo/read_nfo_text.ts";
import type { Disk } from "./disk.ts";
import { nfoTextAt } from "./read_nfos.ts";

/** What the names of a title's files say, and an NFO beside them, which is more certain. */
export function readNames(
  disk: Disk,
  root: string,
  kind: TitleKind,
  group: FileGroup,
): NameFacts {
  const named = factsOf(kind, group.parsed);
  const paths = kind === "series" ? showNfoPathsOf(group) : nfoPathsOf(group);
  const text = paths.values().map((path) => nfoTextAt(disk, root, path)).find((it) => it !== null);
  const nfo = text === undefined ? null : readNamed(text);
  return nfo ? joinNamed(named, nfo) : named;
}

function factsOf(kind: TitleKind, parsed: ParsedName): NameFacts {
  const query = readTitleQuery(parsed);
  return {
    title: query?.title ?? null,
    otherTitles: query?.otherTitles ?? [],
    year: parsed.year,
    ids: idsOf(parsed),
    edition: parsed.edition,
    isEpisode: kind === "movie" && parsed.kind === "episode",
  };
}

function idsOf(
  { imdb, tmdb, tvdb }: { imdb?: string | null; tmdb?: number | null; tvdb?: number | null },
): Ids {
  return { ...(tmdb ? { tmdb } : {}), ...(imdb ? { imdb } : {}), ...(tvdb ? { tvdb } : {}) };
}

/** Beside the video under its name, or `movie.nfo` in its folder; for a disc, of the disc folder. */
function nfoPathsOf({ files }: FileGroup): string[] {
  const first = files[0]?.path ?? "";
  const folder = first.includes("/") ? first.slice(0, first.lastIndexOf("/") + 1) : "";
  const parent = folder.replace(/[^/]+\/$/, "");
  const own = stemsOf(first).map((stem) => `${stem}.nfo`);
  return folder === ""
    ? own
    : [...own, `${folder}movie.nfo`, ...(files[0]?.role === "disc" ? [`${parent}movie.nfo`] : [])];
}

/** `tvshow.nfo` in a folder above the episodes, the nearest first. */
function showNfoPathsOf({ files }: FileGroup): string[] {
  const folders = new Set(files.flatMap(({ path }) => {
    const pieces = path.split("/").slice(0, -1);
    return pieces.map((_, index) => pieces.slice(0, pieces.length - index).join("/"));
  }));
  return [...folders].map((folder) => `${folder}/tvshow.nfo`);
}
