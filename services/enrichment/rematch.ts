import { recordStatement } from "../../db/enrichment/history.ts";
import { closeReviewStatement } from "../../db/enrichment/reviews.ts";
import { findItem, updateItemStatement } from "../../db/library/items.ts";
import { DUE_CLASSES } from "../../domain/enrichment/due.ts";
import { matchFacts } from "../../domain/history/item_facts.ts";
import type { Ids } from "../../domain/ids.ts";
import { isTitle, type Title } from "../../domain/item.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import { finishRun, startRun } from "../../db/work/runs.ts";
import type { Deps } from "../deps.ts";
import { closeIdReviews } from "../identity/resolve_ids.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { loadCase } from "./assess.ts";
import { clearStatements, valuesOfProviders, withoutValues } from "./clear_old_match.ts";
import { gatherAnswers } from "./gather.ts";
import { isAnswer } from "../../domain/enrichment/pending.ts";
import { describeIds } from "./identification.ts";
import { restate, stateOf } from "./restate.ts";

export interface Rematched {
  /** Locked fields stayed as they are: the user should look at them. */
  lockedFields: string[];
}

/**
 * The user says what title an item is (DESIGN 3.15). What providers gave for the old match is
 * cleared, but not before the new one has given an answer; `user` and `nfo` values and locks stay.
 */
export async function rematchItem(
  deps: Deps,
  itemId: number,
  ids: Ids,
): Promise<Problem | Rematched> {
  const item = await findItem(deps.db, itemId);
  if (!item || !isTitle(item)) return notFound("title", itemId);
  const setup = await loadSetup(deps);
  const title = { kind: item.kind, ids, pinned: ids };
  const { reports } = await gatherAnswers(deps, setup, title, { force: false, isUrgent: true });
  const known = reports.filter(({ kind }) => isAnswer(kind));
  if (known.length > 0 && known.every(({ kind }) => kind === "not_found")) {
    return {
      status: 422,
      code: "unknown_title",
      message: `No provider knows ${describeIds(ids)}. The match was not changed.`,
    };
  }
  return await writeMatch(deps, setup, item, ids, known.length > 0);
}

async function writeMatch(
  deps: Deps,
  setup: Setup,
  item: Title,
  ids: Ids,
  isAnswered: boolean,
): Promise<Rematched> {
  const facts = factsOfMatch(item, ids);
  const matched = { ...item, ...facts, identifyAt: null, lastFailure: null };
  const input = await loadCase(deps, setup, matched);
  const cleared = isAnswered && !input.isLocked ? valuesOfProviders(input.fields) : [];
  const state = stateOf({ ...input, fields: withoutValues(input.fields, cleared) }, setup);
  const now = deps.now();
  const started = { kind: "rematched", trigger: "manual", options: NO_OPTIONS, total: 1 } as const;
  const run = await startRun(deps.db, started, now);
  const context = { itemId: item.id, matchNo: item.match.no, runId: run.id, now };
  const news = { identifyAt: null, lastFailure: null };
  // Automatic runs take it at once, unless they are to leave it alone.
  const due = state.due ? { class: DUE_CLASSES.neverEnriched, at: 0 } : null;
  await deps.db.write([
    ...clearStatements(deps, { ...context, passesLocks: false }, cleared),
    updateItemStatement(deps.db, item.id, { ...facts, ...state, ...news, due }, item.match.no),
    recordStatement(deps.db, {
      ...{ itemId: item.id, runId: run.id, at: now, kind: "match", field: null },
      ...{ before: matchFacts(item), after: facts, reason: describeIds(ids) },
    }),
    ...ANSWERED.map((kind) => closeReviewStatement(deps.db, item.id, kind)),
    ...await closeIdReviews(deps, item.id),
  ]);
  // An edit may have come since the item was read.
  await restate(deps, setup, item.id);
  const progress = { ...run.progress, processed: 1, updated: 1, changedFields: cleared.length };
  await finishRun(deps.db, run.id, "completed", progress, now);
  const locked = Object.entries(input.fields).filter(([, { locked }]) => locked);
  return { lockedFields: locked.map(([name]) => name) };
}

/** The questions that a match answers. */
const ANSWERED = ["unmatched", "unsure", "cannot_be_enriched"] as const;

/** What an item is from now on; nothing of it is known yet. */
function factsOfMatch(item: Title, ids: Ids) {
  return {
    match: { state: "matched", score: 1, no: item.match.no + 1 },
    ids,
    named: { ...item.named, picked: ids },
    structureBy: null,
    posterId: null,
    lastEnrichedAt: null,
    title: item.named.title ?? item.title,
  } as const;
}
