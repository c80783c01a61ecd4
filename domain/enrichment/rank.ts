import { type Field, isRating } from "../fields/field.ts";
import { NFO_SOURCE, type Source } from "../ids.ts";
import type { NfoMode } from "../nfo/nfo_mode.ts";
import type { Trust } from "./authority.ts";

/** How good a value is: smaller is better, compared from left to right. */
export type Rank = readonly [place: number, authority: number];

export interface Preferences {
  /** Wanted languages and countries, best first: "de", "de-AT", "en"; "DE", "US". */
  languages: readonly string[];
  countries: readonly string[];
  /** What NFO files are worth in the item's library; as `keep` where nothing is said. */
  nfoMode?: NfoMode;
}

interface Origin {
  source: Source;
  language: string | null;
  country: string | null;
}

const ABOVE_ALL: Rank = [-1, -1];
const BELOW_ALL: Readonly<Record<string, Rank>> = {
  [NFO_SOURCE]: [Infinity, 0],
  file: [Infinity, 1],
  user: [Infinity, 2],
};

/** The rank of a value by where it came from (DESIGN 3.2, 3.12, 3.14). */
export function rankOf(field: Field, origin: Origin, trust: Trust, wanted: Preferences): Rank {
  // An NFO is a person's work, but its ratings are old copies.
  const isWord = origin.source === NFO_SOURCE && !isRating(field);
  if (isWord && wanted.nfoMode !== "fill_gaps") return ABOVE_ALL;
  const below = BELOW_ALL[origin.source];
  if (below) return below;
  const authority = trust.order.indexOf(origin.source);
  // A source outside the list ranks last, in whatever language.
  if (authority < 0) return [Infinity, -1];
  return [placeRank(field, origin, wanted), authority];
}

export function compareRanks(a: Rank, b: Rank): number {
  return a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1;
}

function placeRank(field: Field, origin: Origin, wanted: Preferences): number {
  if (field.varies === "language") return choiceRank(origin.language, wanted.languages);
  if (field.varies === "country") return choiceRank(origin.country, wanted.countries);
  return 0;
}

/**
 * 0 for the first choice. An unproven language counts as the last wanted one: it must not beat a
 * proven better one, nor lose to a provider that is trusted less.
 */
function choiceRank(place: string | null, wanted: readonly string[]): number {
  if (place === null) return Math.max(0, wanted.length - 1);
  const exact = wanted.indexOf(place);
  if (exact >= 0) return exact;
  const base = wanted.findIndex((choice) => baseOf(choice) === baseOf(place));
  return base >= 0 ? base : wanted.length;
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}
