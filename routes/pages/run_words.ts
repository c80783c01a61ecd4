import type { BulkAction } from "../../domain/edits/bulk_action.ts";
import type { Run, RunKind, RunState } from "../../domain/work/run.ts";
import { allHoldable } from "../../domain/fields/holdable.ts";
import type { Choice, Tone } from "../../views/words.ts";
import { sourceName } from "../../services/reports/provider_names.ts";

export const RUN_STATES: Readonly<Record<RunState, { tone: Tone; state: string }>> = {
  running: { tone: "info", state: "Running" },
  completed: { tone: "good", state: "Completed" },
  partial: { tone: "warn", state: "Partial" },
  cancelled: { tone: "quiet", state: "Cancelled" },
  failed: { tone: "bad", state: "Failed" },
};

/** The kinds that the activity page can be narrowed to; "preview": what would run, not what ran. */
export const RUN_TYPES: (Choice & { value: "" | RunKind | "preview" })[] = [
  { value: "", label: "Everything" },
  { value: "bulk_enrichment", label: "Bulk enrichment" },
  { value: "catch_up", label: "Catching up" },
  { value: "enrich", label: "Refreshes" },
  { value: "bulk_edit", label: "Bulk edits" },
  { value: "preview", label: "Previews" },
  { value: "apply_preview", label: "Applied previews" },
  { value: "decide_held", label: "Held changes" },
  { value: "undo", label: "Undos" },
  { value: "rematched", label: "Changes of match" },
];

const KINDS: Readonly<Record<RunKind, string>> = {
  bulk_enrichment: "Bulk enrichment",
  catch_up: "Catching up",
  enrich: "Refresh",
  replan: "Changed settings",
  scan: "Scan",
  bulk_edit: "Bulk edit",
  apply_preview: "Preview applied",
  decide_held: "Held changes",
  rematched: "Change of match",
  undo: "Undo",
};

/** What a run is called: "Scheduled enrichment", "Bulk edit: lock Plot". */
export function runTitle({ kind, trigger, options }: Pick<Run, "kind" | "trigger" | "options">) {
  const isFound = trigger === "scan" || trigger === "once";
  if (kind === "catch_up" && isFound) return "New titles";
  if (kind === "bulk_enrichment" && trigger === "schedule") return "Scheduled enrichment";
  if (kind === "bulk_edit" && options.action) return `Bulk edit: ${actionWords(options.action)}`;
  if (kind === "undo" && options.undo) return `Undo of run ${options.undo.runId}`;
  if (kind === "decide_held") {
    return options.held?.accept ? "Held changes accepted" : "Held changes rejected";
  }
  return KINDS[kind];
}

/** What a bulk edit does, as an infinitive. */
export function actionWords(action: BulkAction): string {
  const field = "field" in action ? labelOf(action.field) : "";
  switch (action.kind) {
    case "enrich":
      return action.force ? "enrich, asking anew" : "enrich";
    case "backfill":
      return `fill ${field} only`;
    case "lock":
    case "unlock":
      return `${action.kind} ${field}`;
    case "edit":
      return action.value === null || action.value === "" ? `empty ${field}` : `set ${field}`;
    case "take":
      return `take ${field} from ${sourceName(action.provider)}`;
    case "lock_item":
      return action.locked ? "lock" : "unlock";
    case "monitor":
      return action.monitored ? "monitor" : "stop monitoring";
  }
}

const LEFT: Readonly<Record<string, string>> = {
  changed_since: "has changed since",
  locked_since: "was locked since",
  nothing_offered: "is not offered by that provider",
  no_such_field: "has no such field",
  does_not_fit: "cannot hold that value",
  ignored: "is ignored, as you chose",
  not_matched: "has no match yet",
  no_answer: "got no answer from any provider",
};

/** Why a run left something as it was: "Plot was locked since". */
export function leftWords({ field, because }: { field: string | null; because: string }): string {
  const words = LEFT[because] ?? because;
  return field === null ? `It ${words}` : `${labelOf(field)} ${words}`;
}

function labelOf(name: string): string {
  return allHoldable().find((own) => own.name === name)?.label ?? name;
}
