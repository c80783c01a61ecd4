import type { ProviderLimits, ProviderState } from "./provider_state.ts";
import { callsLeft, nextReset, quotaDay } from "./quota.ts";
import { takeToken } from "./token_bucket.ts";

export type UnavailableReason = "limited" | "quota" | "reserve" | "refused" | "unreachable";

export type Admission =
  | { kind: "go"; sendAt: number; state: ProviderState }
  /** `until` is Infinity when only a change of settings helps. */
  | { kind: "unavailable"; reason: UnavailableReason; until: number };

export type Unavailable = Extract<Admission, { kind: "unavailable" }>;

/** After this long a probe counts as lost (a process died with it) and another one may go. */
const PROBE_LOST_MS = 60_000;

/**
 * Asks for leave to send one request now. The new state must be stored before it is sent. Where
 * the queue for the provider is longer than `patienceMs`, nobody joins it: others shall not wait
 * for the slowest provider.
 */
export function admitRequest(
  state: ProviderState,
  limits: ProviderLimits,
  now: number,
  isUrgent: boolean,
  patienceMs = Infinity,
): Admission {
  const closed = availability(state, limits, now, isUrgent);
  if (closed) return closed;
  const bucket = state.tokens === null ? null : { tokens: state.tokens, at: state.tokensAt };
  const taken = takeToken(bucket, limits.rate, now);
  if (taken.sendAt - now > patienceMs) return unavailable("limited", taken.sendAt);
  const day = quotaDay(now, state.learnedResetMs ?? 0);
  return {
    kind: "go",
    sendAt: taken.sendAt,
    state: {
      ...state,
      tokens: taken.bucket.tokens,
      tokensAt: taken.bucket.at,
      usedDay: day,
      usedCalls: usedToday(state, now) + 1,
      probeAt: isOnTrial(state) ? now : null,
      lastRequestAt: taken.sendAt,
    },
  };
}

/** Why and until when the provider cannot be asked; null when it can. */
export function availability(
  state: ProviderState,
  limits: ProviderLimits,
  now: number,
  isUrgent: boolean,
): Unavailable | null {
  if (state.refused !== null) return unavailable("refused", Infinity);
  if (state.limitedUntil !== null && now < state.limitedUntil) {
    return unavailable(state.limitedScope === "quota" ? "quota" : "limited", state.limitedUntil);
  }
  if (state.openUntil !== null && now < state.openUntil) {
    return unavailable("unreachable", state.openUntil);
  }
  if (isOnTrial(state) && state.probeAt !== null && now - state.probeAt < PROBE_LOST_MS) {
    return unavailable(
      state.openUntil !== null ? "unreachable" : "limited",
      state.probeAt + PROBE_LOST_MS,
    );
  }
  return quotaSpent(state, limits, now, isUrgent);
}

/** Calls made in the present quota day. */
export function usedToday(state: ProviderState, now: number): number {
  return state.usedDay === quotaDay(now, state.learnedResetMs ?? 0) ? state.usedCalls : 0;
}

/** Its limit or outage should be over, but no request has shown it yet. */
function isOnTrial(state: ProviderState): boolean {
  return state.openUntil !== null || state.limitedUntil !== null;
}

function quotaSpent(
  state: ProviderState,
  { quota }: ProviderLimits,
  now: number,
  isUrgent: boolean,
): Unavailable | null {
  if (quota === null) return null;
  const used = usedToday(state, now);
  if (callsLeft(quota, used, isUrgent) > 0) return null;
  const reason = callsLeft(quota, used, true) > 0 ? "reserve" : "quota";
  return unavailable(reason, nextReset(now, state.learnedResetMs ?? 0));
}

function unavailable(reason: UnavailableReason, until: number): Unavailable {
  return { kind: "unavailable", reason, until };
}
