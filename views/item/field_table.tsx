import { Icon } from "../parts/icon.tsx";
import { SourceBadge, type SourceBadgeProps } from "../parts/source_badge.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";
import { FieldEdit, type FieldEditProps } from "./field_edit.tsx";
import { FieldValue, type FieldValueProps } from "./field_value.tsx";
import { LockButton, LockMark } from "./lock.tsx";
import { WhyDisclosure } from "./why.tsx";

export interface FieldRow {
  field: string;
  label: string;
  value: FieldValueProps;
  source: SourceBadgeProps | null;
  fetched: Moment | null;
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
        <span class="actions">
          <a class="button small" href={`${base}/sources`}>Compare sources</a>
        </span>
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
        {row.locked && <LockMark />}
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
        <WhyDisclosure base={base} field={row.field} label={row.label} />
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
        <LockButton
          base={base}
          field={row.field}
          label={row.label}
          locked={row.locked}
          renews="fields"
        />
      </div>
    </>
  );
}
