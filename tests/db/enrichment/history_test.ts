import { markStatement, readMarks } from "../../../db/enrichment/marks.ts";
import {
  findHistoryEntry,
  readHistory,
  recordStatement,
  thinRatings,
} from "../../../db/enrichment/history.ts";

import type { HistoryKind } from "../../../domain/history/history_entry.ts";
import type { Db } from "../../../db/open.ts";
import { assertEquals } from "../../assert.ts";
import { addOneMovie, NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

const RATINGS = ["imdb_rating", "imdb_votes"];

async function record(
  db: Db,
  itemId: number,
  field: string,
  day: string,
  kind: HistoryKind = "change",
): Promise<void> {
  const at = Date.parse(`${day}T12:00Z`);
  const none = { before: null, after: null, reason: null, runId: null };
  const locks = { wasLocked: null, isLocked: null };
  await db.write([recordStatement(db, { itemId, field, at, kind, ...none, ...locks })]);
}

async function daysOf(db: Db, itemId: number, field: string): Promise<string[]> {
  const { entries } = await readHistory(db, itemId, 1, 100);
  return entries.filter((entry) => entry.field === field).reverse().map(({ at }) =>
    new Date(at).toISOString().slice(0, 10)
  );
}

forEachDatabase(
  "thinRatings() keeps the first, the last and one a month of old ratings",
  async ({ db }) => {
    const { id } = await addOneMovie(db);
    const days = [
      "2026-01-05",
      "2026-01-09",
      "2026-01-20",
      "2026-02-01",
      "2026-02-02",
      "2026-03-15",
    ];
    for (const day of days) await record(db, id, "imdb_rating", day);
    await thinRatings(db, RATINGS, Date.parse("2026-03-20"));
    const kept = ["2026-01-05", "2026-02-01", "2026-03-15"];
    assertEquals(await daysOf(db, id, "imdb_rating"), kept);
    await thinRatings(db, RATINGS, Date.parse("2026-03-20"));
    assertEquals(await daysOf(db, id, "imdb_rating"), kept);
  },
);

forEachDatabase("thinRatings() keeps the last one beside its month's first", async ({ db }) => {
  const { id } = await addOneMovie(db);
  for (const day of ["2026-01-05", "2026-01-09", "2026-01-20"]) {
    await record(db, id, "imdb_votes", day);
  }
  await thinRatings(db, RATINGS, Date.parse("2026-05-01"));
  assertEquals(await daysOf(db, id, "imdb_votes"), ["2026-01-05", "2026-01-20"]);
});

forEachDatabase(
  "thinRatings() leaves recent rows, the user's acts and every other field",
  async ({ db }) => {
    const { id } = await addOneMovie(db);
    const days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"];
    for (const day of days) {
      await record(db, id, "plot", day);
      await record(db, id, "imdb_rating", day, "edit");
      await record(db, id, "imdb_votes", day);
    }
    await thinRatings(db, RATINGS, Date.parse("2026-01-02"));
    assertEquals(await daysOf(db, id, "plot"), days);
    assertEquals(await daysOf(db, id, "imdb_rating"), days);
    assertEquals(await daysOf(db, id, "imdb_votes"), days);
  },
);

forEachDatabase("readHistory() turns pages, latest first", async ({ db }) => {
  const { id } = await addOneMovie(db);
  for (let day = 1; day <= 5; day++) await record(db, id, "plot", `2026-01-0${day}`);
  const { entries, total } = await readHistory(db, id, 2, 2);
  assertEquals([total, entries.map(({ at }) => new Date(at).getUTCDate())], [5, [3, 2]]);
  assertEquals((await findHistoryEntry(db, entries[0]?.id ?? 0))?.at, entries[0]?.at);
});

forEachDatabase("markStatement() remembers the undone value with its source", async ({ db }) => {
  const { id } = await addOneMovie(db);
  const undone = {
    value: ["Noir"],
    source: "tmdb",
    language: null,
    country: null,
    fetchedAt: NOON,
  };
  await db.write([markStatement(db, id, "genres", undone, NOON)]);
  assertEquals(
    (await readMarks(db, id)).map(({ field, source, value }) => [field, source, value]),
    [
      ["genres", "tmdb", ["Noir"]],
    ],
  );
});
