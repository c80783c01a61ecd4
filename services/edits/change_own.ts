import { findItem } from "../../db/library/items.ts";
import type { Deps } from "../deps.ts";
import { type ItemCase, loadCase } from "../enrichment/assess.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { type OwnWrite, writeOwn } from "./write_own.ts";

const TRIES = 5;

/**
 * Changes an item by the user's word, which is final: written over whatever a running refresh puts
 * there meanwhile.
 */
export async function changeOwn(
  deps: Deps,
  itemId: number,
  writesFor: (
    input: ItemCase,
    setup: Setup,
  ) => readonly OwnWrite[] | Promise<readonly OwnWrite[]>,
  runId: number | null = null,
): Promise<Problem | null> {
  const setup = await loadSetup(deps);
  let left: readonly string[] | null = null;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const item = await findItem(deps.db, itemId);
    if (!item) return notFound("item", itemId);
    const input = await loadCase(deps, setup, item);
    const wanted = (await writesFor(input, setup)).filter(({ field }) =>
      left?.includes(field) ?? true
    );
    left = await writeOwn(deps, setup, input, { writes: wanted }, { runId, passesLocks: true });
    if (left.length === 0) return null;
  }
  throw new Error(`Cannot write "${left}" of item ${itemId} as it keeps changing`);
}
