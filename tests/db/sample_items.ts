import type { ItemPatch } from "../../db/library/item_rows.ts";
import { insertItem, updateItem } from "../../db/library/items.ts";
import { insertLibrary } from "../../db/library/libraries.ts";
import type { Db } from "../../db/open.ts";
import type { Item, NameFacts } from "../../domain/item.ts";

export const NOON = Date.UTC(2026, 4, 6, 12);
export const DAY_MS = 24 * 60 * 60 * 1000;

export function named(title: string | null, year: number | null = null): NameFacts {
  return { title, otherTitles: [], year, ids: {}, edition: null, isEpisode: false };
}

/** A library for movies; its path is new each time. */
export async function addLibrary(db: Db): Promise<number> {
  const path = `/movies/${crypto.randomUUID()}`;
  const library = await insertLibrary(db, { path, kind: "movie", name: "Movies" }, NOON);
  if (!library) throw new Error("Cannot test as the library was not inserted");
  return library.id;
}

/** A movie as a scan leaves it, changed by `patch`. */
export async function addMovie(
  db: Db,
  libraryId: number,
  title: string,
  patch: ItemPatch = {},
): Promise<Item> {
  const item = await insertItem(db, "movie", libraryId, named(title), NOON);
  if (Object.keys(patch).length > 0) await updateItem(db, item.id, patch);
  return item;
}

/** One movie in a library of its own. */
export async function addOneMovie(db: Db, patch: ItemPatch = {}): Promise<Item> {
  return await addMovie(db, await addLibrary(db), "The Third Man", patch);
}
