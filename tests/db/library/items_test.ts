import { listItems, type ListQuery } from "../../../db/library/item_list.ts";
import { libraryStats, mostIncomplete } from "../../../db/library/library_stats.ts";
import {
  findItem,
  insertItem,
  renameStatement,
  settleStatements,
  updateItem,
  updateItemStatement,
} from "../../../db/library/items.ts";
import { placeFiles } from "../../../db/library/files.ts";
import { deleteLibrary } from "../../../db/library/libraries.ts";
import type { Db } from "../../../db/open.ts";
import { assert, assertEquals } from "../../assert.ts";
import { addLibrary, addMovie, addOneMovie, named, NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

const ALL: ListQuery = { kind: "movie", sort: "title", direction: "asc", page: 1, limit: 50 };

async function titles(db: Db, query: Partial<ListQuery>): Promise<string[]> {
  return (await listItems(db, { ...ALL, ...query })).items.map(({ title }) => title);
}

/** Five movies that differ in everything a list can ask for. */
async function fillLibrary(db: Db): Promise<void> {
  const library = await addLibrary(db);
  const matched = { state: "matched", score: 1, no: 1 } as const;
  await addMovie(db, library, "The Third Man", {
    year: 1949,
    completeness: 100,
    match: matched,
    lastEnrichedAt: 3,
  });
  await addMovie(db, library, "Metropolis", {
    year: 1927,
    completeness: 60,
    match: matched,
    partial: true,
    lastEnrichedAt: 2,
  });
  await addMovie(db, library, "A Trip to the Moon", {
    year: 1902,
    completeness: 59,
    match: { ...matched, state: "review" },
  });
  await addMovie(db, library, "Nosferatu", {
    year: 1922,
    completeness: 90,
    match: matched,
    lastEnrichedAt: 1,
  });
  await addMovie(db, library, "100% Wolf_Man");
}

forEachDatabase("insertItem() makes an item that is untried and due first", async ({ db }) => {
  const library = await addLibrary(db);
  const facts = {
    ...named("The Third Man", 1949),
    otherTitles: ["Der dritte Mann"],
    ids: { imdb: "tt0041959" },
  };
  const item = await insertItem(db, "movie", library, facts, NOON);
  assertEquals([item.title, item.sortTitle, item.year], ["The Third Man", "third man", 1949]);
  assertEquals([item.match, item.due], [{ state: "new", score: null, no: 0 }, { class: 0, at: 0 }]);
  assertEquals([item.monitored, item.completeness, item.pending], [true, 0, []]);
  assertEquals(item.named, facts);
  assertEquals(await findItem(db, item.id), item);
});

forEachDatabase("updateItem() changes what it is given and nothing else", async ({ db }) => {
  const before = await addOneMovie(db);
  await updateItem(db, before.id, { title: "Der dritte Mann", due: null, pending: ["omdb"] });
  const { title, sortTitle, year, due, pending, match, monitored } =
    await findItem(db, before.id) ?? before;
  assertEquals([title, sortTitle, due, pending], ["Der dritte Mann", "dritte mann", null, [
    "omdb",
  ]]);
  assertEquals([year, match, monitored], [before.year, before.match, before.monitored]);
});

forEachDatabase("updateItemStatement() leaves an item that was matched anew", async ({ db }) => {
  const item = await addOneMovie(db, { match: { state: "matched", score: 1, no: 2 } });
  const [late, now] = await db.write([
    updateItemStatement(db, item.id, { completeness: 50 }, 1),
    updateItemStatement(db, item.id, { completeness: 70 }, 2),
  ]);
  assertEquals([late?.rowsAffected, now?.rowsAffected], [0, 1]);
  assertEquals((await findItem(db, item.id))?.completeness, 70);
});

const LISTS: readonly { name: string; query: Partial<ListQuery>; titles: string[] }[] = [
  {
    name: "sorts by title without its article",
    query: {},
    titles: ["100% Wolf_Man", "Metropolis", "Nosferatu", "The Third Man", "A Trip to the Moon"],
  },
  {
    name: "sorts by year, latest first",
    query: { sort: "year", direction: "desc", limit: 2 },
    titles: ["The Third Man", "Metropolis"],
  },
  {
    name: "sorts by completeness",
    query: { sort: "completeness", limit: 3 },
    titles: ["100% Wolf_Man", "A Trip to the Moon", "Metropolis"],
  },
  {
    name: "puts the never enriched first",
    query: { sort: "lastEnriched", limit: 3 },
    titles: ["A Trip to the Moon", "100% Wolf_Man", "Nosferatu"],
  },
  { name: "turns the page", query: { page: 2, limit: 2 }, titles: ["Nosferatu", "The Third Man"] },
  { name: "has nothing behind the last page", query: { page: 9 }, titles: [] },
  {
    name: "finds the enriched",
    query: { filter: "enriched" },
    titles: ["Nosferatu", "The Third Man"],
  },
  { name: "finds the class partial", query: { filter: "partial" }, titles: ["Metropolis"] },
  {
    name: "finds the unenriched",
    query: { filter: "unenriched" },
    titles: ["100% Wolf_Man", "A Trip to the Moon"],
  },
  {
    name: "finds the incomplete",
    query: { filter: "incomplete", limit: 2 },
    titles: ["100% Wolf_Man", "Metropolis"],
  },
  {
    name: "finds the unmatched",
    query: { filter: "unmatched" },
    titles: ["100% Wolf_Man", "A Trip to the Moon"],
  },
  {
    name: "searches in titles, whatever the case",
    query: { q: "man THIRD" },
    titles: ["The Third Man"],
  },
  { name: "searches for a year", query: { q: "nosf 1922" }, titles: ["Nosferatu"] },
  { name: "takes a per cent sign for itself", query: { q: "100%" }, titles: ["100% Wolf_Man"] },
  { name: "takes an underscore for itself", query: { q: "d_m" }, titles: [] },
  {
    name: "finds everything for blanks",
    query: { q: "  ", filter: "enriched" },
    titles: ["Nosferatu", "The Third Man"],
  },
  { name: "knows no series among movies", query: { kind: "series" }, titles: [] },
];

forEachDatabase("listItems() filters, sorts and turns pages", async ({ db }) => {
  await fillLibrary(db);
  for (const { name, query, titles: expected } of LISTS) {
    assertEquals(await titles(db, query), expected, `listItems() ${name}`);
  }
  assertEquals((await listItems(db, { ...ALL, limit: 2 })).total, 5);
  assertEquals((await listItems(db, { ...ALL, filter: "enriched", limit: 1 })).total, 2);
});

forEachDatabase("libraryStats() counts classes and averages", async ({ db }) => {
  const empty = await libraryStats(db, "movie");
  assertEquals([empty.total, empty.averageCompleteness], [0, 0]);
  await fillLibrary(db);
  const stats = await libraryStats(db, "movie");
  assertEquals(stats.byClass, { enriched: 2, partial: 1, unenriched: 2 });
  assertEquals([stats.complete, stats.half, stats.minimal], [1, 3, 1]);
  assertEquals([stats.total, stats.partial, stats.unmatched], [5, 1, 2]);
  assertEquals(stats.averageCompleteness, 61.8);
});

forEachDatabase("mostIncomplete() leaves out what automatic runs leave alone", async ({ db }) => {
  const library = await addLibrary(db);
  await addMovie(db, library, "Ignored", { due: null });
  await addMovie(db, library, "Half", { completeness: 50 });
  await addMovie(db, library, "Empty");
  await addMovie(db, library, "Full", { completeness: 100 });
  const found = await mostIncomplete(db, "movie", 10);
  assertEquals(found.map(({ title }) => title), ["Empty", "Half"]);
});

forEachDatabase(
  "settleStatements() remember since when, and keeps the item",
  async ({ db }) => {
    const library = await addLibrary(db);
    const [gone, there] = [
      await addMovie(db, library, "Gone"),
      await addMovie(db, library, "There"),
    ];
    const file = { path: "a.mkv", size: 1, mtime: 1, inode: null, role: "main", part: null };
    await placeFiles(db, library, [{ ...file, itemId: there.id, numbering: null }], NOON);
    const settle = (now: number) => db.write(settleStatements(db, [gone.id, there.id], now));
    await settle(NOON);
    await settle(NOON + 1);
    const missing = await findItem(db, gone.id);
    assertEquals([missing?.missingSince, missing?.due], [NOON, null]);
    assertEquals((await findItem(db, there.id))?.missingSince, null);
    await placeFiles(
      db,
      library,
      [{ ...file, path: "b.mkv", itemId: gone.id, numbering: null }],
      NOON,
    );
    await settle(NOON + 2);
    const back = await findItem(db, gone.id);
    assertEquals([back?.missingSince, back?.due], [null, { class: 2, at: NOON + 2 }]);
  },
);

forEachDatabase("deleteLibrary() takes its items with it", async ({ db }) => {
  const item = await addOneMovie(db);
  await deleteLibrary(db, item.libraryId);
  assert(await findItem(db, item.id) === null);
});

forEachDatabase(
  "renameStatement() has an item looked for anew, in the queue only where it is wanted",
  async ({ db }) => {
    const library = await addLibrary(db);
    const wanted = await insertItem(db, "movie", library, named("Old name"), NOON);
    const left = await insertItem(db, "movie", library, named("Other name"), NOON);
    await updateItem(db, left.id, { monitored: false, due: null });
    for (const { id } of [wanted, left]) {
      await db.write([renameStatement(db, id, named("New name"))]);
    }
    const found = await Promise.all([wanted, left].map(({ id }) => findItem(db, id)));
    assertEquals(found.map((item) => [item?.title, item?.due?.at ?? null]), [
      ["New name", 0],
      ["New name", null],
    ]);
  },
);
