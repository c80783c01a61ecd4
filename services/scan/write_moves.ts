import { closeReviewStatement } from "../../db/enrichment/reviews.ts";
import { adoptStatement, findItems, renameStatement } from "../../db/library/items.ts";
import { type Moved, moveFiles } from "../../db/library/scanned_files.ts";
import type { NameFacts } from "../../domain/item.ts";
import { inBatches } from "./in_batches.ts";
import type { Scan } from "./scan.ts";

/** Files get their new places; titles whose files all came over come to this library with them. */
export async function writeMoves(scan: Scan, moves: readonly Moved[]): Promise<void> {
  const { db, now } = scan.deps;
  const { id } = scan.library;
  const foreign = moves.filter(({ from }) => from.libraryId !== id);
  await inBatches(moves, (some) => moveFiles(db, id, some, now()));
  const adopted = [...new Set(foreign.flatMap(({ from }) => from.itemId ?? []))];
  await inBatches(adopted, (some) => db.write([adoptStatement(db, some, id)]));
  scan.counts.moved += moves.length;
  for (const { from } of moves) {
    scan.movedIds.add(from.id);
    if (from.itemId !== null) scan.touched.add(from.itemId);
  }
}

/** A title of a file, as the file's new name says it. */
export interface Renamed {
  itemId: number;
  named: NameFacts;
}

/**
 * What was not recognised under its old name is looked for under the new one: renaming a file is
 * what a person does about it.
 */
export async function renameUnmatched(scan: Scan, renamed: readonly Renamed[]): Promise<void> {
  const { db } = scan.deps;
  await inBatches(renamed, async (some) => {
    const items = new Map(
      (await findItems(db, some.map(({ itemId }) => itemId))).map((item) => [item.id, item]),
    );
    const changed = some.filter(({ itemId, named }) => {
      const item = items.get(itemId);
      const isOpen = item?.match.state === "new" || item?.match.state === "review";
      return isOpen && JSON.stringify(item.named) !== JSON.stringify(named);
    });
    await db.write(changed.flatMap(({ itemId, named }) => [
      renameStatement(db, itemId, named),
      closeReviewStatement(db, itemId, "unmatched"),
      closeReviewStatement(db, itemId, "unsure"),
      closeReviewStatement(db, itemId, "id_conflict"),
    ]));
  });
}
