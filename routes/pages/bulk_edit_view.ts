import { type Field, findField } from "../../domain/fields/field.ts";
import { invalid, type Problem } from "../../services/problem.ts";
import { providerCredits } from "../../services/reports/provider_names.ts";
import { plural } from "../../views/format.ts";
import type { BulkEditProps } from "../../views/items/bulk_edit.tsx";
import type { BulkAct } from "./bulk_acts.ts";
import { fieldChoices } from "./bulk_choices.ts";
import type { BulkWish } from "./bulk_edit.tsx";
import { formOf } from "./field_view.ts";
import { ITEM_PAGES } from "./item_kinds.ts";
import { placeWords } from "./list_place.ts";
import { pickingWords } from "./picking.ts";

/** The question and its form, for so many titles. */
export function askView(
  { kind, place, picking, act, sent }: BulkWish & { act: BulkAct },
  total: number,
): Omit<BulkEditProps, "shell" | "nav" | "back" | "mistake"> {
  const { path, one, many } = ITEM_PAGES[kind];
  const titles = plural(total, one, many);
  const field = sent.get("field") ?? "";
  const { page, ...words } = placeWords(place);
  const typed = act.needs.includes("value") ? findField(kind, field) : undefined;
  return {
    title: act.label,
    question: act.ask(titles),
    yes: `${act.yes}: ${titles}`,
    action: `${path}/selection`,
    hidden: { ...words, at: page ?? "1", ...pickingWords(picking), act: act.name },
    field: act.needs.includes("field") ? { value: field, choices: fieldChoices(kind, act) } : null,
    provider: act.needs.includes("provider")
      ? { value: sent.get("provider") ?? "", choices: providers() }
      : null,
    value: typed ? valueView(typed, sent.get("value") ?? "") : null,
    fieldFirst: act.needs.includes("value"),
    extra: extraOf(act),
  };
}

/** What a form leaves open; null where it is complete. */
export function whatIsMissing({ kind, act, sent }: BulkWish): Problem | null {
  if (!act) return null;
  const isField = fieldChoices(kind, act).some(({ value }) => value === sent.get("field"));
  if (act.needs.includes("field") && !isField) {
    return invalid("Choose a field. Nothing was changed.");
  }
  const isProvider = providers().some(({ value }) => value === sent.get("provider"));
  if (act.needs.includes("provider") && !isProvider) {
    return invalid("Choose a provider. Nothing was changed.");
  }
  return null;
}

function providers() {
  return providerCredits().map(({ id, name }) => ({ value: id as string, label: name }));
}

function valueView(field: Field, value: string): BulkEditProps["value"] {
  return { label: field.label, value, ...formOf(field) };
}

function extraOf({ needs }: BulkAct): BulkEditProps["extra"] {
  if (needs.includes("force")) {
    return {
      name: "force",
      label: "Ask the providers anew",
      hint: "Also where their answers are fresh; costs more calls.",
    };
  }
  return needs.includes("asks") ? ASK_FIRST : null;
}

/** Whether a preview asks the providers before it plans. */
export const ASK_FIRST = {
  name: "asks",
  label: "Ask the providers first",
  hint: "Takes longer and costs calls. Else only what they have already answered counts.",
} as const;
