import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import { findField } from "../../../domain/fields/field.ts";
import type { ItemKind } from "../../../domain/ids.ts";
import { PROVIDERS } from "../../../providers/all.ts";
import { assert } from "../../assert.ts";
import type { Book, KnownSettings } from "./book.ts";
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
    if (goodness(kind, field, settings, to) <= goodness(kind, field, settings, from)) return true;
    if (from.source !== "nfo" && !isEnabled(settings, from.source)) return true;
    return hasWithdrawn(book, { itemId, kind, field }, settings, from);
  });
  const of = `${field} of item ${itemId}`;
  assert(isAllowed, `rules: ${of} went from ${words(from)} to the worse ${words(to)}`);
}

/** Smaller is better: a better language or country first, then whom the field is trusted with. */
export function goodness(
  kind: ItemKind,
  name: string,
  settings: KnownSettings,
  { source, language, country }: Omit<SourcedValue, "value" | "fetchedAt">,
): number {
  if (source === "nfo" && name !== "imdb_rating" && name !== "tmdb_rating") return -1;
  const authority = trusted(kind, name, settings).indexOf(source);
  if (authority < 0) return Number.MAX_SAFE_INTEGER;
  const varies = findField(kind, name)?.varies;
  if (varies === "language") return placeIn(settings.languages, language) * 1000 + authority;
  if (varies === "country") return placeIn(settings.countries, country) * 1000 + authority;
  return authority;
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
  place: { itemId: number; kind: ItemKind; field: string },
  settings: KnownSettings,
  from: SourcedValue,
): boolean {
  const worth = goodness(place.kind, place.field, settings, from);
  const silent = answersAbout(book, place.itemId, from.source).filter((answer) =>
    answer.fetchedAt > from.fetchedAt && answer.part === "" &&
    !offersIn(book, answer, place).some((offer) =>
      goodness(place.kind, place.field, settings, { ...offer, source: from.source }) <= worth
    )
  );
  const times = silent.map(({ fetchedAt }) => fetchedAt);
  return times.length > 1 && Math.max(...times) - Math.min(...times) >= DAY_MS;
}

function words({ value, source, language }: SourcedValue): string {
  return `${JSON.stringify(value)} (${source}${language === null ? "" : ` ${language}`})`;
}
