import type { AttemptKind } from "../enrichment/pending.ts";
import type { RateLimit } from "./token_bucket.ts";
import type { Quota } from "./quota.ts";

/** Everything remembered of a provider between two requests; it survives restarts. */
export interface ProviderState {
  tokens: number | null;
  tokensAt: number;
  usedDay: number;
  usedCalls: number;
  /** Not before this time, because the provider said so. */
  limitedUntil: number | null;
  limitedScope: "rate" | "quota" | null;
  limitedSince: number | null;
  /** Refusals in a row; grows the pause. */
  strikes: number;
  /** A single request is out to see whether the limit or the outage is over. */
  probeAt: number | null;
  /** Time of day (ms after 00:00 UTC) at which the quota was seen to come back; an estimate. */
  learnedResetMs: number | null;
  refused: string | null;
  /** Unreachable in a row, and how often the breaker has opened since the last answer. */
  failures: number;
  openings: number;
  openUntil: number | null;
  lastRequestAt: number | null;
  lastAnswerAt: number | null;
  lastKind: AttemptKind | null;
  lastDetail: string | null;
}

export interface ProviderLimits {
  rate: RateLimit;
  quota: Quota | null;
}

export const FRESH_STATE: ProviderState = {
  tokens: null,
  tokensAt: 0,
  usedDay: 0,
  usedCalls: 0,
  limitedUntil: null,
  limitedScope: null,
  limitedSince: null,
  strikes: 0,
  probeAt: null,
  learnedResetMs: null,
  refused: null,
  failures: 0,
  openings: 0,
  openUntil: null,
  lastRequestAt: null,
  lastAnswerAt: null,
  lastKind: null,
  lastDetail: null,
};
