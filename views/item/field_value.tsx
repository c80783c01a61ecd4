const LONG_TEXT = 260;
const SHOWN_PEOPLE = 6;

export interface Person {
  name: string;
  role: string | null;
}

/** Exactly one of these is present. */
export interface FieldValueProps {
  text?: string;
  /** Shown as chips. */
  list?: string[];
  people?: Person[];
  /** Nothing is there; the words say why. */
  blank?: string;
}

export function FieldValue({ text, list, people, blank }: FieldValueProps) {
  if (text !== undefined) return <Text text={text} />;
  if (list) return <Chips items={list} />;
  if (people) return <People people={people} />;
  return <p class="muted">{blank ?? "Missing"}</p>;
}

/** Long text folds: the beginning stays in sight, the rest opens beneath it. */
function Text({ text }: { text: string }) {
  if (text.length <= LONG_TEXT) return <p>{text}</p>;
  const cut = text.lastIndexOf(" ", LONG_TEXT);
  const at = cut > 0 ? cut : LONG_TEXT;
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
