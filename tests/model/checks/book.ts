import type { AnswerEvent, Event, Held, ItemEvent, MarkEvent } from "../events.ts";

/** The reference model's memory: all that the database was ever told, and nothing else. */
export interface Book {
  /** What each field holds, by `placeOf`. */
  fields: Map<string, Held>;
  items: Map<number, ItemEvent>;
  /** Every id that an item had in one of its matches, by `matchOf`: "tmdb 550". */
  ids: Map<string, Set<string>>;
  marks: MarkEvent[];
  /** Everything each provider ever answered. */
  answers: Map<string, AnswerEvent[]>;
  /** The settings that were in force in this step, the latest last. */
  settings: KnownSettings[];
}

/** What the service was set to, as far as the rules of trust depend on it. */
export interface KnownSettings {
  languages: readonly string[];
  countries: readonly string[];
  providerPriority: readonly string[];
  fieldAuthorities: Readonly<Record<string, { providers: readonly string[]; exclusive: boolean }>>;
  fillGaps: boolean;
  providers: Readonly<Record<string, { enabled: boolean }>>;
  /** The providers with a key. */
  keys: ReadonlySet<string>;
}

export const NOTHING: Held = { held: null, locked: false };

export function createBook(settings: KnownSettings): Book {
  return {
    fields: new Map(),
    items: new Map(),
    ids: new Map(),
    marks: [],
    answers: new Map(),
    settings: [settings],
  };
}

export function placeOf({ itemId, field }: { itemId: number; field: string }): string {
  return `${itemId} ${field}`;
}

export function fieldIn(book: Book, place: { itemId: number; field: string }): Held {
  return book.fields.get(placeOf(place)) ?? NOTHING;
}

export function matchOf({ itemId, matchNo }: Pick<ItemEvent, "itemId" | "matchNo">): string {
  return `${itemId}@${matchNo}`;
}

/** Enters what happened to all but fields and their history, which `replay.ts` enters. */
export function enter(book: Book, event: Event): void {
  switch (event.what) {
    case "item":
      return enterItem(book, event);
    case "mark":
      return void book.marks.push(event);
    case "unmark":
      book.marks = book.marks.filter((mark) => !isSameMark(mark, event));
      return;
    case "answer": {
      const known = book.answers.get(event.provider);
      if (known) known.push(event);
      else book.answers.set(event.provider, [event]);
      return;
    }
    case "settings":
      return set(book, event.settings);
    case "key":
      return set(book, { keys: latestSettings(book).keys.union(new Set([event.name])) });
    case "no key":
      return set(book, { keys: latestSettings(book).keys.difference(new Set([event.name])) });
  }
}

/** A step begins: only what is set now is in force. */
export function beginStep(book: Book): void {
  book.settings = [latestSettings(book)];
}

function set(book: Book, changed: Partial<KnownSettings>): void {
  book.settings.push({ ...latestSettings(book), ...changed });
}

function latestSettings({ settings }: Book): KnownSettings {
  const latest = settings.at(-1);
  if (!latest) throw new Error("There are no settings");
  return latest;
}

function enterItem(book: Book, item: ItemEvent): void {
  book.items.set(item.itemId, item);
  const ids = book.ids.get(matchOf(item)) ?? new Set();
  for (const [system, id] of Object.entries(item.ids)) ids.add(`${system} ${id}`);
  book.ids.set(matchOf(item), ids);
}

function isSameMark(a: MarkEvent, b: MarkEvent): boolean {
  return a.itemId === b.itemId && a.field === b.field && a.source === b.source &&
    JSON.stringify(a.value) === JSON.stringify(b.value);
}
