import { ActionForm } from "../forms/action_form.tsx";
import { Icon } from "../parts/icon.tsx";
import { SourceBadge, type SourceBadgeProps } from "../parts/source_badge.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";
import { FieldEdit, type FieldEditProps, SHOWING_FIELDS } from "./field_edit.tsx";
import { FieldValue, type FieldValueProps } from "./field_value.tsx";

export interface FieldRow {
  field: string;
  label: string;
  value: FieldValueProps;
  source: SourceBadgeProps | null;
  fetched: Moment | null;
  /** "Kept: locked by you", "Held for review". */
  reason: string | null;
  locked: boolean;
  /** Present while this row is being edited. */
  edit?: FieldEditProps;
}

export interface FieldTableProps {
  base: string;
  fields: FieldRow[];
}

export function FieldTable({ base, fields }: FieldTableProps) {
  return (
    <section
      id="fields"
      class="card"
      aria-labelledby="fields-title"
      hx-get={`/fragments${base}/fields`}
      hx-trigger="item-enriched from:body"
      hx-swap="outerMorph"
    >
      <header>
        <h2 id="fields-title">Metadata</h2>
        <span class="muted">An edit locks its field</span>
      </header>
      <ul class="fields">
        {fields.map((row) => <FieldLine base={base} {...row} />)}
      </ul>
    </section>
  );
}

/** One row, shown or being edited; also the answer to a click on Edit. */
export function FieldLine({ base, edit, ...row }: FieldRow & { base: string }) {
  return (
    <li id={`field-${row.field}`} class={edit ? "editing" : undefined}>
      <h3>
        {row.label}
        {row.locked && (
          <span class="locked" title="Locked: providers do not touch it">
            <Icon name="lock" />
            <span class="sr">locked</span>
          </span>
        )}
      </h3>
      {edit
        ? <FieldEdit base={base} field={row.field} label={row.label} {...edit} />
        : <Shown base={base} {...row} />}
    </li>
  );
}

function Shown({ base, ...row }: Omit<FieldRow, "edit"> & { base: string }) {
  return (
    <>
      <div class="value">
        <FieldValue {...row.value} />
      </div>
      <div class="origin">
        {row.source && <SourceBadge {...row.source} />}
        {row.fetched && <Time at={row.fetched} />}
        {row.reason && <span class="hint">{row.reason}</span>}
      </div>
      <div class="actions">
        <a
          class="button small plain"
          href={`${base}?edit=${row.field}#field-${row.field}`}
          hx-get={`/fragments${base}/fields/${row.field}/edit`}
          hx-target={`#field-${row.field}`}
          hx-swap="outerHTML"
          aria-label={`Edit ${row.label}`}
          title="Edit"
        >
          <Icon name="edit" />
        </a>
        <LockButton base={base} {...row} />
      </div>
    </>
  );
}

function LockButton({ base, field, label, locked }: Omit<FieldRow, "edit"> & { base: string }) {
  return (
    <ActionForm
      action={`${base}/fields/${field}/${locked ? "unlock" : "lock"}`}
      renews="fields"
      also={SHOWING_FIELDS}
    >
      <button
        type="submit"
        class="small plain"
        aria-label={locked ? `Let providers fill it: ${label}` : `Lock ${label}`}
        title={locked ? "Let providers fill it" : "Lock: providers leave it alone"}
      >
        <Icon name={locked ? "unlock" : "lock"} />
      </button>
    </ActionForm>
  );
}
