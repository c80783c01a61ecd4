import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import { findField } from "../../../domain/fields/field.ts";
import type { ItemKind } from "../../../domain/ids.ts";
import type { NfoMode } from "../../../domain/nfo/nfo_mode.ts";
import { PROVIDERS } from "../../../providers/all.ts";
import { assert } from "../../assert.ts";
import type { Book, KnownSettings } from "./book.ts";
import { nfoModeOf, nfosAbout, offersInNfo } from "./nfo_word.ts";
import { answersAbout, offersIn } from "./offers.ts";
import type { Change } from "./replay.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A worse value takes the place of a better one only when its source is switched off, or has said
 * twice, a day apart, that it has nothing as good any more. Told without the product's own ranks.
 */
export function assertMayChange(
  book: Book,
  { event: { itemId, field } }: Change,
  from: SourcedValue,
  to: SourcedValue,
): void {
  const kind = book.items.get(itemId)?.kind ?? "movie";
  const isAllowed = book.settings.some((settings) => {
    const own = { kind, field, nfoMode: nfoModeOf(book, settings, itemId) };
    if (goodness(own, settings, to) <= goodness(own, settings, from)) return true;
    if (from.source !== "nfo" && !isEnabled(settings, from.source)) return true;
    return hasWithdrawn(book, { ...own, itemId }, settings, from);
  });
  const of = `${field} of item ${itemId}`;
  assert(isAllowed, `rules: ${of} went from ${words(from)} to the worse ${words(to)}`);
}

/** A field of a kind of item, in a library with such a word about NFO files. */
interface Place {
  kind: ItemKind;
  field: string;
  nfoMode: NfoMode;
}

/** Smaller is better: a better language or country first, then whom the field is trusted with. */
function goodness(
  { kind, field: name, nfoMode }: Place,
  settings: KnownSettings,
  { source, language, country }: Omit<SourcedValue, "value" | "fetchedAt">,
): number {
  if (source === "nfo") return isNfoTrusted(name, nfoMode) ? -1 : Infinity;
  const authority = trusted(kind, name, settings).indexOf(source);
  if (authority < 0) return Number.MAX_SAFE_INTEGER;
  const varies = findField(kind, name)?.varies;
  if (varies === "language") return placeIn(settings.languages, language) * 1000 + authority;
  if (varies === "country") return placeIn(settings.countries, country) * 1000 + authority;
  return authority;
}

/** Its ratings are old copies. */
function isNfoTrusted(name: string, mode: NfoMode): boolean {
  return mode !== "fill_gaps" && name !== "imdb_rating" && name !== "tmdb_rating";
}

/** What nobody has proved counts as the last of the wanted ones; "de-DE" will do for "de". */
function placeIn(wanted: readonly string[], told: string | null): number {
  if (told === null) return wanted.length - 1;
  const base = (tongue: string) => tongue.slice(0, 2);
  const place = wanted.includes(told)
    ? wanted.indexOf(told)
    : wanted.findIndex((one) => base(one) === base(told));
  return place < 0 ? wanted.length : place;
}

/** Who is trusted with a field, best first (DESIGN 3.3). */
export function trusted(kind: ItemKind, name: string, settings: KnownSettings): string[] {
  const { authority = [], exclusive = false } = findField(kind, name) ?? {};
  const own = settings.fieldAuthorities[name] ?? { providers: authority, exclusive };
  if (own.exclusive) return own.providers.filter((id) => isEnabled(settings, id));
  if (!settings.fillGaps) {
    return own.providers.filter((id) => isAble(settings, id, kind, name)).slice(0, 1);
  }
  const all = [...own.providers, ...settings.providerPriority, ...PROVIDERS.map(({ id }) => id)];
  return [...new Set(all)].filter((id) => isEnabled(settings, id));
}

function isEnabled({ providers }: KnownSettings, id: string): boolean {
  return PROVIDERS.some((module) => module.id === id) && (providers[id]?.enabled ?? true);
}

function isAble(settings: KnownSettings, id: string, kind: ItemKind, name: string): boolean {
  const module = PROVIDERS.find((one) => one.id === id);
  const hasKey = module?.keyUrl === null || settings.keys.has(id);
  return isEnabled(settings, id) && hasKey &&
    (module?.scopes[kind]?.fields.includes(name) ?? false);
}

/** Two answers a day apart, the later one the last, without anything as good. */
function hasWithdrawn(
  book: Book,
  place: Place & { itemId: number },
  settings: KnownSettings,
  from: SourcedValue,
): boolean {
  if (from.source === "nfo") return hasNfoWithdrawn(book, place);
  const worth = goodness(place, settings, from);
  const silent = answersAbout(book, place.itemId, from.source).filter((answer) =>
    answer.fetchedAt > from.fetchedAt && answer.part === "" &&
    !offersIn(book, answer, place).some((offer) =>
      goodness(place, settings, { ...offer, source: from.source }) <= worth
    )
  );
  return isDayApart(silent.map(({ fetchedAt }) => fetchedAt));
}

/** Of several files one may have said it and be gone, so any that do not say it count. */
function hasNfoWithdrawn(book: Book, place: { itemId: number; field: string }): boolean {
  const silent = nfosAbout(book, place.itemId).filter((nfo) =>
    offersInNfo(book, nfo, place).length === 0
  );
  return isDayApart(silent.map(({ readAt }) => readAt));
}

function isDayApart(times: readonly number[]): boolean {
  return times.length > 1 && Math.max(...times) - Math.min(...times) >= DAY_MS;
}

function words({ value, source, language }: SourcedValue): string {
  return `${JSON.stringify(value)} (${source}${language === null ? "" : ` ${language}`})`;
}
