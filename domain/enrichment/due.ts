import { isPending, type Standing } from "./pending.ts";

/** Why an item is due, in the order in which they are served (DESIGN 3.7). */
export const DUE_CLASSES = { neverEnriched: 0, pendingProvider: 1, stale: 2 } as const;

export type DueClass = typeof DUE_CLASSES[keyof typeof DUE_CLASSES];

/** The stored place in the queue; null when automatic runs must leave the item alone. */
export type Due = { class: DueClass; at: number } | null;

export interface DueCase {
  /** Monitored, and either matched or waiting to be identified. */
  isEligible: boolean;
  lastEnrichedAt: number | null;
  /** Any attempt at all, identification included. */
  lastAttemptAt: number | null;
  standings: readonly Standing[];
  /** When identification may be tried again; null when the item is matched. */
  identifyAt: number | null;
  /** Until when a provider as a whole will not answer; Infinity until settings change. */
  unavailableUntil: ReadonlyMap<string, number>;
  freshnessMs: number;
}

/** Hours to wait after the 1st, 2nd, … failed attempt of one provider for one item. */
const LADDER_HOURS = [1, 6, 24, 72, 168] as const;
const HOUR_MS = 60 * 60 * 1000;

/** Attempts without any answer after which a person should look. */
export const ATTEMPTS_BEFORE_REVIEW = LADDER_HOURS.length;

/** When a provider may be tried again for an item after so many failures in a row (1 or more). */
export function ladderRetryAt(now: number, failures: number): number {
  const step = Math.min(Math.max(failures, 1), LADDER_HOURS.length) - 1;
  return now + (LADDER_HOURS[step] ?? 168) * HOUR_MS;
}

/** The item's place in the queue after an attempt, an edit or a change of settings. */
export function nextDue(input: DueCase): Due {
  if (!input.isEligible) return null;
  if (input.identifyAt !== null) return { class: DUE_CLASSES.neverEnriched, at: input.identifyAt };
  const retryAt = earliestRetry(input);
  if (input.lastEnrichedAt === null) {
    // Untried items go first: 0 is before every time.
    if (input.lastAttemptAt === null) return { class: DUE_CLASSES.neverEnriched, at: 0 };
    return {
      class: DUE_CLASSES.neverEnriched,
      at: retryAt ?? input.lastAttemptAt + input.freshnessMs,
    };
  }
  const staleAt = input.lastEnrichedAt + input.freshnessMs;
  // A refresh that failed moves the item on too, or it would stand before all others for ever.
  if (input.lastAttemptAt !== null && input.lastAttemptAt >= staleAt) {
    return retryAt === null
      ? { class: DUE_CLASSES.stale, at: input.lastAttemptAt + input.freshnessMs }
      : { class: DUE_CLASSES.pendingProvider, at: retryAt };
  }
  if (retryAt !== null && retryAt < staleAt) {
    return { class: DUE_CLASSES.pendingProvider, at: retryAt };
  }
  return { class: DUE_CLASSES.stale, at: staleAt };
}

/** The first time at which a pending provider can be asked for this item; null when none will. */
function earliestRetry({ standings, unavailableUntil }: DueCase): number | null {
  const times = standings.filter(isPending).map(({ provider, attempts }) =>
    Math.max(attempts?.retryAt ?? 0, unavailableUntil.get(provider) ?? 0)
  );
  const soonest = Math.min(...times);
  return Number.isFinite(soonest) ? soonest : null;
}
