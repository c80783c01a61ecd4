import { type KnownFile, knownFilesAfter, knownFilesIn } from "../../db/library/scanned_files.ts";
import type { SeenFile } from "../../db/library/files.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { groupUnitOf } from "../../domain/library/group_unit.ts";
import { inBatches, nextTurn } from "./in_batches.ts";
import type { Scan } from "./scan.ts";

/** Known files beside new ones, by path; `isGone`: it tells of a title, but is not there. */
export type Around = ReadonlyMap<string, KnownFile & { isGone: boolean }>;

const PAGE = 500;

/** The known files that must be seen together with these to tell which titles they are. */
export async function filesAround(
  scan: Scan,
  kind: TitleKind,
  files: readonly SeenFile[],
): Promise<Around> {
  // A first scan has placed nothing yet in a folder that it places as a whole.
  if (!scan.origins.here && !scan.isDivided) return new Map();
  const units = new Set(files.map(({ path }) => groupUnitOf(kind, path)));
  const news = new Set(files.map(({ path }) => path));
  const around = new Map<string, KnownFile & { isGone: boolean }>();
  const add = (known: readonly KnownFile[]) => {
    for (const file of known) {
      if (news.has(file.path) || !units.has(groupUnitOf(kind, file.path))) continue;
      around.set(file.path, {
        ...file,
        isGone: file.missingSince !== null || scan.gone.has(file.id),
      });
    }
  };
  const folders = [...units].filter((unit) => unit !== "");
  await inBatches(folders, async (some) => {
    add(await knownFilesIn(scan.deps.db, scan.library.id, some));
  });
  if (units.has("")) await eachPage(scan, add);
  return around;
}

/** Loose files have no folder to be found by: the library's files are gone through. */
async function eachPage(
  { deps, library }: Scan,
  add: (known: readonly KnownFile[]) => void,
): Promise<void> {
  for (let after = "";;) {
    const page = await knownFilesAfter(deps.db, library.id, "", after, PAGE);
    add(page);
    const last = page.at(-1);
    if (!last) return;
    after = last.path;
    await nextTurn();
  }
}
