import { Icon } from "./icon.tsx";

/** Beside what is locked as a whole, in lists and tables. */
export function LockTag() {
  return (
    <span class="tag locked" title="Locked: nothing but you changes it">
      <Icon name="lock" />
      locked
    </span>
  );
}
