import type { FilePlacement, SeenFile, StoredFile } from "../../db/library/files.ts";
import { insertItem } from "../../db/library/items.ts";
import type { Library } from "../../db/library/libraries.ts";
import { groupFiles, type MovieGroup } from "../../domain/naming/group_files.ts";
import type { Deps } from "../deps.ts";
import { readNames } from "./read_names.ts";
import type { Walk } from "./walk_library.ts";

/** Every group of files becomes one item; only new and changed files are written. */
export async function placeGroups(
  deps: Deps,
  library: Library,
  walk: Walk,
  known: ReadonlyMap<string, StoredFile>,
) {
  const seen = new Map(walk.videos.map((file) => [file.path, file]));
  const nfos = new Set(walk.nfos);
  const placements: FilePlacement[] = [];
  let addedItems = 0;
  let addedFiles = 0;
  for (const group of groupFiles(walk.videos.map(({ path }) => path))) {
    const news = group.files.filter(({ path }) => isNews(known.get(path), seen.get(path)));
    if (news.length === 0) continue;
    const owner = ownerOf(group, known);
    if (owner === null) addedItems++;
    const itemId = owner ??
      (await insertItem(
        deps.db,
        "movie",
        library.id,
        await readNames(library.path, group, nfos),
        deps.now(),
      )).id;
    for (const { path, role, part } of news) {
      const file = seen.get(path);
      if (!file) continue;
      if (!known.has(path)) addedFiles++;
      placements.push({ ...file, itemId: known.get(path)?.itemId ?? itemId, role, part });
    }
  }
  return { placements, addedItems, addedFiles };
}

function isNews(before: StoredFile | undefined, now: SeenFile | undefined): boolean {
  if (!before || !now || before.missingSince !== null || before.itemId === null) return true;
  return before.size !== now.size || before.mtime !== now.mtime || before.inode !== now.inode;
}

function ownerOf({ files }: MovieGroup, known: ReadonlyMap<string, StoredFile>): number | null {
  for (const { path } of files) {
    const itemId = known.get(path)?.itemId;
    if (itemId != null) return itemId;
  }
  return null;
}
