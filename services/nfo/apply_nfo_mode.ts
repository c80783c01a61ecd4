import { lockNfoValuesStatements } from "../../db/enrichment/nfo_locks.ts";
import { itemsOfLibrary } from "../../db/library/items.ts";
import { findLibrary } from "../../db/library/libraries.ts";
import { ratingNames } from "../../domain/fields/field.ts";
import type { Deps } from "../deps.ts";
import { replanTitle } from "../enrichment/replan_title.ts";
import { loadTitleCases } from "../enrichment/title_cases.ts";
import { loadSetup } from "../settings/setup.ts";

/** So many titles are planned at once: their known answers are in memory meanwhile. */
const PAGE = 50;

/**
 * Plans a library anew after another word about its NFO files; where they are to be locked, what
 * they gave before is locked too. A field that is unlocked later stays so until it gets a new value.
 */
export async function applyNfoMode(
  deps: Deps,
  libraryId: number,
  isStopped: () => boolean,
): Promise<{ replanned: number; isDone: boolean }> {
  let replanned = 0;
  for (let after = 0;;) {
    const library = await findLibrary(deps.db, libraryId);
    const page = library ? await itemsOfLibrary(deps.db, libraryId, after, PAGE) : [];
    const last = page.at(-1);
    if (!library || !last) return { replanned, isDone: true };
    if (isStopped()) return { replanned, isDone: false };
    if (library.nfoMode === "lock") {
      const ids = page.map(({ id }) => id);
      await deps.db.write(lockNfoValuesStatements(deps.db, ids, ratingNames(), deps.now()));
    }
    const setup = await loadSetup(deps);
    for (const input of await loadTitleCases(deps, setup, page)) {
      await replanTitle(deps, setup, input, null);
    }
    replanned += page.length;
    after = last.id;
  }
}
