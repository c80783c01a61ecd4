import { stateStatement } from "../../db/library/state_statement.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import type { Deps } from "../deps.ts";
import { planStatements } from "../enrichment/apply_plan.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { deriveState } from "../enrichment/item_state.ts";
import { restate } from "../enrichment/restate.ts";
import type { Setup } from "../settings/setup.ts";
import { planOf } from "./item_plan.ts";

export interface ApplyWish {
  /** The plan that the user looked at; another one is not carried out. */
  hash: string;
  /** Only these fields of it; all where nothing is said. */
  fields?: readonly string[];
}

export interface Applied {
  /** False: something changed in between, and nothing was written. */
  isThatPlan: boolean;
  changed: string[];
  /** Changed in the very moment of writing, and left. */
  late: string[];
}

/** Carries out exactly the plan that the user looked at, or the fields of it that were accepted. */
export async function applyPlan(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  { hash, fields }: ApplyWish,
  runId: number,
): Promise<Applied> {
  const plan = await planOf(input, setup);
  if (plan.hash !== hash) return { isThatPlan: false, changed: [], late: [] };
  const isAccepted = ({ kind, field }: FieldDecision) =>
    kind !== "keep" && (fields?.includes(field) ?? true);
  const decisions = plan.decisions.filter(isAccepted);
  const { id: itemId, match } = input.item;
  const context = { itemId, matchNo: match.no, runId, now: deps.now(), passesLocks: false };
  const { statements, writes } = planStatements(deps, context, input, decisions);
  const others = plan.decisions.filter(({ kind }) => kind === "keep");
  const state = deriveState(input, setup, [...decisions, ...others]);
  const [stated, ...results] = await deps.db.write([
    stateStatement(deps.db, input, state),
    ...statements,
  ]);
  const late = [...writes].flatMap(([position, field]) =>
    results[position]?.rowsAffected === 0 ? [field] : []
  );
  if (stated?.rowsAffected !== 1) await restate(deps, setup, itemId);
  const changed = decisions.map(({ field }) => field).filter((field) => !late.includes(field));
  return { isThatPlan: true, changed, late };
}
