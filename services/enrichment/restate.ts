import type { ItemPatch } from "../../db/library/item_rows.ts";
import { findItem } from "../../db/library/items.ts";
import { stateStatement } from "../../db/library/state_statement.ts";
import type { Deps } from "../deps.ts";
import type { Setup } from "../settings/setup.ts";
import type { ProviderReport } from "./ask_provider.ts";
import { type ItemCase, loadCase, loadUnavailable, planCase } from "./assess.ts";
import { deriveState } from "./item_state.ts";
import { nextAttempts } from "./next_attempts.ts";

/** How often an item may change while it is looked at. */
const TRIES = 10;

/** Brings an item's stored state in line with its fields, after an edit or a change of settings. */
export async function restate(deps: Deps, setup: Setup, itemId: number): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const item = await findItem(deps.db, itemId);
    if (!item) return;
    const input = await loadCase(deps, setup, item);
    const statement = stateStatement(deps.db, input, stateOf(input, setup));
    const [result] = await deps.db.write([statement]);
    if (result?.rowsAffected === 1) return;
  }
  throw new Error(`Cannot tell the state of item ${itemId} as it keeps changing`);
}

/** The state of an item as it is, with nothing of what a plan would write. */
export function stateOf(input: ItemCase, setup: Setup): ItemPatch {
  const kept = planCase(input, setup, null).decisions.filter(({ kind }) => kind === "keep");
  return deriveState(input, setup, kept);
}

/** The case with the providers' standing after these reports, and their limits as they are now. */
export async function attemptsAfter(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  reports: readonly ProviderReport[],
): Promise<ItemCase> {
  const asked = reports.map((report) =>
    nextAttempts(
      input.attempts.find(({ provider }) => provider === report.provider),
      report,
      deps.now(),
    )
  );
  const others = input.attempts.filter(({ provider }) =>
    !asked.some((own) => own.provider === provider)
  );
  return {
    ...input,
    attempts: [...asked, ...others],
    unavailableUntil: await loadUnavailable(deps, setup),
  };
}
