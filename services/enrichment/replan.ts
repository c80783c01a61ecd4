import { findItem, titlesAfter, updateItemStatement } from "../../db/library/items.ts";
import type { Deps } from "../deps.ts";
import { enrichChildren } from "../series/enrich_children.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { planStatements } from "./apply_plan.ts";
import { loadCase, planCase } from "./assess.ts";
import { deriveState } from "./item_state.ts";

const PAGE = 100;

/**
 * Plans the whole library anew from known answers, after settings changed: no request is sent. It
 * also makes due what waits for a provider that was newly enabled or given a key.
 */
export async function replanLibrary(
  deps: Deps,
  isStopped: () => boolean,
): Promise<{ replanned: number }> {
  let replanned = 0;
  let last = 0;
  while (!isStopped()) {
    const page = await titlesAfter(deps.db, last, PAGE);
    if (page.length === 0) break;
    const setup = await loadSetup(deps);
    for (const { id } of page) await replanTitle(deps, setup, id);
    replanned += page.length;
    last = page.at(-1)?.id ?? last;
  }
  return { replanned };
}

async function replanTitle(deps: Deps, setup: Setup, itemId: number): Promise<void> {
  const item = await findItem(deps.db, itemId);
  if (!item) return;
  const input = await loadCase(deps, setup, item);
  // What follows from the user's own settings passes the change brake.
  const decisions = item.match.state === "matched" ? planCase(input, setup, null).decisions : [];
  const context = {
    itemId,
    matchNo: item.match.no,
    runId: null,
    now: deps.now(),
    passesLocks: false,
  };
  const { statements } = planStatements(deps, context, input, decisions);
  await deps.db.write([
    ...statements,
    updateItemStatement(deps.db, itemId, deriveState(input, setup, decisions), item.match.no),
  ]);
  if (item.kind === "series" && item.match.state === "matched") {
    await enrichChildren(deps, setup, input, { runId: null, brake: null });
  }
}
