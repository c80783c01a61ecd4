import type { NfoMode } from "../../../domain/nfo/nfo_mode.ts";
import type {
  AnswerEvent,
  Event,
  Held,
  HeldChangeEvent,
  ItemEvent,
  MarkEvent,
  NfoEvent,
} from "../events.ts";
import { createRunBook, enterRun, type RunBook } from "./run_book.ts";

/** The reference model's memory: all that the database was ever told, and nothing else. */
export interface Book {
  /** What each field holds, by `placeOf`. */
  fields: Map<string, Held>;
  /** What was written in this step, by `placeOf`. */
  fresh: Set<string>;
  items: Map<number, ItemEvent>;
  /** The lock of each item as its history tells it; nothing was said of the others. */
  locks: Map<number, boolean | null>;
  /** Every id that an item had in one of its matches, by `matchOf`: "tmdb 550". */
  ids: Map<string, Set<string>>;
  marks: MarkEvent[];
  /** Everything each provider ever answered. */
  answers: Map<string, AnswerEvent[]>;
  /** Everything NFO files ever said. */
  nfos: NfoEvent[];
  /** Every change that ever waited for the user's answer. */
  heldChanges: HeldChangeEvent[];
  /** The runs, and what they did. */
  runs: RunBook;
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
  /** What NFO files are worth, by library; as `keep` where nothing is said. */
  nfoModes: Readonly<Record<number, NfoMode>>;
}

export const NOTHING: Held = { held: null, locked: false };

export function createBook(settings: KnownSettings): Book {
  return {
    fields: new Map(),
    fresh: new Set(),
    items: new Map(),
    locks: new Map(),
    ids: new Map(),
    marks: [],
    answers: new Map(),
    nfos: [],
    heldChanges: [],
    runs: createRunBook(),
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
    case "nfo":
      return void book.nfos.push(event);
    case "held change":
      return void book.heldChanges.push(event);
    case "run":
    case "chosen":
    case "planned":
      return enterRun(book.runs, event);
    case "library": {
      const { nfoModes } = latestSettings(book);
      return set(book, { nfoModes: { ...nfoModes, [event.id]: event.nfoMode } });
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
  book.runs.written.clear();
  book.runs.startedNow.clear();
  book.fresh.clear();
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
