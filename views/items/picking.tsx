import { Icon } from "../parts/icon.tsx";
import type { Choice } from "../words.ts";

export interface PickingProps {
  /** Where ticking begins. */
  start: string;
  /** Present while titles are being ticked. */
  on?: PickingOn;
}

export interface PickingOn {
  /** Where it is asked what to do with what is ticked. */
  action: string;
  /** The list itself. */
  list: string;
  /** Where in the list the user is, and what is ticked on other pages. */
  hidden: Record<string, string>;
  /** How many are ticked on other pages. */
  elsewhere: number;
  /** "All 1,523 movies selected": single ones cannot be left out; null otherwise. */
  selected: string | null;
  /** "12" */
  count: string;
  /** Where all on this page are ticked. */
  wholePage: string;
  /** "Select all 1,523 movies" */
  all: { href: string; label: string };
  done: string;
  /** Further things to do, by groups. */
  acts: { label: string; choices: Choice[] }[];
}

export function PickLinks({ wholePage, all, done, selected }: PickingOn) {
  return (
    <span class="actions">
      <a class="button small" href={wholePage} data-tick-page>Select this page</a>
      {selected === null && <a class="button small" href={all.href}>{all.label}</a>}
      <a class="button small" href={done}>Done</a>
    </span>
  );
}

/** What can be done with what is ticked; it stays in sight. */
export function PickBar({ selected, count, elsewhere, acts }: PickingOn) {
  return (
    <div class="pick-bar" role="group" aria-label="With what is selected">
      {selected ? <p class="grow" role="status">{selected}</p> : (
        <>
          <p class="grow with-script" role="status" data-ticked>{count} selected</p>
          <p class="grow no-script">
            {elsewhere > 0 ? `${elsewhere} more selected on other pages` : "Tick titles, then:"}
          </p>
        </>
      )}
      <button type="submit" name="act" value="enrich">
        <Icon name="refresh" />
        Enrich
      </button>
      <button type="submit" name="act" value="preview">Preview</button>
      <span class="inline">
        <select name="other" aria-label="Something else">
          {acts.map(({ label, choices }) => (
            <optgroup label={label}>
              {choices.map((choice) => <option value={choice.value}>{choice.label}</option>)}
            </optgroup>
          ))}
        </select>
        <button type="submit" name="act" value="other" aria-label="Go on with what is chosen">
          Go on
        </button>
      </span>
    </div>
  );
}
