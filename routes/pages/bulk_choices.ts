import { artworkOf } from "../../domain/fields/artwork_types.ts";
import { fieldsOf } from "../../domain/fields/field.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { Choice } from "../../views/words.ts";
import { BULK_ACTS, type BulkAct } from "./bulk_acts.ts";

const GROUPS: readonly { label: string; names: readonly string[] }[] = [
  { label: "Values", names: ["edit", "take", "backfill"] },
  { label: "Locks", names: ["lock", "unlock", "lock_all", "unlock_all"] },
  { label: "Automatic runs", names: ["monitor", "unmonitor"] },
];

/** What is chosen from a list, beside the buttons. */
export const ACT_GROUPS: { label: string; choices: Choice[] }[] = GROUPS.map((
  { label, names },
) => ({
  label,
  choices: BULK_ACTS.filter(({ name }) => names.includes(name)).map(({ name, label }) => ({
    value: name,
    label,
  })),
}));

/** The fields, and where they count the kinds of artwork, that an act can be about. */
export function fieldChoices(kind: TitleKind, { needs }: BulkAct): Choice[] {
  const rows = [...fieldsOf(kind), ...(needs.includes("image") ? artworkOf(kind) : [])];
  return rows.map(({ name, label }) => ({ value: name, label }));
}
