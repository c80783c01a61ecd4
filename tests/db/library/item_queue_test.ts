import {
  countDue,
  countQueued,
  dueItems,
  type DueQuery,
  makeWaitingDue,
  nextDueAt,
  queuedItems,
  untriedItems,
} from "../../../db/library/item_queue.ts";
import { saveAttemptsStatement } from "../../../db/enrichment/item_providers.ts";
import { findItem } from "../../../db/library/items.ts";
import type { Db } from "../../../db/open.ts";
import { DUE_CLASSES, type DueClass } from "../../../domain/enrichment/due.ts";
import { assertEquals } from "../../assert.ts";
import { addLibrary, addMovie, NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

const { neverEnriched, pendingProvider, stale } = DUE_CLASSES;
const due = (dueClass: DueClass, at: number) => ({ due: { class: dueClass, at } });

async function fillQueue(db: Db): Promise<void> {
  const library = await addLibrary(db);
  await addMovie(db, library, "stale, older", due(stale, NOON - 9));
  await addMovie(db, library, "stale, fuller", { ...due(stale, NOON - 5), completeness: 80 });
  await addMovie(db, library, "stale, emptier", { ...due(stale, NOON - 5), completeness: 20 });
  await addMovie(db, library, "stale, as empty", { ...due(stale, NOON - 5), completeness: 20 });
  await addMovie(db, library, "fresh", due(stale, NOON + 1));
  await addMovie(db, library, "pending", due(pendingProvider, NOON));
  await addMovie(db, library, "pending later", due(pendingProvider, NOON + 1));
  await addMovie(db, library, "tried in vain", due(neverEnriched, NOON - 1));
  await addMovie(db, library, "untried", due(neverEnriched, 0));
  await addMovie(db, library, "left alone", { due: null });
}

async function titles(db: Db, query: Partial<DueQuery> = {}): Promise<string[]> {
  return (await dueItems(db, { now: NOON, limit: 50, ...query })).map(({ title }) => title);
}

const IN_ORDER = [
  "untried",
  "tried in vain",
  "pending",
  "stale, older",
  "stale, emptier",
  "stale, as empty",
  "stale, fuller",
];

forEachDatabase("dueItems() goes by class, time, completeness and id", async ({ db }) => {
  await fillQueue(db);
  assertEquals(await titles(db), IN_ORDER);
  assertEquals(await titles(db, { limit: 4 }), IN_ORDER.slice(0, 4));
  assertEquals(await titles(db, { classes: [pendingProvider] }), ["pending"]);
  assertEquals(await countDue(db, NOON), IN_ORDER.length);
  assertEquals(await countDue(db, NOON, [neverEnriched]), 2);
});

forEachDatabase("queuedItems() shows what is not due yet, too", async ({ db }) => {
  await fillQueue(db);
  const queued = (await queuedItems(db, 50)).map(({ title }) => title);
  assertEquals(queued.length, 9);
  assertEquals(queued.at(-1), "fresh");
  assertEquals(await countQueued(db), 9);
});

forEachDatabase("dueItems() leaves out what the run has tried", async ({ db }) => {
  const library = await addLibrary(db);
  await addMovie(db, library, "tried by this run", { lastRunId: 7 });
  await addMovie(db, library, "tried by another run", { lastRunId: 6 });
  await addMovie(db, library, "never tried");
  assertEquals(await titles(db, { runId: 7 }), ["tried by another run", "never tried"]);
  assertEquals((await untriedItems(db, 7, 50)).map(({ title }) => title), [
    "tried by another run",
    "never tried",
  ]);
  assertEquals((await titles(db)).length, 3);
});

forEachDatabase("nextDueAt() tells when the queue moves next", async ({ db }) => {
  assertEquals(await nextDueAt(db), null);
  const library = await addLibrary(db);
  await addMovie(db, library, "later", due(stale, NOON + 5));
  await addMovie(db, library, "sooner", { ...due(pendingProvider, NOON + 2), lastRunId: 7 });
  assertEquals([await nextDueAt(db), await nextDueAt(db, 7)], [NOON + 2, NOON + 5]);
});

forEachDatabase("makeWaitingDue() brings forward what waits for that provider", async ({ db }) => {
  const library = await addLibrary(db);
  const later = due(pendingProvider, NOON + 100);
  const waits = await addMovie(db, library, "waits", { ...later, pending: ["tmdb", "omdb"] });
  const other = await addMovie(db, library, "waits for another", { ...later, pending: ["tmdb"] });
  const failed = await addMovie(db, library, "failed itself", { ...later, pending: ["omdb"] });
  const fresh = await addMovie(db, library, "fresh", {
    ...due(stale, NOON + 100),
    pending: ["omdb"],
  });
  const attempts = { provider: "omdb", lastDetail: null, answeredAt: null, lastAttemptAt: 1 };
  const standing = { ...attempts, lastKind: "failed", failures: 1, retryAt: NOON + 100 } as const;
  await db.write([saveAttemptsStatement(db, failed.id, 0, standing)]);
  await makeWaitingDue(db, "omdb", false, NOON);
  const dueTimes = await Promise.all(
    [waits, other, failed, fresh].map(async ({ id }) => (await findItem(db, id))?.due?.at),
  );
  assertEquals(dueTimes, [NOON, NOON + 100, NOON + 100, NOON + 100]);
});
