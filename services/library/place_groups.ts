import type { FilePlacement, SeenFile, StoredFile } from "../../db/library/files.ts";
import { insertItem } from "../../db/library/items.ts";
import type { Library, LibraryKind } from "../../db/library/libraries.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { type FileGroup, groupFiles } from "../../domain/naming/group_files.ts";
import { groupSeries } from "../../domain/naming/group_series.ts";
import type { Deps } from "../deps.ts";
import { readNames } from "./read_names.ts";
import type { Walk } from "./walk_library.ts";

/** How the files of a library become titles, by its kind. */
interface Grouping {
  kind: TitleKind;
  group: (paths: readonly string[]) => FileGroup[];
  /** A file that moved keeps its item; an episode belongs to the series it lies with now. */
  movesWithGroup: boolean;
}

const GROUPINGS: Readonly<Partial<Record<LibraryKind, Grouping>>> = {
  movie: { kind: "movie", group: (paths) => groupFiles(paths), movesWithGroup: false },
  series: { kind: "series", group: (paths) => groupSeries(paths), movesWithGroup: true },
};

export interface Placed {
  placements: FilePlacement[];
  addedItems: number;
  addedFiles: number;
}

/** Every group of files becomes one title; only new, changed and moved files are written. */
export async function placeGroups(
  deps: Deps,
  library: Library,
  walk: Walk,
  known: ReadonlyMap<string, StoredFile>,
  moved: ReadonlySet<string>,
): Promise<Placed> {
  const placed: Placed = { placements: [], addedItems: 0, addedFiles: 0 };
  const grouping = GROUPINGS[library.kind];
  if (!grouping) return placed;
  const seen = new Map(walk.videos.map((file) => [file.path, file]));
  const nfos = new Set(walk.nfos);
  for (const group of grouping.group(walk.videos.map(({ path }) => path))) {
    const news = group.files.filter(({ path }) =>
      moved.has(path) || isNews(known.get(path), seen.get(path))
    );
    if (news.length === 0) continue;
    const owner = ownerOf(group, known, moved);
    if (owner === null) placed.addedItems++;
    const named = () => readNames(library.path, grouping.kind, group, nfos);
    const itemId = owner ??
      (await insertItem(deps.db, grouping.kind, library.id, await named(), deps.now())).id;
    for (const { path, role, part, numbering } of news) {
      const file = seen.get(path);
      if (!file) continue;
      if (!known.has(path)) placed.addedFiles++;
      const own = grouping.movesWithGroup ? itemId : known.get(path)?.itemId ?? itemId;
      placed.placements.push({ ...file, itemId: own, role, part, numbering });
    }
  }
  return placed;
}

function isNews(before: StoredFile | undefined, now: SeenFile | undefined): boolean {
  if (!before || !now || before.missingSince !== null || before.itemId === null) return true;
  return before.size !== now.size || before.mtime !== now.mtime || before.inode !== now.inode;
}

/** The item of the group's files; one that stayed in its place tells more than one that moved. */
function ownerOf(
  { files }: FileGroup,
  known: ReadonlyMap<string, StoredFile>,
  moved: ReadonlySet<string>,
): number | null {
  const owners = (isOne: (path: string) => boolean) =>
    files.filter(({ path }) => isOne(path)).flatMap(({ path }) => known.get(path)?.itemId ?? []);
  return owners((path) => !moved.has(path))[0] ?? owners((path) => moved.has(path))[0] ?? null;
}
