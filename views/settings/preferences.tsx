import { ActionForm } from "../forms/action_form.tsx";
import { FormField } from "../forms/form_field.tsx";
import { OrderedList } from "../forms/ordered_list.tsx";
import { Card } from "../parts/card.tsx";
import type { Choice } from "../words.ts";

export interface CodeListProps {
  /** Ordered codes with their names: "de", "de · German". */
  entries: Choice[];
  focus: string | null;
  /** What was typed and did not fit. */
  typed?: string;
  mistake?: string;
}

/** Which languages texts are wanted in, and whose ratings and release dates. */
export function Preferences(
  { languages, countries }: { languages: CodeListProps; countries: CodeListProps },
) {
  return (
    <Card id="preferences" title="Languages and countries" icon="review">
      <p class="muted">
        The first language or country that anybody has is taken, whoever has it.
      </p>
      <div class="form-grid">
        <CodeList
          {...languages}
          id="languages"
          title="Languages"
          hint="A code such as en, de or pt-BR."
        />
        <CodeList
          {...countries}
          id="countries"
          title="Countries"
          hint="For age ratings and release dates: US, DE."
        />
      </div>
    </Card>
  );
}

interface CodeListWords {
  id: string;
  title: string;
  hint: string;
}

function CodeList(
  { id, title, hint, entries, focus, typed, mistake }: CodeListProps & CodeListWords,
) {
  const action = `/settings/trust/${id}`;
  return (
    <section id={id} class="codes" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <OrderedList
        id={`${id}-order`}
        action={action}
        label={title}
        entries={entries.map(({ value, label }) => ({ value, name: label }))}
        removable
        focus={focus}
        renews={id}
        also={["draft"]}
      />
      <ActionForm action={`${action}/add`} renews={id} also={["draft"]} class="with-button">
        <FormField
          id={`${id}-add`}
          name="code"
          label={`Add to ${title.toLowerCase()}`}
          value={typed ?? ""}
          hint={hint}
          mistake={mistake}
        />
        <button type="submit">Add</button>
      </ActionForm>
    </section>
  );
}
