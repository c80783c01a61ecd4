import type { PlannedChange } from "../../domain/edits/preview.ts";
import type { Except } from "../../services/preview/is_accepted.ts";

/** What the user does not want of a preview: whole items (null), or single fields of them. */
export type Unticked = ReadonlyMap<number, ReadonlySet<string> | null>;

interface Shown {
  itemId: number;
  changes: readonly PlannedChange[];
}

/** Names of inputs: what is unticked on other pages, and the boxes of this one. */
export const EXCEPT = "except";
export const ITEM_BOX = "item";
export const FIELD_BOX = "take";

/** Reads "12 13:plot.tagline": all of item 12, two fields of item 13. */
export function readUnticked(words: string): Unticked {
  const entries = words.split(" ").flatMap<[number, Set<string> | null]>((word) => {
    const [id, fields] = word.split(":");
    const itemId = Number(id);
    if (!Number.isSafeInteger(itemId) || itemId <= 0) return [];
    return [[itemId, fields ? new Set(fields.split(".")) : null]];
  });
  return new Map(entries);
}

export function untickedWords(unticked: Unticked): string {
  return [...unticked].map(([id, fields]) => fields ? `${id}:${[...fields].join(".")}` : `${id}`)
    .join(" ");
}

/** What is unticked after a form was sent that shows some items; the rest was carried along. */
export function afterForm(sent: URLSearchParams, shown: readonly Shown[]): Unticked {
  const unticked = new Map(readUnticked(sent.get(EXCEPT) ?? ""));
  const items = new Set(sent.getAll(ITEM_BOX));
  const taken = new Set(sent.getAll(FIELD_BOX));
  for (const { itemId, changes } of shown) {
    const left = changes.map(({ field }) => field)
      .filter((field) => !taken.has(`${itemId}:${field}`));
    unticked.delete(itemId);
    if (!items.has(String(itemId))) unticked.set(itemId, null);
    else if (left.length > 0) unticked.set(itemId, new Set(left));
  }
  return unticked;
}

/** All or nothing of what is shown. */
export function afterMark(before: Unticked, shown: readonly Shown[], isOn: boolean): Unticked {
  const unticked = new Map(before);
  for (const { itemId } of shown) {
    if (isOn) unticked.delete(itemId);
    else unticked.set(itemId, null);
  }
  return unticked;
}

/** The same as a run is told it. */
export function exceptOf(unticked: Unticked): Except {
  return [...unticked].flatMap<Except[number]>(([itemId, fields]) =>
    fields ? [...fields].map((field) => ({ itemId, field })) : [{ itemId, field: null }]
  );
}
