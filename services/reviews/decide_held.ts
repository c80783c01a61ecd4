import {
  closeReviewStatement,
  itemsWithHeld,
  type Review,
  reviewsOfItem,
} from "../../db/enrichment/reviews.ts";
import { EMPTY_FIELD, type SourcedValue } from "../../domain/enrichment/decision.ts";
import type { Item } from "../../domain/item.ts";
import type { Left } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { writeOwn } from "../edits/write_own.ts";
import { type ItemCase, loadCase } from "../enrichment/assess.ts";
import { conflict, type Problem } from "../problem.ts";
import { afterChange } from "../runs/run_report.ts";
import type { RunWorker } from "../runs/run_worker.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";

/** Accepts or rejects the held changes of a run, or all of them, as one run. */
export const DECIDE_HELD: RunWorker = {
  next: ({ db }, { options: { held } }, after, limit) =>
    held ? itemsWithHeld(db, held.runId, after, limit) : Promise.resolve([]),
  async work({ deps, setup, run, progress, input }) {
    const { runId = null, accept = false } = run.options.held ?? {};
    const held = (await reviewsOfItem(deps.db, input.item.id)).filter((review) =>
      review.kind === "held_change" && (runId === null || review.runId === runId)
    );
    const left: Left[] = [];
    for (const review of held) {
      const because = await decide(deps, setup, input, review, { accept, runId: run.id });
      if (because) left.push({ itemId: input.item.id, field: review.field, because });
    }
    return afterChange(progress, accept ? held.length - left.length : 0, left);
  },
};

/** The user's answer to one held change. */
export async function resolveHeld(
  deps: Deps,
  item: Item,
  review: Review,
  accept: boolean,
): Promise<Problem | null> {
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, item);
  const because = await decide(deps, setup, input, review, { accept, runId: null });
  return because && conflict(because, REFUSED[because]);
}

type Refusal = "locked_since" | "changed_since";

const REFUSED: Readonly<Record<Refusal, string>> = {
  locked_since: "This is locked by now. Nothing was changed. Unlock it, or reject the change.",
  changed_since: "This field has just changed. Nothing was changed. Look again, then decide.",
};

/** Why it could not be done; null when it was. */
async function decide(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  { field, detail }: Review,
  { accept, runId }: { accept: boolean; runId: number | null },
): Promise<Refusal | null> {
  const { to } = detail as { to: SourcedValue | null };
  const options = { runId, passesLocks: false };
  const { locked, held } = input.fields[field] ?? EMPTY_FIELD;
  if (to && accept && (locked || input.isLocked)) return "locked_since";
  // What it was to replace may have been undone since.
  const kind = held === null ? "fill" : "change";
  const write = { field, kind, after: to, reason: "accepted_by_user" } as const;
  const rejects = to && !accept ? [{ field, source: to.source, value: to.value }] : [];
  const writes = to && accept ? [write] : [];
  const late = await writeOwn(deps, setup, input, { writes, rejects }, options);
  if (late.length > 0) return "changed_since";
  await deps.db.write([closeReviewStatement(deps.db, input.item.id, "held_change", field)]);
  return null;
}
