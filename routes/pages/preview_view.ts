import { findField } from "../../domain/fields/field.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import type { Draft } from "../../services/settings/draft.ts";
import type { PreviewedChange, SettingsPreview } from "../../services/settings/preview_settings.ts";
import type { SettingsPatch } from "../../services/settings/settings_patch.ts";
import { number, plural } from "../../views/format.ts";
import type { PreviewProps, PreviewRow } from "../../views/settings/preview.tsx";
import { draftChanges } from "./draft_view.ts";
import { valueText } from "./field_view.ts";
import { pageOf } from "./item_kinds.ts";

/** So much of a long text is shown. */
const LONGEST = 220;

export function previewView(
  draft: Draft,
  preview: SettingsPreview,
): Omit<PreviewProps, "shell" | "back"> {
  const { items, changedItems, changedFields, changes } = preview;
  const rest = changedFields - changes.length;
  return {
    changes: draftChanges(draft, draft.patch),
    summary: changedFields === 0
      ? `No value of the ${plural(items, "item")} would change.`
      : `${number(changedItems)} of ${plural(items, "item")} would change: ${
        plural(changedFields, "value")
      }.`,
    rest: rest > 0 ? `And ${plural(rest, "more value", "more values")}.` : null,
    rows: changes.map(rowView),
    patch: JSON.stringify(draft.patch),
  };
}

/** The patch that a preview showed, as its button sends it back; null when it is none. */
export function readSentPatch(text: string): SettingsPatch | null {
  try {
    const patch = JSON.parse(text);
    return typeof patch === "object" && !Array.isArray(patch) ? patch : null;
  } catch {
    return null;
  }
}

function rowView(
  { itemId, itemKind, title, series, field, from, to }: PreviewedChange,
): PreviewRow {
  const row = findField(itemKind, field);
  const text = (value: FieldValue) => cut(row ? valueText(row, value) : String(value));
  return {
    href: pageOf({ kind: itemKind, id: itemId }),
    item: series ? `${series.title} · ${numbering(series)}` : title,
    field: row?.label ?? field,
    from: from && { text: text(from.value), source: sourceName(from.source) },
    to: { text: text(to.value), source: sourceName(to.source) },
  };
}

/** "S01E02", "Season 1". */
export function numbering(
  { season, episode }: { season: number | null; episode: number | null },
): string {
  const two = (value: number | null) => String(value ?? 0).padStart(2, "0");
  return episode === null ? `Season ${season ?? 0}` : `S${two(season)}E${two(episode)}`;
}

export function cut(text: string, longest = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}
