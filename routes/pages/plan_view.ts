import type { PlannedChange } from "../../domain/edits/preview.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import { findField } from "../../domain/fields/field.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { PreviewReport } from "../../services/reports/preview_report.ts";
import { reasonWords } from "../../services/reports/reason_words.ts";
import type { PlannedItem, PlannedRow } from "../../views/parts/plan.tsx";
import { sourceView, valueText } from "./field_view.ts";
import { pageOf } from "./item_kinds.ts";
import { cut, numbering } from "./preview_view.ts";
import type { Unticked } from "./unticked.ts";

/** So much of a long text is shown: enough to tell two plots apart. */
const LONGEST = 500;

/** One value that would be written, in words; `value` is what its box sends. */
export function rowOf(
  kind: ItemKind,
  { field: name, from, to, because }: PlannedChange,
  box: { value: string; on: boolean },
): PlannedRow {
  const field = findField(kind, name);
  const side = ({ value, source, language, country }: SourcedValue) => ({
    text: cut(field ? valueText(field, value) : String(value), LONGEST),
    source: sourceView(source, language ?? country),
  });
  return {
    ...box,
    field: field?.label ?? name,
    from: from && side(from),
    to: side(to),
    why: reasonWords(because) ?? because,
  };
}

/** One item of a preview with its boxes. */
export function plannedItem(
  { itemId, kind, title, year, series, season, episode, changes }: PreviewReport["items"][number],
  unticked: Unticked,
): PlannedItem {
  const own = unticked.get(itemId);
  const words = series
    ? `${series} · ${numbering({ season, episode })} ${title}`
    : year === null
    ? title
    : `${title} (${year})`;
  return {
    href: pageOf({ kind, id: itemId }),
    title: words,
    box: { value: String(itemId), on: own !== null },
    rows: changes.map((change) =>
      rowOf(kind, change, {
        value: `${itemId}:${change.field}`,
        on: own !== null && !own?.has(change.field),
      })
    ),
  };
}
