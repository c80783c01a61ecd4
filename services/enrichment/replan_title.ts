import { stateStatement } from "../../db/library/state_statement.ts";
import { hasNfos } from "../../db/library/nfo_files.ts";
import { NFO_SOURCE } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { enrichChildren } from "../series/enrich_children.ts";
import type { Setup } from "../settings/setup.ts";
import { planStatements } from "./apply_plan.ts";
import { type ItemCase, planCase } from "./assess.ts";
import { deriveState } from "./item_state.ts";
import { restate } from "./restate.ts";

/**
 * Plans one film or series anew from what is known, without a request; how many fields changed. As
 * long as nobody knows what title it is, only its NFO files speak. What follows from the user's own
 * settings and files passes the change brake.
 */
export async function replanTitle(
  deps: Deps,
  setup: Setup,
  loaded: ItemCase,
  runId: number | null,
): Promise<number> {
  const { item } = loaded;
  const isMatched = item.match.state === "matched";
  const input = isMatched ? loaded : { ...loaded, known: loaded.known.filter(isNfo) };
  const isWanted = item.match.state !== "ignored";
  const decisions = isWanted ? planCase(input, setup, null).decisions : [];
  const context = {
    ...{ itemId: item.id, matchNo: item.match.no, runId, now: deps.now() },
    passesLocks: false,
  };
  const { statements, writes } = planStatements(deps, context, input, decisions);
  const [stated, ...results] = await deps.db.write([
    stateStatement(deps.db, input, deriveState(input, setup, decisions)),
    ...statements,
  ]);
  if (stated?.rowsAffected !== 1) await restate(deps, setup, item.id);
  const written = [...writes.keys()].filter((position) => results[position]?.rowsAffected !== 0);
  const hasSaid = isMatched || isWanted && await hasNfos(deps.db, item.id);
  if (item.kind !== "series" || !hasSaid) return written.length;
  const children = await enrichChildren(deps, setup, input, { runId, brake: null });
  return children.reduce((sum, { changedFields }) => sum + changedFields, written.length);
}

function isNfo({ provider }: ItemCase["known"][number]): boolean {
  return provider === NFO_SOURCE;
}
