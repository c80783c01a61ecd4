import { assert } from "../../assert.ts";
import type { Acts } from "../acts.ts";
import type { Book } from "./book.ts";
import type { Change } from "./replay.ts";
import { runOf } from "./run_book.ts";
import { name } from "./rules.ts";
import { isSame, saysSame } from "./same.ts";

/** Whether a run that the user started asked for such a change of this very field. */
export function isAskedByRun(book: Book, change: Change, kind: string): boolean {
  const run = runOf(book.runs, change);
  const { itemId, field } = change.event;
  if (run?.kind === "decide_held") return kind === "accept" && isHeldChange(book, change);
  const { action } = run?.options ?? {};
  if (run?.kind !== "bulk_edit" || !action || !("field" in action)) return false;
  if (!book.runs.chosen.has(`${run.id} ${itemId}`) || action.field !== field) return false;
  switch (action.kind) {
    case "edit":
      return action.value === null
        ? kind === "clear"
        : kind === "edit" && saysSame(change.after.held?.value, action.value);
    case "take":
      return kind === "take" && change.after.held?.source === action.provider;
    default:
      return action.kind === kind;
  }
}

/** What was accepted is one of the changes that waited, of the run that the user named. */
function isHeldChange({ heldChanges, runs }: Book, change: Change): boolean {
  const { held } = runOf(runs, change)?.options ?? {};
  return held?.accept === true &&
    heldChanges.some(({ itemId, field, runId, detail }) =>
      itemId === change.event.itemId && field === change.event.field &&
      (held.runId === null || held.runId === runId) && isSame(detail.to, change.after.held)
    );
}

/**
 * What a provider may write anyway, a run writes only where it was meant to: a backfill in its one
 * field, an applied preview what was shown and accepted.
 */
export function assertMeant(change: Change, book: Book, acts: Acts): void {
  const run = runOf(book.runs, change);
  if (run?.kind === "apply_preview") return assertShown(change, book, acts);
  if (run?.kind === "undo" || run?.kind === "decide_held") {
    return assert(false, `rules: ${name(change)} by a run of the kind "${run.kind}"`);
  }
  const { action } = run?.options ?? {};
  if (action === undefined || action.kind === "enrich") return;
  const isField = action.kind === "backfill" && action.field === change.event.field;
  assert(isField, `rules: ${name(change)} by a run that was to ${JSON.stringify(action)}`);
}

function assertShown(change: Change, { runs }: Book, acts: Acts): void {
  const { itemId, field } = change.event;
  const { previewId, except = [] } = runOf(runs, change)?.options ?? {};
  const isRefused = except.some((one) =>
    one.itemId === itemId && (one.field === null || one.field === field)
  );
  assert(!isRefused, `preview: ${name(change)}, which the user did not accept`);
  const shown = previewId === undefined
    ? acts.all().flatMap(({ act, state }) =>
      act.kind === "apply" && act.itemId === itemId && state !== "refused" ? act.changes : []
    )
    : runs.planned.get(`${previewId} ${itemId}`) ?? [];
  const isShown = shown.some((planned) =>
    planned.field === field && planned.kind === change.event.kind &&
    // The same may have been fetched anew.
    isSame({ ...planned.to, fetchedAt: 0 }, { ...change.after.held, fetchedAt: 0 }) &&
    saysSame(planned.from?.value, change.before.held?.value)
  );
  assert(isShown, `preview: ${name(change)}, which nobody was shown`);
}
