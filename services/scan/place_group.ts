import type { FilePlacement } from "../../db/library/files.ts";
import type { GroupedFile } from "../../domain/naming/group_files.ts";
import type { Appeared } from "./appeared.ts";
import type { NamedGroup } from "../reading/reading.ts";

/** What the files of a group become: the new ones, and those whose part in it is another now. */
export function placeGroup(
  { kind, fresh, moves, around }: Appeared,
  { files }: NamedGroup,
  owner: number | null,
): FilePlacement[] {
  const present = files.filter(({ path }) => around.get(path)?.isGone !== true);
  return withMain(present).flatMap(({ path, role, part, numbering }) => {
    const file = fresh.get(path);
    const former = moves.get(path)?.from.itemId;
    // A film's file that moved stays with its film, an episode's goes with its new neighbours.
    if (file) {
      const itemId = (kind === "movie" ? former : null) ?? owner;
      return [{ ...file, itemId, role, part, numbering }];
    }
    const known = around.get(path);
    if (!known || (known.role === role && known.part === part)) return [];
    const { size, mtime, inode, itemId } = known;
    return [{ path, size, mtime, inode, itemId, role, part, numbering }];
  });
}

/** Where the main file is gone, the first version takes its place. */
function withMain(files: readonly GroupedFile[]): readonly GroupedFile[] {
  if (files.some(({ role }) => role === "main")) return files;
  const first = files.findIndex(({ role }) => role === "version");
  return files.map((file, at) => at === first ? { ...file, role: "main" } : file);
}
