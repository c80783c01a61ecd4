import type { Child } from "hono/jsx";
import { Icon, type IconName } from "../parts/icon.tsx";

export interface OrderEntry {
  value: string;
  /** "OMDb", "de (German)". */
  name: string;
  /** Beneath the name. */
  note?: Child;
  /** Right of the arrows. */
  extra?: Child;
}

export interface OrderedListProps {
  /** Of the list; its form is `ID-form`, its buttons `ID-VALUE-up` and so on. */
  id: string;
  action: string;
  /** What is ordered: "Providers". */
  label: string;
  entries: OrderEntry[];
  removable?: boolean;
  /** Id of the control that takes the focus. */
  focus: string | null;
  /** Id of the part around it that the answer renews; the list alone by default. */
  renews?: string;
  /** Ids of further parts that show what the order changes. */
  also?: string[];
}

/**
 * A list in the user's order: dragged with scripts, moved by its buttons without. All entries are
 * sent in the order in which they stand, so that the page and the server cannot disagree.
 */
export function OrderedList(props: OrderedListProps) {
  const { id, action, label, entries, renews = `${props.id}-form`, also = [] } = props;
  return (
    <form
      method="post"
      action={action}
      id={`${id}-form`}
      hx-post={action}
      // "end" is what the list says when an entry was dropped.
      hx-trigger="submit, end"
      hx-target={`#${renews}`}
      hx-select={`#${renews}`}
      hx-select-oob={["flash", ...also].map((part) => `#${part}:outerMorph`).join(",")}
      hx-swap="outerMorph"
    >
      <ol id={id} class="rows ordered" data-sortable aria-label={label}>
        {entries.map((entry, index) => <Entry {...props} {...entry} index={index} />)}
      </ol>
    </form>
  );
}

function Entry(props: OrderedListProps & OrderEntry & { index: number }) {
  const { id, entries, removable, focus, index, value, name, note, extra } = props;
  const own = `${id}-${value}`;
  return (
    <li id={own}>
      <input type="hidden" name="entry" value={value} />
      <span class="handle" title="Drag to another place" aria-hidden="true">
        <Icon name="drag" />
      </span>
      <div class="grow">
        <strong>{name}</strong>
        {note}
      </div>
      <div class="actions">
        {MOVES.map(({ move, icon, words }) => (
          <button
            type="submit"
            class="square"
            id={`${own}-${move}`}
            name={move}
            value={value}
            aria-label={`Move ${name} ${words}`}
            // Not "disabled": the button of an entry that has arrived at an end keeps the focus.
            aria-disabled={isAtEnd(move, index, entries.length) ? "true" : undefined}
            autofocus={focus === `${own}-${move}`}
          >
            <Icon name={icon} />
          </button>
        ))}
        {removable && entries.length > 1 && (
          <button
            type="submit"
            class="square"
            id={`${own}-remove`}
            name="remove"
            value={value}
            aria-label={`Remove ${name}`}
          >
            <Icon name="x" />
          </button>
        )}
        {extra}
      </div>
    </li>
  );
}

const MOVES: { move: "up" | "down"; icon: IconName; words: string }[] = [
  { move: "up", icon: "up", words: "up" },
  { move: "down", icon: "down", words: "down" },
];

function isAtEnd(move: "up" | "down", index: number, length: number): boolean {
  return move === "up" ? index === 0 : index === length - 1;
}
