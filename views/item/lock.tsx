import { ActionForm } from "../forms/action_form.tsx";
import { Icon } from "../parts/icon.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import type { Choice } from "../words.ts";

/** Beside the name of what is locked. */
export function LockMark({ title = "Locked: providers do not touch it" }: { title?: string }) {
  return (
    <span class="locked" title={title}>
      <Icon name="lock" />
      <span class="sr">locked</span>
    </span>
  );
}

export interface LockButtonProps {
  base: string;
  /** Of the field or the kind of artwork. */
  field: string;
  label: string;
  locked: boolean;
  /** Id of the part that shows it. */
  renews: "fields" | "artwork";
}

/** Locks one field or kind of artwork as it is, or lets providers fill it again. */
export function LockButton({ base, field, label, locked, renews }: LockButtonProps) {
  return (
    <ActionForm
      action={`${base}/fields/${field}/${locked ? "unlock" : "lock"}`}
      renews={renews}
      also={["item-head", "item-status", "history"]}
    >
      <button
        type="submit"
        class="small plain"
        aria-label={locked ? `Let providers fill it: ${label}` : `Lock ${label}`}
        title={locked ? "Let providers fill it" : "Lock: providers leave it alone"}
      >
        <Icon name={locked ? "unlock" : "lock"} />
      </button>
    </ActionForm>
  );
}

/** The lock of an item as a whole. */
export interface ItemLockProps {
  locked: boolean;
  /** "Locked", "Locked by its series", "Not locked". */
  state: string;
  hint: string;
  /** What can be said of it, and what is said now; more than two are chosen from a list. */
  choices: Choice[];
  value: string;
}

const SHOWING_LOCKS = ["seasons", "item-status", "history"];

export function ItemLock({ base, locked, state, hint, ...lock }: ItemLockProps & { base: string }) {
  return (
    <ActionForm action={`${base}/lock`} renews="item-head" also={SHOWING_LOCKS} class="monitored">
      <StatusWord
        tone={locked ? "info" : "quiet"}
        text={state}
        icon={locked ? "lock" : "unlock"}
      />
      <span class="hint">{hint}</span>
      {lock.choices.length > 2 ? <LockList {...lock} /> : <LockSwitch {...lock} />}
    </ActionForm>
  );
}

type Choices = Pick<ItemLockProps, "choices" | "value">;

function LockSwitch({ choices, value }: Choices) {
  const other = choices.find((choice) => choice.value !== value);
  return other && (
    <button type="submit" class="small" name="value" value={other.value}>{other.label}</button>
  );
}

function LockList({ choices, value }: Choices) {
  return (
    <>
      <label class="sr" for="item-lock">Lock</label>
      <select id="item-lock" name="value" class="small">
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>{choice.label}</option>
        ))}
      </select>
      <button type="submit" class="small">Set lock</button>
    </>
  );
}
