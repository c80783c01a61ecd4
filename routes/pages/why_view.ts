import { findField } from "../../domain/fields/field.ts";
import type { ItemKind } from "../../domain/ids.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import type { Deps } from "../../services/deps.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { reasonWords } from "../../services/reports/reason_words.ts";
import type { WhyReport } from "../../services/reports/why.ts";
import type { WhyProps } from "../../views/item/why.tsx";
import type { WhyRow } from "../../views/item/why_page.tsx";
import { valueView } from "./field_view.ts";
import { momentOf } from "./page_context.ts";
import { runTitle } from "./run_words.ts";

type Field = WhyReport["fields"][number];

/** Why one field is as it is, in words. */
export function whyView(deps: Deps, field: Field): WhyProps {
  const { next, source, language, country, fetchedAt, writtenBecause, run } = field;
  return {
    next,
    source: source === null ? null : sourceName(source),
    language: language ?? country,
    fetched: momentOf(deps, fetchedAt),
    because: reasonWords(writtenBecause),
    run: run && { href: `/activity/${run.id}`, text: runWords(run) },
  };
}

/** "Bulk enrichment (run 12)". */
function runWords({ id, kind, trigger }: NonNullable<Field["run"]>): string {
  return `${runTitle({ kind, trigger, options: NO_OPTIONS })} (run ${id})`;
}

/** The same with the field's value, as the page of all fields shows it. */
export function whyRow(deps: Deps, kind: ItemKind, field: Field): WhyRow {
  const row = findField(kind, field.field);
  return {
    field: field.field,
    label: field.label,
    value: row && field.value !== null ? valueView(row, field.value) : { blank: "Empty" },
    why: whyView(deps, field),
  };
}
