import { ActionForm } from "../forms/action_form.tsx";
import { OrderedList } from "../forms/ordered_list.tsx";
import { Switch } from "../forms/switch.tsx";
import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";
import type { Choice } from "../words.ts";

export interface OverrideRow {
  field: string;
  label: string;
  /** "Movies and series". */
  kinds: string;
  /** What follows: "OMDb only; without it the value is kept." */
  words: string;
  /** Why that gives nothing now; null when it does. */
  warning: string | null;
  /** "TMDB, then OMDb." */
  standard: string;
  providers: Choice[];
  exclusive: boolean;
  /** Who else can offer the field. */
  others: Choice[];
  open: boolean;
}

export interface OverridesProps {
  rows: OverrideRow[];
  /** Fields that have none yet. */
  addable: Choice[];
  focus: string | null;
}

/** Field authority overrides of source document 001. */
export function Overrides({ rows, addable, focus }: OverridesProps) {
  return (
    <Card id="overrides" title="Field authority overrides" icon="table">
      <p class="muted">
        For single fields and kinds of artwork: whom to ask first, and whether others may answer.
      </p>
      {rows.length === 0
        ? <p class="muted">None. Every field has the list it ships with.</p>
        : (
          <ul class="rows overrides">
            {rows.map((row) => <Override {...row} focus={focus} />)}
          </ul>
        )}
      <ActionForm
        action="/settings/trust/fields"
        renews="overrides"
        also={["draft"]}
        class="inline"
      >
        <label class="sr" for="override-field">Field</label>
        <select id="override-field" name="field">
          {addable.map(({ value, label }) => <option value={value}>{label}</option>)}
        </select>
        <button type="submit">Add override</button>
      </ActionForm>
    </Card>
  );
}

function Override(row: OverrideRow & { focus: string | null }) {
  const { field, label, kinds, words, warning, standard } = row;
  return (
    <li id={`override-${field}`}>
      <div class="grow">
        <h3>
          {label} <span class="hint">{kinds}</span>
        </h3>
        <p>{words}</p>
        {warning && (
          <p class="status warn">
            <Icon name="alert" />
            {warning}
          </p>
        )}
      </div>
      <ActionForm
        action={`/settings/trust/fields/${field}/default`}
        renews="overrides"
        also={["draft"]}
      >
        <button type="submit" class="small" aria-label={`Back to default: ${label}`}>
          <Icon name="undo" />
          Back to default
        </button>
      </ActionForm>
      <details open={row.open}>
        <summary>
          Change <span class="sr">{label}</span>
        </summary>
        <Editor {...row} />
        <p class="hint">By default: {standard}</p>
      </details>
    </li>
  );
}

function Editor(
  { field, label, providers, others, exclusive, focus }: Parameters<typeof Override>[0],
) {
  const own = `override-${field}`;
  const action = `/settings/trust/fields/${field}`;
  return (
    <div class="editor">
      <OrderedList
        id={`${own}-order`}
        action={action}
        label={`Providers for ${label}, best first`}
        entries={providers.map(({ value, label }) => ({ value, name: label }))}
        removable
        focus={focus}
        renews={own}
        also={["draft"]}
      />
      {others.length > 0 && (
        <ActionForm action={`${action}/add`} renews={own} also={["draft"]} class="inline">
          <label class="sr" for={`${own}-other`}>Provider to add for {label}</label>
          <select id={`${own}-other`} name="provider">
            {others.map(({ value, label }) => <option value={value}>{label}</option>)}
          </select>
          <button type="submit" aria-label={`Add the provider to ${label}`}>Add</button>
        </ActionForm>
      )}
      <form
        method="post"
        action={`${action}/exclusive`}
        hx-post={`${action}/exclusive`}
        hx-target={`#${own}`}
        hx-select={`#${own}`}
        hx-select-oob="#flash:outerMorph,#draft:outerMorph"
        hx-swap="outerMorph"
        class="inline"
      >
        <Switch
          id={`${own}-exclusive`}
          name="exclusive"
          value={exclusive ? "off" : "on"}
          label={`${label}: exclusive`}
          on={exclusive}
          focused={focus === `${own}-exclusive`}
        />
        <span>
          Exclusive <span class="hint">Nobody else may answer.</span>
        </span>
      </form>
    </div>
  );
}
