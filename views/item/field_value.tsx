const LONG_TEXT = 260;
const SHOWN_PEOPLE = 6;

export interface Person {
  name: string;
  role: string | null;
}

/** Exactly one of text, list, people and blank is present. */
export interface FieldValueProps {
  text?: string;
  /** Shown as chips. */
  list?: string[];
  people?: Person[];
  /** Nothing is there; the words say why. */
  blank?: string;
  /** A text longer than so many letters folds. */
  longest?: number;
}

export function FieldValue({ text, list, people, blank, longest }: FieldValueProps) {
  if (text !== undefined) return <Text text={text} longest={longest ?? LONG_TEXT} />;
  if (list) return <Chips items={list} />;
  if (people) return <People people={people} />;
  return <p class="muted">{blank ?? "Missing"}</p>;
}

/** Long text folds: the beginning stays in sight, the rest opens beneath it. */
function Text({ text, longest }: { text: string; longest: number }) {
  if (text.length <= longest) return <p>{text}</p>;
  const cut = text.lastIndexOf(" ", longest);
  const at = cut > 0 ? cut : longest;
  return (
    <details class="fold">
      <summary>
        {text.slice(0, at)}
        <span class="more">
          … <u>Show all</u>
        </span>
      </summary>
      <p>{text.slice(at).trim()}</p>
    </details>
  );
}

function Chips({ items }: { items: string[] }) {
  return <ul class="chips">{items.map((item) => <li>{item}</li>)}</ul>;
}

function People({ people }: { people: Person[] }) {
  const rest = people.slice(SHOWN_PEOPLE);
  return (
    <>
      <PeopleList people={people.slice(0, SHOWN_PEOPLE)} />
      {rest.length > 0 && (
        <details class="fold">
          <summary>
            <u class="more">{rest.length} more</u>
          </summary>
          <PeopleList people={rest} />
        </details>
      )}
    </>
  );
}

function PeopleList({ people }: { people: Person[] }) {
  return (
    <ul class="people">
      {people.map(({ name, role }) => (
        <li>
          {name} {role && <span class="muted">as {role}</span>}
        </li>
      ))}
    </ul>
  );
}
