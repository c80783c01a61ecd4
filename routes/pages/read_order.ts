import type { Context } from "hono";

export interface SentOrder {
  entries: string[];
  /** The button that was pressed, as `UP`/`DOWN`/`REMOVE` names it, and its entry. */
  pressed: { name: string; entry: string } | null;
}

/** What an ordered list's form sends: all entries as they stand, after the button's work. */
export async function readOrder(c: Context): Promise<SentOrder> {
  const body = await c.req.parseBody({ all: true });
  const sent = [body.entry ?? []].flat().filter((entry) => typeof entry === "string");
  for (const [name, change] of Object.entries(BUTTONS)) {
    const entry = body[name];
    if (typeof entry !== "string") continue;
    return { entries: change([...new Set(sent)], entry), pressed: { name, entry } };
  }
  return { entries: [...new Set(sent)], pressed: null };
}

/** Where no script keeps it, the focus goes back to the button that was pressed. */
export function focusQuery(list: string, { pressed }: SentOrder): string {
  return pressed ? `focus=${encodeURIComponent(`${list}-${pressed.entry}-${pressed.name}`)}` : "";
}

/** What `switch` does is for the page to know: it leaves the order alone. */
const BUTTONS: Readonly<Record<string, (entries: string[], entry: string) => string[]>> = {
  up: (entries, entry) => moveEntry(entries, entry, -1),
  down: (entries, entry) => moveEntry(entries, entry, 1),
  remove: (entries, entry) => entries.filter((other) => other !== entry),
  switch: (entries) => entries,
};

/** The list with one entry moved by so many places, as far as the list goes. */
export function moveEntry(entries: readonly string[], entry: string, by: number): string[] {
  const from = entries.indexOf(entry);
  if (from < 0) return [...entries];
  const others = entries.toSpliced(from, 1);
  const to = Math.max(0, Math.min(others.length, from + by));
  return others.toSpliced(to, 0, entry);
}
