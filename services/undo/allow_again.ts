import { readMarks } from "../../db/enrichment/marks.ts";
import { findItem } from "../../db/library/items.ts";
import type { Deps } from "../deps.ts";
import { writeOwn } from "../edits/write_own.ts";
import { loadCase } from "../enrichment/assess.ts";
import { isSameMark } from "./same_mark.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";

/** The values of an item that are not applied again because the user undid or rejected them. */
export async function rejectedValues(deps: Deps, itemId: number) {
  const marks = await readMarks(deps.db, itemId);
  return marks.map(({ createdAt, ...mark }) => ({
    ...mark,
    since: new Date(createdAt).toISOString(),
  }));
}

/**
 * "Allow again": lifts a mark, with those of other sources that say the same. Nothing is written;
 * the next refresh may bring the value.
 */
export async function allowAgain(
  deps: Deps,
  itemId: number,
  markId: number,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, item);
  const wanted = input.marks.find(({ id }) => id === markId);
  if (!wanted) return notFound("rejected value", markId);
  const lifts = input.marks.filter((mark) => isSameMark(item.kind, mark, wanted));
  await writeOwn(deps, setup, input, { writes: [], lifts }, { runId: null, passesLocks: true });
  return null;
}
