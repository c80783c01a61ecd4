import type { ProviderId } from "../ids.ts";
import { callsLeft, type Quota } from "./quota.ts";
import type { RateLimit } from "./token_bucket.ts";

/** What one provider still has to answer, and how fast it may be asked. */
export interface ProviderWork {
  provider: ProviderId;
  calls: number;
  rate: RateLimit;
  quota: Quota | null;
  usedToday: number;
  /** When today's quota comes back; only read with a quota. */
  resetsAt: number;
  /** Not before this time; null when it can be asked now, Infinity until the user acts. */
  unavailableUntil: number | null;
}

export type SlowedBy = "quota" | "rate" | "pause" | "user";

export interface ProviderForecast {
  provider: ProviderId;
  /** When its last answer is in; null when only the user can make it go on. */
  doneAt: number | null;
  slowedBy: SlowedBy;
}

export interface Forecast {
  providers: ProviderForecast[];
  /** When all that can be asked is answered; null when nothing is left to ask. */
  completeAt: number | null;
  /** The provider that is done last. */
  bottleneck: ProviderForecast | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When a library will be complete: every provider spends its own budget at its own pace, so the
 * last one to be done is the bottleneck (DESIGN 3.7). The reserve of a quota is left alone.
 */
export function forecast(work: readonly ProviderWork[], now: number): Forecast {
  const providers = work.filter(({ calls }) => calls > 0).map((own) => forecastOne(own, now));
  const timed = providers.filter(({ doneAt }) => doneAt !== null);
  const bottleneck = timed.toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0))[0] ?? null;
  return { providers, completeAt: bottleneck?.doneAt ?? null, bottleneck };
}

function forecastOne(work: ProviderWork, now: number): ProviderForecast {
  const { provider, calls, quota, usedToday, unavailableUntil } = work;
  if (unavailableUntil === Infinity) return { provider, doneAt: null, slowedBy: "user" };
  const start = Math.max(now, unavailableUntil ?? now);
  const paused = start > now;
  const today = quota === null
    ? calls
    : start >= work.resetsAt
    ? 0
    : callsLeft(quota, usedToday, false);
  if (quota === null || calls <= today) {
    return {
      provider,
      doneAt: start + duration(calls, work.rate),
      slowedBy: paused ? "pause" : "rate",
    };
  }
  const perDay = Math.max(1, quota.perDay - quota.reserved);
  const rest = calls - today;
  const wholeDays = Math.ceil(rest / perDay) - 1;
  const first = Math.max(work.resetsAt, start);
  const lastDay = rest - wholeDays * perDay;
  const doneAt = first + wholeDays * DAY_MS + duration(lastDay, work.rate);
  return { provider, doneAt, slowedBy: "quota" };
}

function duration(calls: number, { requests, seconds }: RateLimit): number {
  return Math.ceil((calls * seconds * 1000) / requests);
}
