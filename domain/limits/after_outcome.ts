import type { Outcome } from "../outcome.ts";
import type { ProviderState } from "./provider_state.ts";
import { nextReset, quotaDay } from "./quota.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Pauses in seconds after the 1st, 2nd, … "too fast" in a row that names no time. */
const RATE_PAUSES_S = [10, 60, 300, 900, 3600] as const;
/** Hours between probes when a quota is still used up after its estimated reset (DESIGN 6). */
const QUOTA_PROBES_H = [1, 2, 4, 6] as const;
/** The breaker: this many unreachable in a row, then these pauses in seconds. */
const FAILURES_TO_OPEN = 5;
const OPEN_PAUSES_S = [30, 60, 120, 300] as const;

/** The provider's state after one request came back. */
export function afterOutcome(
  state: ProviderState,
  outcome: Outcome<unknown>,
  now: number,
): ProviderState {
  const seen = { ...state, probeAt: null, lastKind: outcome.kind, lastDetail: detailOf(outcome) };
  switch (outcome.kind) {
    case "ok":
    case "not_found":
      return afterAnswer(seen, now);
    case "rate_limited":
      return afterLimit(seen, outcome, now);
    case "refused":
      return { ...seen, refused: outcome.detail };
    case "failed":
      return outcome.isUnreachable ? afterUnreachable(seen, now) : seen;
  }
}

/** Settings changed: a new key or address deserves a new start, but spent calls stay spent. */
export function afterSettingsChange(state: ProviderState): ProviderState {
  return {
    ...state,
    limitedUntil: null,
    limitedScope: null,
    limitedSince: null,
    strikes: 0,
    probeAt: null,
    refused: null,
    failures: 0,
    openings: 0,
    openUntil: null,
  };
}

function afterAnswer(state: ProviderState, now: number): ProviderState {
  const answered = { ...state, failures: 0, lastAnswerAt: now };
  // An answer to a request sent before the limit was met does not lift the limit.
  const isShut = Math.max(state.limitedUntil ?? 0, state.openUntil ?? 0) > now;
  return isShut ? answered : afterSettingsChange(learnReset(answered, now));
}

/** The answer that ends a used-up quota tells when it came back, as near as anybody can. */
function learnReset(state: ProviderState, now: number): ProviderState {
  const wasLate = state.limitedScope === "quota" && state.strikes > 1;
  if (!wasLate) return state;
  const learnedResetMs = now % DAY_MS;
  return { ...state, learnedResetMs, usedDay: quotaDay(now, learnedResetMs), usedCalls: 1 };
}

function afterLimit(
  state: ProviderState,
  limit: Extract<Outcome<never>, { kind: "rate_limited" }>,
  now: number,
): ProviderState {
  // Several requests in flight meet one limit: only what was sent after its end is another strike.
  const isInForce = state.limitedUntil !== null && now < state.limitedUntil;
  const goesOn = state.limitedScope === limit.scope;
  const strikes = goesOn ? state.strikes + (isInForce ? 0 : 1) : 1;
  const until = limit.retryAt ??
    (limit.scope === "quota" ? quotaPause(state, now) : now + 1000 * step(RATE_PAUSES_S, strikes));
  return {
    ...state,
    limitedSince: state.limitedSince ?? now,
    // The longest pause wins.
    ...(isInForce && (state.limitedUntil ?? 0) >= until
      ? {}
      : { strikes, limitedScope: limit.scope, limitedUntil: until }),
  };
}

function quotaPause(state: ProviderState, now: number): number {
  const wasWaiting = state.limitedScope === "quota" && state.limitedUntil !== null &&
    now >= state.limitedUntil;
  if (!wasWaiting) return nextReset(now, state.learnedResetMs ?? 0);
  return now + HOUR_MS * step(QUOTA_PROBES_H, state.strikes);
}

function afterUnreachable(state: ProviderState, now: number): ProviderState {
  const failures = state.failures + 1;
  const isOpen = state.openUntil !== null && now < state.openUntil;
  if (isOpen) return { ...state, failures };
  if (failures < FAILURES_TO_OPEN && state.openUntil === null) return { ...state, failures };
  const openings = state.openings + 1;
  return { ...state, failures, openings, openUntil: now + 1000 * step(OPEN_PAUSES_S, openings) };
}

function step(ladder: readonly number[], attempt: number): number {
  return ladder[Math.min(attempt, ladder.length) - 1] ?? 0;
}

function detailOf(outcome: Outcome<unknown>): string | null {
  return "detail" in outcome ? outcome.detail : null;
}
