import { itemsOfLibrary } from "../../db/library/items.ts";
import type { NameFacts } from "../../domain/item.ts";
import { pickNamesake, seriesKey } from "../../domain/library/same_series.ts";
import { nextTurn } from "./in_batches.ts";
import type { Scan } from "./scan.ts";

/** A series that may have further files elsewhere in its library. */
export interface Namesake {
  id: number;
  year: number | null;
}

const AT_ONCE = 100;

/** The series of the library that has this name, wherever its files lie. */
export async function findNamesake(scan: Scan, named: NameFacts): Promise<number | null> {
  if (named.title === null) return null;
  const all = scan.namesakes ??= await loadNamesakes(scan);
  return pickNamesake(named.year, all.get(seriesKey(named.title)) ?? [])?.id ?? null;
}

/** A new series, for those files of it that come later. */
export function noteNamesake(scan: Scan, id: number, named: NameFacts): void {
  if (scan.namesakes) add(scan.namesakes, id, named);
}

async function loadNamesakes({ deps, library }: Scan): Promise<Map<string, Namesake[]>> {
  const all = new Map<string, Namesake[]>();
  for (let after = 0;;) {
    const page = await itemsOfLibrary(deps.db, library.id, after, AT_ONCE);
    for (const { id, named } of page) add(all, id, named);
    const last = page.at(-1);
    if (!last) return all;
    after = last.id;
    await nextTurn();
  }
}

function add(all: Map<string, Namesake[]>, id: number, { title, year }: NameFacts): void {
  if (title === null) return;
  const key = seriesKey(title);
  all.set(key, [...all.get(key) ?? [], { id, year }]);
}
