import { type Field, isRating } from "../fields/field.ts";
import { isTitleKind, type ItemKind } from "../ids.ts";
import type { FieldDecision, SourcedValue } from "./decision.ts";

/** Whether a change must wait for the user. */
export type Brake = (field: Field, from: SourcedValue, to: SourcedValue) => boolean;

/** Per "field of source": how many values one run compared and how many of them would change. */
export type BrakeTally = Readonly<Record<string, { compared: number; changed: number }>>;

const LIST_WORTH_GUARDING = 4;
const ITEMS_BEFORE_JUDGING = 50;

/** What a run knows when it comes to an item; `limitPercent` is the setting (30). */
export interface BrakeSetting {
  tally: BrakeTally;
  limitPercent: number;
}

/**
 * The change brake of DESIGN 3.9. A season's or an episode's fields are counted apart from those of
 * films and series that have the same names.
 */
export function createBrake(
  { tally, limitPercent }: BrakeSetting,
  kind: ItemKind = "movie",
): Brake {
  return (field, from, to) => {
    if (isRating(field) || field.type === "integer" || field.type === "decimal") return false;
    return dropsMostOfList(from, to) ||
      isRunaway(tally[tallyKey(kind, field.name, to.source)], limitPercent);
  };
}

/** The tally after one more item's decisions. */
export function tallyDecisions(
  tally: BrakeTally,
  decisions: readonly FieldDecision[],
  kind: ItemKind = "movie",
): BrakeTally {
  const next: Record<string, { compared: number; changed: number }> = { ...tally };
  for (const decision of decisions) {
    const seen = comparisonOf(decision);
    if (!seen) continue;
    const key = tallyKey(kind, decision.field, seen.source);
    const { compared, changed } = next[key] ?? { compared: 0, changed: 0 };
    next[key] = { compared: compared + 1, changed: changed + (seen.changes ? 1 : 0) };
  }
  return next;
}

/** One field of one source that a run would have changed too often. */
export interface Runaway {
  kind: ItemKind;
  field: string;
  source: string;
}

/** What a run was braked for, by its tally; of a film and of a series the names are the same. */
export function runawaysIn({ tally, limitPercent }: BrakeSetting): Runaway[] {
  return Object.entries(tally).flatMap(([key, seen]) => {
    const [, owner, field, source] = /^(?:(season|episode) )?(\S+) of (\S+)$/.exec(key) ?? [];
    if (!field || !source || !isRunaway(seen, limitPercent)) return [];
    return [{ kind: (owner ?? "movie") as ItemKind, field, source }];
  });
}

function comparisonOf(decision: FieldDecision): { source: string; changes: boolean } | null {
  if (decision.kind === "change") return { source: decision.to.source, changes: true };
  if (decision.kind !== "keep") return null;
  if (decision.because === "held_for_review" && decision.instead) {
    return { source: decision.instead.source, changes: true };
  }
  const source = decision.because === "same_value" ? decision.same?.source : undefined;
  return source === undefined ? null : { source, changes: false };
}

// One answer that loses most of a cast or of the genres is more likely broken than right.
function dropsMostOfList(from: SourcedValue, to: SourcedValue): boolean {
  if (from.source !== to.source || !Array.isArray(from.value) || !Array.isArray(to.value)) {
    return false;
  }
  if (from.value.length < LIST_WORTH_GUARDING) return false;
  const offered = new Set(to.value.map(nameOf));
  const kept = from.value.map(nameOf).filter((name) => offered.has(name)).length;
  return from.value.length - kept > from.value.length / 2;
}

function isRunaway(
  seen: { compared: number; changed: number } | undefined,
  limitPercent: number,
): boolean {
  if (!seen || seen.compared < ITEMS_BEFORE_JUDGING) return false;
  return seen.changed * 100 > seen.compared * limitPercent;
}

function nameOf(entry: string | { name: string }): string {
  return typeof entry === "string" ? entry : entry.name;
}

function tallyKey(kind: ItemKind, field: string, source: string): string {
  const owner = isTitleKind(kind) ? "" : `${kind} `;
  return `${owner}${field} of ${source}`;
}
