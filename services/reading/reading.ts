import type { NameFacts } from "../../domain/item.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { type FileGroup, type GroupedFile, groupFiles } from "../../domain/naming/group_files.ts";
import { groupSeries } from "../../domain/naming/group_series.ts";
import { type Disk, folderIdOf, isOfDisk, wordsFor } from "./disk.ts";
import { readNames } from "./read_names.ts";
import { type ReadNfo, readNfos, type SeenNfo } from "./read_nfos.ts";
import type { WalkBatch } from "./walk_batch.ts";
import { walkLibrary, type WalkWish } from "./walk_library.ts";

/** What a scan asks of whoever reads the library for it. */
export type ReadRequest =
  | { ask: "identify"; root: string }
  | { ask: "is_empty"; root: string }
  | { ask: "walk"; wish: WalkWish }
  /** The next piece of the walk. */
  | { ask: "next" }
  | { ask: "group"; root: string; kind: TitleKind; paths: readonly string[] }
  /** The next of the groups. */
  | { ask: "take" }
  | { ask: "nfos"; root: string; seen: readonly SeenNfo[] };

export type ReadAnswer =
  | { folderId: string }
  | { isEmpty: boolean }
  | { batch: WalkBatch | null }
  | { groups: NamedGroup[] }
  | { nfos: ReadNfo[] }
  /** Why the disk gave nothing, in words. */
  | { problem: string }
  /** Nobody waits for the answer any more. */
  | { stopped: true }
  | { bug: string };

/** The files that are one title, and what their names and an NFO say of it. */
export interface NamedGroup {
  files: readonly GroupedFile[];
  named: NameFacts;
}

/** So many groups in one answer: the other side must not be held up by reading a message. */
const GROUPS_PER_ANSWER = 200;

const GROUPERS: Readonly<Record<TitleKind, (paths: readonly string[]) => FileGroup[]>> = {
  movie: (paths) => groupFiles(paths),
  series: (paths) => groupSeries(paths),
};

/** Reads one library: answers one request after the other, and remembers how far it is. */
export function createReading(disk: Disk): (request: ReadRequest) => ReadAnswer {
  let walk: Generator<WalkBatch> | null = null;
  let groups: Iterator<NamedGroup> = [].values();

  return (request) => {
    try {
      return answer(request);
    } catch (error) {
      if (!isOfDisk(error)) throw error;
      return { problem: wordsFor(error) };
    }
  };

  function answer(request: ReadRequest): ReadAnswer {
    switch (request.ask) {
      case "identify":
        return { folderId: identify(disk, request.root) };
      case "is_empty":
        return { isEmpty: [...disk.readDir(request.root)].length === 0 };
      case "walk":
        walk = walkLibrary(disk, request.wish);
        return { batch: null };
      case "next": {
        const next = walk?.next();
        return { batch: next && !next.done ? next.value : null };
      }
      case "group": {
        const { root, kind, paths } = request;
        groups = GROUPERS[kind](paths).values()
          .map((group) => ({
            files: group.files,
            named: readNames(disk, root, kind, group),
          }));
        return { groups: take(groups) };
      }
      case "take":
        return { groups: take(groups) };
      case "nfos":
        return { nfos: readNfos(disk, request.root, request.seen) };
    }
  }
}

function identify(disk: Disk, root: string): string {
  const folder = disk.lstat(disk.realPath(root));
  if (!folder.isDirectory) throw new Deno.errors.NotADirectory(root);
  return folderIdOf(folder);
}

function take(groups: Iterator<NamedGroup>): NamedGroup[] {
  const taken: NamedGroup[] = [];
  while (taken.length < GROUPS_PER_ANSWER) {
    const next = groups.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
