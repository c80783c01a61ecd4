import { updateItemStatement } from "../../db/library/items.ts";
import { stateStatement } from "../../db/library/state_statement.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import {
  type BrakeSetting,
  createBrake,
  tallyDecisions,
} from "../../domain/enrichment/change_brake.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import { onlyOn } from "../../domain/enrichment/only_on.ts";
import { type ItemKind, joinIds, NFO_SOURCE } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { planStatements } from "../enrichment/apply_plan.ts";
import { type ItemCase, planCase } from "../enrichment/assess.ts";
import { deriveState } from "../enrichment/item_state.ts";
import { restate } from "../enrichment/restate.ts";
import { placeEpisodesOf } from "../scan/place_episodes.ts";
import type { Setup } from "../settings/setup.ts";
import { bringStructure } from "./bring_structure.ts";
import { keepChildArtwork } from "./child_artwork.ts";
import { clearOldChildren } from "./clear_old_children.ts";
import { loadChildCases } from "./child_cases.ts";

/** What was decided of one season or episode. */
export interface DecidedChild {
  kind: ItemKind;
  decisions: readonly FieldDecision[];
  changedFields: number;
}

export interface ChildOptions {
  runId: number | null;
  /** Null where the user's own act passes the change brake. */
  brake: BrakeSetting | null;
  /** Asked between batches; what is left then is done when the series is begun again. */
  isStopped?: () => boolean;
  onlyField?: string;
}

/** So many seasons and episodes are written in one batch; others have their turn in between. */
const BATCH = 20;

/** Brings the seasons and episodes of a series in line with the known answers, and its files too. */
export async function enrichChildren(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  { runId, brake, isStopped, onlyField }: ChildOptions,
): Promise<DecidedChild[]> {
  // What the old match had stays until somebody says something of the new one (DESIGN 3.15).
  const isAnswered = input.known.some((known) => isOfProvider(known) && known.answer !== null);
  if (isAnswered) await clearOldChildren(deps, input.item, runId);
  const { series, children } = await bringStructure(deps, setup, input);
  const cases = await loadChildCases(deps, { ...input, item: series }, children);
  const pictures = await keepChildArtwork(deps, setup, cases);
  const decided: DecidedChild[] = [];
  let tally = brake?.tally ?? {};
  for (let start = 0; start < cases.length; start += BATCH) {
    if (isStopped?.()) return decided;
    const planned = cases.slice(start, start + BATCH).map((own) => {
      const poster = pictures.get(own.item.id) ?? null;
      const { input, decisions } = planChild(own, setup, brake && { ...brake, tally }, poster);
      return { input, decisions: onlyOn(onlyField, decisions) };
    });
    decided.push(...await writeChildren(deps, setup, planned, runId));
    for (const { input: { item }, decisions } of planned) {
      tally = tallyDecisions(tally, decisions, item.kind);
    }
  }
  await placeEpisodesOf(deps, series);
  return decided;
}

interface PlannedChild {
  input: ItemCase;
  decisions: readonly FieldDecision[];
}

function planChild(
  input: ItemCase,
  setup: Setup,
  brake: BrakeSetting | null,
  posterId: number | null,
): PlannedChild {
  const item = { ...input.item, posterId: posterId ?? input.item.posterId };
  const guard = brake && createBrake(brake, item.kind);
  return { input: { ...input, item }, decisions: planCase(input, setup, guard).decisions };
}

/** An NFO's words are known without anybody having been asked. */
function isOfProvider({ provider }: KnownAnswer): boolean {
  return provider !== NFO_SOURCE;
}

/** Writes some children in one batch; answers what was carried out of each. */
async function writeChildren(
  deps: Deps,
  setup: Setup,
  planned: readonly PlannedChild[],
  runId: number | null,
): Promise<DecidedChild[]> {
  const now = deps.now();
  const plans = planned.map(({ input, decisions }) => {
    const { id: itemId, match } = input.item;
    const context = { itemId, matchNo: match.no, runId, now, passesLocks: false };
    const plan = planStatements(deps, context, input, decisions);
    const learned = Object.assign({}, ...input.known.map(({ answer }) => answer?.ids ?? {}));
    const patch = {
      ids: joinIds(input.item.ids, learned),
      posterId: input.item.posterId,
      lastEnrichedAt: input.known.some(isOfProvider) ? now : input.item.lastEnrichedAt,
      lastRunId: runId,
    };
    return {
      writes: plan.writes,
      statements: [
        stateStatement(deps.db, input, deriveState(input, setup, decisions)),
        ...plan.statements,
        updateItemStatement(deps.db, itemId, patch, match.no),
      ],
    };
  });
  const results = await deps.db.write(plans.flatMap(({ statements }) => statements));
  const decided: DecidedChild[] = [];
  for (const [index, { input, decisions }] of planned.entries()) {
    const { writes, statements } = plans[index] ?? { writes: new Map(), statements: [] };
    const [stated, ...own] = results.splice(0, statements.length);
    if (stated?.rowsAffected !== 1) await restate(deps, setup, input.item.id);
    const written = [...writes.keys()].filter((at) => own[at]?.rowsAffected !== 0);
    decided.push({ kind: input.item.kind, decisions, changedFields: written.length });
  }
  return decided;
}
