import { ActionForm } from "../forms/action_form.tsx";
import { describedBy, FieldNotes } from "../forms/form_field.tsx";

export interface FieldEditProps {
  /** As typed; lists have one entry per line. */
  value: string;
  /** Several lines: long text and lists. */
  multiline: boolean;
  /** "One per line", "YYYY-MM-DD". */
  hint?: string;
  mistake?: string;
}

// The other parts of the page that show a field's value or its history.
const SHOWING_FIELDS = ["item-head", "item-status", "history"];

interface Props extends FieldEditProps {
  base: string;
  field: string;
  label: string;
}

export function FieldEdit({ base, field, label, value, multiline, hint, mistake }: Props) {
  const inputId = `edit-${field}`;
  const common = {
    id: inputId,
    name: "value",
    autofocus: true,
    "aria-label": label,
    "aria-invalid": mistake ? "true" : undefined,
    "aria-describedby": describedBy(inputId, hint, mistake),
  } as const;
  return (
    <ActionForm
      action={`${base}/fields/${field}`}
      renews="fields"
      also={SHOWING_FIELDS}
      class="edit"
    >
      {multiline
        ? <textarea rows={rowsFor(value)} {...common}>{value}</textarea>
        : <input type="text" value={value} autocomplete="off" {...common} />}
      <FieldNotes id={inputId} hint={hint} mistake={mistake} />
      <div class="actions">
        <button type="submit" class="primary small">Save and lock</button>
        <a
          class="button small"
          href={`${base}#field-${field}`}
          hx-get={`/fragments${base}/fields`}
          hx-target="#fields"
          hx-select="#fields"
          hx-swap="outerMorph"
        >
          Cancel
        </a>
        <span class="hint">Save it empty to clear it and keep it so.</span>
      </div>
    </ActionForm>
  );
}

function rowsFor(value: string): number {
  const lines = value.split("\n").length + Math.floor(value.length / 80);
  return Math.min(12, Math.max(3, lines));
}
