import { readLockWords } from "../../db/enrichment/item_locks.ts";
import { lockOf, type LockState } from "../../domain/edits/lock_words.ts";
import { isTitleKind, type ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import type { ItemLockProps } from "../../views/item/lock.tsx";
import { ITEM_PAGES } from "./item_kinds.ts";

/** What a form can say of the lock of an item as a whole. */
export const LOCK_VALUES: Readonly<Record<string, boolean | null>> = {
  locked: true,
  open: false,
  inherit: null,
};

/** The lock of an item as a whole, with whose word it is. */
export async function itemLockView(
  deps: Deps,
  { id, kind }: { id: number; kind: ItemKind },
): Promise<ItemLockProps> {
  const words = await readLockWords(deps.db, id);
  const state = lockOf(words);
  const { one } = ITEM_PAGES[kind];
  const common = {
    locked: state.locked,
    state: stateWords(state),
    hint: state.locked ? `Nothing but you changes this ${one}.` : "Providers may fill it.",
  };
  if (isTitleKind(kind)) {
    const choices = [{ value: "open", label: "Unlock all" }, {
      value: "locked",
      label: "Lock all",
    }];
    return { ...common, choices, value: state.locked ? "locked" : "open" };
  }
  const inherited = lockOf({ ...words, own: null });
  const from = inherited.by === "season" ? "season" : "series";
  return {
    ...common,
    choices: [
      {
        value: "inherit",
        label: `As its ${from} says (${inherited.locked ? "locked" : "not locked"})`,
      },
      { value: "locked", label: "Locked" },
      { value: "open", label: "Not locked" },
    ],
    value: words.own === null ? "inherit" : words.own ? "locked" : "open",
  };
}

function stateWords({ locked, by }: LockState): string {
  if (!locked) return "Not locked";
  return by === "own" ? "Locked" : `Locked by its ${by}`;
}
