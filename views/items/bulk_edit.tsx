import { CheckField, describedBy, FieldNotes, SelectField } from "../forms/form_field.tsx";
import { Layout, type NavKey } from "../layout.tsx";
import { Card } from "../parts/card.tsx";
import { Notice } from "../parts/notice.tsx";
import type { Choice, Shell } from "../words.ts";

export interface BulkEditProps {
  shell: Shell;
  nav: NavKey;
  /** "Lock a field" */
  title: string;
  question: string;
  /** "Lock it: 3 movies" */
  yes: string;
  action: string;
  /** What is ticked, and what is to be done. */
  hidden: Record<string, string>;
  /** Where "no" leads: the list as it was, with what is ticked. */
  back: string;
  /** What did not fit. */
  mistake: string | null;
  field: { value: string; choices: Choice[] } | null;
  provider: { value: string; choices: Choice[] } | null;
  /** What is typed; null where nothing is, or the field is not chosen yet. */
  value: { label: string; value: string; multiline: boolean; hint: string } | null;
  /** The value depends on the field: it is chosen first. */
  fieldFirst: boolean;
  /** A choice beside the question. */
  extra: { name: "force" | "asks"; label: string; hint: string } | null;
}

/** The one question before something is done with many titles. */
export function BulkEditPage(props: BulkEditProps) {
  const { shell, nav, title, question, mistake, fieldFirst } = props;
  return (
    <Layout title={title} nav={nav} {...shell}>
      <div class="welcome">
        <h1>{title}</h1>
        <Card id="bulk-edit" title="With what is selected">
          <p>{question}</p>
          {mistake && <Notice tone="bad">{mistake}</Notice>}
          {fieldFirst && <ChooseField {...props} />}
          {(!fieldFirst || props.value) && <Answer {...props} />}
          {fieldFirst && !props.value && (
            <div class="actions">
              <BackLink {...props} />
            </div>
          )}
        </Card>
      </div>
    </Layout>
  );
}

function Hidden({ hidden }: Pick<BulkEditProps, "hidden">) {
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function ChooseField({ action, hidden, field }: BulkEditProps) {
  if (!field) return null;
  return (
    <form
      method="get"
      action={action}
      hx-get={action}
      hx-trigger="change, submit"
      hx-target="#bulk-edit"
      hx-select="#bulk-edit"
      hx-swap="outerMorph"
    >
      <Hidden hidden={hidden} />
      <FieldSelect {...field} />
      <div class="no-script">
        <button type="submit">Choose this field</button>
      </div>
    </form>
  );
}

function Answer(props: BulkEditProps) {
  const { action, hidden, field, provider, value, fieldFirst, extra, yes } = props;
  return (
    <form method="post" action={action}>
      <Hidden hidden={hidden} />
      {field && (fieldFirst
        ? <input type="hidden" name="field" value={field.value} />
        : <FieldSelect {...field} />)}
      {provider && (
        <SelectField
          id="bulk-provider"
          name="provider"
          label="Provider"
          value={provider.value}
          choices={[{ value: "", label: "Choose a provider" }, ...provider.choices]}
        />
      )}
      {value && <ValueInput {...value} />}
      {extra && <CheckField {...extra} />}
      <div class="actions">
        <button type="submit" class="primary">{yes}</button>
        <BackLink {...props} />
      </div>
    </form>
  );
}

function FieldSelect({ value, choices }: NonNullable<BulkEditProps["field"]>) {
  return (
    <SelectField
      id="bulk-field"
      name="field"
      label="Field"
      value={value}
      choices={[{ value: "", label: "Choose a field" }, ...choices]}
    />
  );
}

function ValueInput({ label, value, multiline, hint }: NonNullable<BulkEditProps["value"]>) {
  const id = "bulk-value";
  const common = { id, name: "value", "aria-describedby": describedBy(id, hint) } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {multiline
        ? <textarea rows={5} {...common}>{value}</textarea>
        : <input type="text" value={value} autocomplete="off" {...common} />}
      <FieldNotes id={id} hint={hint} />
    </div>
  );
}

function BackLink({ back }: BulkEditProps) {
  return <a class="button" href={back}>Back, change nothing</a>;
}
