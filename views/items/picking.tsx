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
  /** "12": how many are ticked in all. */
  selected: string;
  /** All that the list shows is meant, but for what is unticked: "1,523", "All 1,523 movies". */
  whole: { count: string; label: string } | null;
  /** Where all on this page are ticked. */
  wholePage: string;
  /** "Select all 1,523 movies" */
  all: { href: string; label: string };
  done: string;
  /** Further things to do, by groups. */
  acts: { label: string; choices: Choice[] }[];
}

export function PickLinks({ wholePage, all, done, whole }: PickingOn) {
  return (
    <span class="actions">
      {whole
        ? <a class="button small" href={wholePage}>Only this page</a>
        : <a class="button small" href={wholePage} data-tick-page>Select this page</a>}
      {!whole && <a class="button small" href={all.href}>{all.label}</a>}
      <a class="button small" href={done}>Done</a>
    </span>
  );
}

/** What can be done with what is ticked; it stays in sight. */
export function PickBar({ acts, ...picked }: PickingOn) {
  return (
    <div class="pick-bar" role="group" aria-label="With what is selected">
      <p
        class="grow with-script"
        role="status"
        data-ticked
        data-whole={picked.whole?.count}
        data-whole-label={picked.whole?.label}
      >
        {tally(picked)} selected
      </p>
      <p class="grow no-script">{tallyWithoutScript(picked)}</p>
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

function tally({ selected, whole }: Pick<PickingOn, "selected" | "whole">): string {
  return whole?.count === selected ? whole.label : selected;
}

/** What is ticked on this page is not counted while it is. */
function tallyWithoutScript(
  { selected, whole, elsewhere }: Pick<PickingOn, "selected" | "whole" | "elsewhere">,
): string {
  if (whole) return `${tally({ selected, whole })} selected; untick what you leave out, then:`;
  return elsewhere > 0 ? `${elsewhere} more selected on other pages` : "Tick titles, then:";
}
