import type { BulkAction } from "../../domain/edits/bulk_action.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { readEdit } from "./field_view.ts";

/** One thing that can be done with what is ticked, and how it is asked for. */
export interface BulkAct {
  name: string;
  /** "Lock a field" */
  label: string;
  /** One question, after "3 movies". */
  ask: (titles: string) => string;
  /** The button that says yes. */
  yes: string;
  /** Which of them it needs to be told. */
  needs: readonly ("field" | "image" | "value" | "provider" | "force" | "asks")[];
  /** What is done; null: it is a preview, which changes nothing. */
  action: ((sent: BulkWords) => BulkAction) | null;
}

/** What a form says of it. */
export interface BulkWords {
  kind: TitleKind;
  field: string;
  value: string;
  provider: string;
  force: boolean;
}

const UNDOABLE = "It is one run, and can be undone as one.";

export const BULK_ACTS: readonly BulkAct[] = [
  {
    name: "enrich",
    label: "Enrich",
    ask: (titles) =>
      `Enrich ${titles}? The providers are asked and their values are filled in; what is locked stays. ${UNDOABLE}`,
    yes: "Enrich",
    needs: ["force"],
    action: ({ force }) => ({ kind: "enrich", force }),
  },
  {
    name: "preview",
    label: "Preview",
    ask: (titles) =>
      `See what a refresh would change of ${titles}? Nothing is changed until you apply it.`,
    yes: "Preview",
    needs: ["asks"],
    action: null,
  },
  {
    name: "lock",
    label: "Lock a field",
    ask: (titles) =>
      `Lock one field or kind of artwork of ${titles}? From then on nothing but you changes it. ${UNDOABLE}`,
    yes: "Lock it",
    needs: ["field", "image"],
    action: ({ field }) => ({ kind: "lock", field }),
  },
  {
    name: "unlock",
    label: "Unlock a field",
    ask: (titles) =>
      `Let providers fill one field or kind of artwork of ${titles} again? ${UNDOABLE}`,
    yes: "Unlock it",
    needs: ["field", "image"],
    action: ({ field }) => ({ kind: "unlock", field }),
  },
  {
    name: "lock_all",
    label: "Lock all of it",
    ask: (titles) =>
      `Lock ${titles} as a whole? No refresh changes anything of them until you unlock them. ${UNDOABLE}`,
    yes: "Lock all of it",
    needs: [],
    action: () => ({ kind: "lock_item", locked: true }),
  },
  {
    name: "unlock_all",
    label: "Unlock all of it",
    ask: (titles) =>
      `Unlock ${titles} as a whole? Fields that were locked one by one stay locked. ${UNDOABLE}`,
    yes: "Unlock all of it",
    needs: [],
    action: () => ({ kind: "lock_item", locked: null }),
  },
  {
    name: "edit",
    label: "Set a field",
    ask: (titles) =>
      `Set one field of ${titles}? All of them get the same value, and it is locked. Empty: it is cleared and kept so. ${UNDOABLE}`,
    yes: "Set and lock it",
    needs: ["field", "value"],
    action: ({ kind, field, value }) => ({
      kind: "edit",
      field,
      value: value.trim() === "" ? null : readEdit(kind, field, value),
    }),
  },
  {
    name: "take",
    label: "Take a field from one provider",
    ask: (titles) =>
      `Take one field of ${titles} from one provider? Where it has answered with a value, that value is taken and locked, whoever else you trust. Nobody is asked anew. ${UNDOABLE}`,
    yes: "Take and lock it",
    needs: ["field", "provider"],
    action: ({ field, provider }) => ({ kind: "take", field, provider }),
  },
  {
    name: "backfill",
    label: "Fill one field only",
    ask: (titles) =>
      `Fill one field of ${titles} from the providers? No other field is touched, and what is locked stays. ${UNDOABLE}`,
    yes: "Fill it",
    needs: ["field"],
    action: ({ field }) => ({ kind: "backfill", field }),
  },
  {
    name: "monitor",
    label: "Monitor",
    ask: (titles) => `Monitor ${titles}? Automatic runs include them. ${UNDOABLE}`,
    yes: "Monitor",
    needs: [],
    action: () => ({ kind: "monitor", monitored: true }),
  },
  {
    name: "unmonitor",
    label: "Stop monitoring",
    ask: (titles) => `Stop monitoring ${titles}? Automatic runs leave them alone. ${UNDOABLE}`,
    yes: "Stop monitoring",
    needs: [],
    action: () => ({ kind: "monitor", monitored: false }),
  },
];
