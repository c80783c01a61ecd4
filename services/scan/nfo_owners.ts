import type { StoredNfo } from "../../db/library/nfo_files.ts";
import { titlesUnder, videosBeside } from "../../db/library/nfo_owners.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { isBeside, nfoPlaceOf, onlyTitleOf } from "../../domain/nfo/nfo_place.ts";
import type { Scan } from "./scan.ts";

/** The title that each of these NFO files is about, where one is known: by the file's number. */
export async function ownersOfNfos(
  { deps, library }: Scan,
  kind: TitleKind,
  nfos: readonly StoredNfo[],
): Promise<Map<number, number>> {
  const placed = nfos.map(({ id, path }) => ({ id, ...nfoPlaceOf(kind, path) }));
  const videos = await videosBeside(deps.db, library.id, placed.flatMap(({ stem }) => stem ?? []));
  const titles = await titlesUnder(
    deps.db,
    library.id,
    placed.flatMap(({ folder }) => folder ?? []),
  );
  return new Map(placed.flatMap(({ id, stem, folder }) => {
    const beside = stem === null
      ? undefined
      : videos.get(stem)?.find(({ path }) => isBeside(stem, path));
    const owner = beside?.itemId ??
      (folder === null ? null : onlyTitleOf(titles.get(folder) ?? []));
    return owner === null ? [] : [[id, owner] as const];
  }));
}
