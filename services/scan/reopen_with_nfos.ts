import type { StoredNfo } from "../../db/library/nfo_files.ts";
import { findItems } from "../../db/library/items.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { joinNamed } from "../../domain/nfo/nfo_content.ts";
import { besideFirst, isAboutTitle } from "../../domain/nfo/nfo_place.ts";
import type { Scan } from "./scan.ts";
import { renameUnmatched } from "./write_moves.ts";

/** A title that was not recognised is looked for by the ids and the name that an NFO of it says. */
export async function reopenWithNfos(
  scan: Scan,
  kind: TitleKind,
  nfos: readonly StoredNfo[],
  owners: ReadonlyMap<number, number>,
): Promise<void> {
  const telling = nfos.filter(({ path, content }) => content?.named && isAboutTitle(kind, path))
    .toSorted((a, b) => besideFirst(a.path, b.path));
  // As when its names were read: the first one is believed.
  const byItem = new Map(
    telling.toReversed().map((nfo) => [owners.get(nfo.id) ?? 0, nfo.content?.named ?? null]),
  );
  const items = await findItems(scan.deps.db, [...byItem.keys()]);
  await renameUnmatched(
    scan,
    items.flatMap(({ id, named }) => {
      const told = byItem.get(id);
      return told ? [{ itemId: id, named: joinNamed(named, told) }] : [];
    }),
  );
}
