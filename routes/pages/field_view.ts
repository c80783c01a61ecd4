import { type Field, fieldsOf, findField } from "../../domain/fields/field.ts";
import type { CastMember, FieldValue, Reference } from "../../domain/fields/field_value.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import type { ItemDetails } from "../../services/reports/item_details.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { number } from "../../views/format.ts";
import type { FieldEditProps } from "../../views/item/field_edit.tsx";
import type { FieldRow } from "../../views/item/field_table.tsx";
import type { FieldValueProps } from "../../views/item/field_value.tsx";
import type { SourceBadgeProps } from "../../views/parts/source_badge.tsx";
import { momentOf } from "./page_context.ts";

type Stored = ItemDetails["fields"][string];

/** The rows of the field table; `editing` is the one whose form is open. */
export function fieldRows(
  deps: Deps,
  details: ItemDetails,
  editing?: { field: string; edit?: Partial<FieldEditProps> },
): FieldRow[] {
  return fieldsOf(details.kind).map((field) => {
    const row = fieldRow(deps, field, details.fields[field.name]);
    return editing?.field === field.name
      ? { ...row, edit: { ...editView(details, field), ...editing.edit } }
      : row;
  });
}

function fieldRow(deps: Deps, field: Field, stored: Stored | undefined): FieldRow {
  const value = stored?.value ?? null;
  return {
    field: field.name,
    label: field.label,
    value: value === null ? { blank: blankWords(stored) } : valueView(field, value),
    source: value === null
      ? null
      : sourceView(stored?.source ?? null, stored?.language ?? stored?.country ?? null),
    fetched: value === null ? null : momentOf(deps, stored?.fetchedAt),
    locked: stored?.locked ?? false,
  };
}

function blankWords(stored: Stored | undefined): string {
  return stored?.locked ? "Kept empty by you" : "Missing";
}

export function sourceView(
  source: string | null,
  language: string | null,
): SourceBadgeProps | null {
  if (source === null) return null;
  return { name: sourceName(source), language, own: source === "user" };
}

export function valueView(field: Field, value: FieldValue): FieldValueProps {
  if (field.type === "cast") {
    return {
      people: (value as CastMember[]).map(({ name, role }) => ({ name, role: role ?? null })),
    };
  }
  if (Array.isArray(value)) return { list: [...value as string[]] };
  return { text: valueText(field, value) };
}

/** A value in one line, for tables and history. */
export function valueText(field: Field, value: FieldValue): string {
  if (Array.isArray(value)) {
    return value.map((entry) => typeof entry === "string" ? entry : entry.name).join(", ");
  }
  if (typeof value === "object") return (value as Reference).name;
  if (typeof value === "string") return value;
  if (field.name === "runtime") return `${value} min`;
  // A year-like number keeps its digits together; sums and votes do not.
  return field.type === "integer" ? number(value) : String(value);
}

/** The edit form of a field, filled with what is there. */
export function editView(details: ItemDetails, field: Field): FieldEditProps {
  const value = details.fields[field.name]?.value ?? null;
  return {
    value: value === null
      ? ""
      : isLines(field)
      ? listLines(value)
      : typeof value === "object"
      ? (value as Reference).name
      : String(value),
    ...formOf(field),
  };
}

/** How a field is typed. */
export function formOf(field: Field): { multiline: boolean; hint: string } {
  return { multiline: isLines(field) || field.type === "prose", hint: HINTS[field.type] };
}

function isLines({ type }: Field): boolean {
  return type === "list" || type === "cast";
}

const HINTS: Readonly<Record<Field["type"], string>> = {
  text: "Saving locks the field. Empty: cleared and locked.",
  prose: "Saving locks the field. Empty: cleared and locked.",
  date: "YYYY-MM-DD. Saving locks the field.",
  integer: "A whole number. Saving locks the field.",
  decimal: "A number. Saving locks the field.",
  list: "One per line. Saving locks the field.",
  cast: "One person per line: Name = Role. Saving locks the field.",
  reference: "The name. Saving locks the field.",
};

function listLines(value: FieldValue): string {
  const entries = Array.isArray(value) ? value : [];
  return entries.map((entry) =>
    typeof entry === "string" ? entry : entry.role ? `${entry.name} = ${entry.role}` : entry.name
  ).join("\n");
}

/** What the form sent, as a raw value for `readField`. */
export function readEdit(kind: ItemKind, name: string, text: string): unknown {
  const type = findField(kind, name)?.type;
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
  if (type === "list") return lines;
  if (type !== "cast") return text;
  return lines.map((line) => {
    const [person = "", ...role] = line.split("=");
    return { name: person.trim(), ...(role.length > 0 ? { role: role.join("=").trim() } : {}) };
  });
}
