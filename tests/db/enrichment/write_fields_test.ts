import { readHistory } from "../../../db/enrichment/history.ts";
import { readFields } from "../../../db/enrichment/item_fields.ts";
import {
  type FieldWrite,
  fieldWriteStatements,
  missingSinceStatement,
  type WriteContext,
} from "../../../db/enrichment/write_fields.ts";
import { updateItem } from "../../../db/library/items.ts";
import type { Db } from "../../../db/open.ts";
import { EMPTY_FIELD, type SourcedValue } from "../../../domain/enrichment/decision.ts";
import { isFieldEntry } from "../../../domain/history/history_entry.ts";
import { assertEquals } from "../../assert.ts";
import { addOneMovie, NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

function sourced(value: SourcedValue["value"], source = "tmdb"): SourcedValue {
  return { value, source, language: "de", country: null, fetchedAt: NOON };
}

function fill(
  field: string,
  value: SourcedValue["value"],
  { version = 0, before = null, ...more }:
    & Partial<FieldWrite>
    & { version?: number; before?: SourcedValue | null } = {},
): FieldWrite {
  const current = { ...EMPTY_FIELD, held: before, version };
  return { field, kind: "fill", current, after: sourced(value), reason: "fill", ...more };
}

async function contextOf(db: Db, more: Partial<WriteContext> = {}): Promise<WriteContext> {
  const { id: itemId } = await addOneMovie(db);
  return { itemId, matchNo: 0, runId: null, now: NOON, passesLocks: false, ...more };
}

/** Writes them in one batch; tells which were written. */
async function write(db: Db, context: WriteContext, ...writes: FieldWrite[]): Promise<boolean[]> {
  const results = await db.write(
    writes.flatMap((one) => [...fieldWriteStatements(db, context, one)]),
  );
  return writes.map((_, index) => results[2 * index]?.rowsAffected === 1);
}

async function valueOf(db: Db, { itemId }: WriteContext, field: string) {
  return (await readFields(db, itemId))[field]?.held?.value ?? null;
}

async function historyOf(db: Db, { itemId }: WriteContext) {
  return (await readHistory(db, itemId, 1, 50)).entries.reverse();
}

forEachDatabase(
  "fieldWriteStatements() fills a field with its provenance and history",
  async ({ db }) => {
    const context = await contextOf(db, { runId: 7 });
    assertEquals(await write(db, context, fill("genres", ["Noir", "Krimi"])), [true]);
    assertEquals((await readFields(db, context.itemId)).genres, {
      held: sourced(["Noir", "Krimi"]),
      locked: false,
      version: 1,
      missingSince: null,
      runId: 7,
      reason: "fill",
    });
    const [entry] = await historyOf(db, context);
    const { kind, field, before, after, reason, runId, at } = entry ?? {};
    assertEquals({ kind, field, before, after, reason, runId, at }, {
      kind: "fill",
      field: "genres",
      before: null,
      after: sourced(["Noir", "Krimi"]),
      reason: "fill",
      runId: 7,
      at: NOON,
    });
  },
);

forEachDatabase(
  "fieldWriteStatements() writes only over the version it was planned from",
  async ({ db }) => {
    const context = await contextOf(db);
    await write(db, context, fill("plot", "First."));
    const change = fill("plot", "Second.", {
      kind: "change",
      version: 1,
      before: sourced("First."),
    });
    assertEquals(await write(db, context, change), [true]);
    assertEquals(await write(db, context, { ...change, after: sourced("Late.") }), [false]);
    assertEquals(await write(db, context, fill("plot", "Late, too.")), [false]);
    assertEquals(await valueOf(db, context, "plot"), "Second.");
    const kinds = (await historyOf(db, context)).filter(isFieldEntry).map((
      { kind, after },
    ) => [kind, after?.value]);
    assertEquals<unknown>(kinds, [["fill", "First."], ["change", "Second."]]);
  },
);

forEachDatabase(
  "fieldWriteStatements() leaves a field that was locked meanwhile",
  async ({ db }) => {
    const context = await contextOf(db);
    const byUser = { ...context, passesLocks: true };
    const lock = fill("plot", "", {
      kind: "lock",
      after: null,
      locked: true,
      reason: "locked_by_user",
    });
    assertEquals(await write(db, byUser, lock), [true]);
    assertEquals(await write(db, context, fill("plot", "Late.")), [false]);
    assertEquals(await write(db, context, fill("plot", "Late.", { version: 1 })), [false]);
    assertEquals(await valueOf(db, context, "plot"), null);
    assertEquals(await write(db, byUser, fill("plot", "Mine.", { version: 1, kind: "edit" })), [
      true,
    ]);
    assertEquals((await readFields(db, context.itemId)).plot?.locked, true, "the lock stays");
    assertEquals((await historyOf(db, context)).filter(isFieldEntry).map(({ kind }) => kind), [
      "lock",
      "edit",
    ]);
  },
);

forEachDatabase("fieldWriteStatements() leaves an item that was matched anew", async ({ db }) => {
  const context = await contextOf(db);
  await write(db, context, fill("title", "Old match"));
  await updateItem(db, context.itemId, { match: { state: "matched", score: 1, no: 1 } });
  const late = fill("title", "Late", { version: 1 });
  assertEquals(await write(db, context, late, fill("plot", "Late.")), [false, false]);
  assertEquals((await historyOf(db, context)).length, 1);
});

forEachDatabase(
  "fieldWriteStatements() records exactly the written ones of a mixed batch",
  async ({ db }) => {
    const context = await contextOf(db);
    await write(db, context, fill("title", "There"), fill("plot", "There."));
    const written = await write(
      db,
      context,
      fill("tagline", "New."),
      fill("title", "Stale"),
      fill("plot", "Newer.", { version: 1, kind: "change" }),
      fill("plot", "Stale.", { version: 1, kind: "change" }),
      fill("runtime", 104),
      fill("runtime", 105),
      fill("budget", 1),
    );
    assertEquals(written, [true, false, true, false, true, false, true]);
    const recorded = (await historyOf(db, context)).filter(isFieldEntry).slice(2).map(({ after }) =>
      after?.value
    );
    assertEquals<unknown>(recorded, ["New.", "Newer.", 104, 1]);
  },
);

forEachDatabase(
  "fieldWriteStatements() clears a value and forgets its provenance",
  async ({ db }) => {
    const context = await contextOf(db, { passesLocks: true });
    await write(db, context, fill("plot", "Old."));
    const clear = fill("plot", "", {
      kind: "clear",
      version: 1,
      before: sourced("Old."),
      after: null,
      locked: true,
    });
    assertEquals(await write(db, context, clear), [true]);
    const plot = (await readFields(db, context.itemId)).plot;
    assertEquals([plot?.held, plot?.locked, plot?.version], [null, true, 2]);
  },
);

forEachDatabase(
  "missingSinceStatement() remembers silence until the field is written",
  async ({ db }) => {
    const context = await contextOf(db);
    await write(db, context, fill("plot", "Old."));
    const remember = (version: number, since: number) =>
      db.write([missingSinceStatement(db, context.itemId, "plot", version, since)]);
    const since = async () => (await readFields(db, context.itemId)).plot?.missingSince;
    await remember(1, NOON);
    await remember(9, NOON + 1);
    assertEquals(await since(), NOON);
    await write(db, context, fill("plot", "New.", { version: 1, kind: "change" }));
    assertEquals(await since(), null);
  },
);
