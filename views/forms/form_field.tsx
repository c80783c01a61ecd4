import type { Choice } from "../words.ts";
import { Icon } from "../parts/icon.tsx";

export interface FormFieldProps {
  /** Unique on the page; hint and message hang on it. */
  id: string;
  name: string;
  label: string;
  value: string;
  type?: "text" | "number" | "time" | "password";
  hint?: string;
  mistake?: string;
  placeholder?: string;
  required?: boolean;
  min?: number;
  max?: number;
}

export function FormField(props: FormFieldProps) {
  const { id, label, hint, mistake, type = "text", ...input } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        autocomplete="off"
        // A long page opens where something is to be mended.
        autofocus={mistake ? true : undefined}
        aria-invalid={mistake ? "true" : undefined}
        aria-describedby={describedBy(id, hint, mistake)}
        {...input}
      />
      <FieldNotes id={id} hint={hint} mistake={mistake} />
    </div>
  );
}

export interface SelectFieldProps {
  id: string;
  name: string;
  label: string;
  value: string;
  choices: Choice[];
  hint?: string;
  mistake?: string;
}

export function SelectField({ id, name, label, value, choices, hint, mistake }: SelectFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name} aria-describedby={describedBy(id, hint, mistake)}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>{choice.label}</option>
        ))}
      </select>
      <FieldNotes id={id} hint={hint} mistake={mistake} />
    </div>
  );
}

/** A box to tick, with what it means. */
export function CheckField({ name, label, hint }: { name: string; label: string; hint: string }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="on" />
      <span>
        {label}
        <span class="hint">{hint}</span>
      </span>
    </label>
  );
}

export function FieldNotes({ id, hint, mistake }: { id: string; hint?: string; mistake?: string }) {
  return (
    <>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {mistake && (
        <p class="mistake" id={`${id}-mistake`}>
          <Icon name="alert" />
          {mistake}
        </p>
      )}
    </>
  );
}

export function describedBy(id: string, hint?: string, mistake?: string): string | undefined {
  const ids = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
