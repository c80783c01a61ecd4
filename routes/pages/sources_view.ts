import { findField } from "../../domain/fields/field.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import type { FieldSourcesReport } from "../../services/reports/field_sources.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { plural } from "../../views/format.ts";
import type { FieldValueProps } from "../../views/item/field_value.tsx";
import type { SourceCell, SourceRow } from "../../views/item/source_table.tsx";
import type { SourcesProps } from "../../views/item/sources.tsx";
import { valueText } from "./field_view.ts";
import { momentOf } from "./page_context.ts";

type Field = FieldSourcesReport["fields"][number];
type Offer = Field["offers"][number];

/** Side by side there is less room than on the item's own page. */
const LONGEST = 120;

export function sourcesView(
  deps: Deps,
  kind: ItemKind,
  { fields, sources }: FieldSourcesReport,
  onlyDifferent: boolean,
): Pick<SourcesProps, "sources" | "onlyDifferent" | "count" | "fields"> {
  const shown = onlyDifferent ? fields.filter(({ agreed }) => !agreed) : fields;
  return {
    sources: sources.map(({ name }) => name),
    onlyDifferent,
    count: onlyDifferent
      ? `${plural(shown.length, "field")} of ${fields.length} where they differ`
      : plural(shown.length, "field"),
    fields: shown.map((field) => rowView(deps, kind, field, sources)),
  };
}

function rowView(
  deps: Deps,
  kind: ItemKind,
  field: Field,
  sources: FieldSourcesReport["sources"],
): SourceRow {
  const { value, source, offers } = field;
  const isSaid = offers.some(({ isHeld }) => isHeld);
  return {
    field: field.field,
    label: field.label,
    locked: field.locked,
    verdict: verdictOf(field),
    held: value === null || isSaid
      ? null
      : { value: shownValue(kind, field.field, value), source: sourceName(source ?? "") },
    cells: sources.map(({ id, isProvider }) => {
      const offer = offers.find((own) => own.source === id);
      if (!offer) return null;
      const cell = cellView(deps, kind, field, offer);
      return { ...cell, canTrust: cell.canTrust && isProvider };
    }),
  };
}

function verdictOf({ agreed, values, offers }: Field): SourceRow["verdict"] {
  if (offers.length === 1) return { tone: "quiet", icon: "dot", text: "Only one says it" };
  if (agreed) return { tone: "good", icon: "check", text: "All agree" };
  return { tone: "warn", icon: "alert", text: `${values} different values` };
}

function cellView(deps: Deps, kind: ItemKind, field: Field, offer: Offer): SourceCell {
  const { source, language, country, fetchedAt, isHeld } = offer;
  const isOrigin = isHeld && field.source === source;
  return {
    source,
    name: sourceName(source),
    value: shownValue(kind, field.field, offer.value),
    language: language ?? country,
    fetched: momentOf(deps, fetchedAt),
    mark: isOrigin ? "Used here" : isHeld ? "Says the same" : null,
    canUse: !isHeld,
    canTrust: !field.agreed && field.trusted !== source,
  };
}

function shownValue(kind: ItemKind, name: string, value: FieldValue): FieldValueProps {
  const field = findField(kind, name);
  return { text: field ? valueText(field, value) : String(value), longest: LONGEST };
}
