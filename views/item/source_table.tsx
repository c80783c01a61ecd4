import { ActionForm } from "../forms/action_form.tsx";
import type { IconName } from "../parts/icon.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment, Tone } from "../words.ts";
import { FieldValue, type FieldValueProps } from "./field_value.tsx";
import { LockMark } from "./lock.tsx";

/** What one source says of one field. */
export interface SourceCell {
  source: string;
  name: string;
  value: FieldValueProps;
  /** "en", "US". */
  language: string | null;
  fetched: Moment | null;
  /** "Used here", "Says the same"; null where it says something else. */
  mark: string | null;
  canUse: boolean;
  canTrust: boolean;
}

export interface SourceRow {
  field: string;
  label: string;
  locked: boolean;
  /** "All agree", "3 different values". */
  verdict: { tone: Tone; icon: IconName; text: string };
  /** What is held that no source says: "You", "File name"; null where one of them does. */
  held: { value: FieldValueProps; source: string } | null;
  /** One for each source; null where it says nothing. */
  cells: (SourceCell | null)[];
}

export interface SourceTableProps {
  base: string;
  sources: string[];
  /** Only the fields of which sources differ are shown. */
  onlyDifferent: boolean;
  fields: SourceRow[];
}

/** One row for each field, one column for each source; on phones one beneath the other. */
export function SourceTable({ base, sources, fields, onlyDifferent }: SourceTableProps) {
  const query: Record<string, string> = onlyDifferent ? { only: "different" } : {};
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {sources.map((name) => <th scope="col">{name}</th>)}
        </tr>
      </thead>
      <tbody>
        {fields.map((row) => (
          <tr id={`source-${row.field}`}>
            <FieldHead {...row} />
            {row.cells.map((cell) =>
              cell === null
                ? <td class="silent">–</td>
                : <Cell action={`${base}/sources/${row.field}`} query={query} {...row} {...cell} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FieldHead({ label, locked, verdict, held }: SourceRow) {
  return (
    <th scope="row">
      {label}
      {locked && <LockMark />}
      <span class="hint">
        <StatusWord {...verdict} />
      </span>
      {held && (
        <div class="hint">
          Here ({held.source}): <FieldValue {...held.value} />
        </div>
      )}
    </th>
  );
}

interface CellProps extends Omit<SourceRow, "cells" | "locked" | "held">, SourceCell {
  action: string;
  query: Record<string, string>;
}

function Cell({ action, query, label, ...cell }: CellProps) {
  const { source, name, mark, fetched, language } = cell;
  const hidden = { source, ...query };
  return (
    <td class={mark ? "held" : undefined}>
      <strong class="who">{name}</strong>
      <FieldValue {...cell.value} />
      {mark && <StatusWord tone="good" text={mark} />}
      <p class="hint">
        {language && <>{language} ·{" "}</>}
        <Time at={fetched} />
      </p>
      {(cell.canUse || cell.canTrust) && (
        <div class="actions">
          {cell.canUse && (
            <ActionForm action={action} renews="sources" hidden={hidden}>
              <button
                type="submit"
                class="small"
                aria-label={`Use this here: ${label} from ${name}`}
              >
                Use this here
              </button>
            </ActionForm>
          )}
          {cell.canTrust && (
            <form method="post" action={`${action}/trust`}>
              <input type="hidden" name="provider" value={source} />
              <button
                type="submit"
                class="small plain"
                aria-label={`Trust ${name} first for ${label}`}
              >
                Trust {name} first
              </button>
            </form>
          )}
        </div>
      )}
    </td>
  );
}
