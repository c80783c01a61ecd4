export interface RateLimit {
  requests: number;
  seconds: number;
}

/** `tokens` may be negative: requests that already have a later slot. */
export interface Bucket {
  tokens: number;
  at: number;
}

const BURST_SHARE = 0.1;
const MOST_SKEW_MS = 5000;

/**
 * Takes one token and says when the request may be sent (ms since 1970, never before `now`).
 *
 * Capacity and refill together never exceed the limit in any window: a full bucket of 40 that also
 * refills would send 80 in the first ten seconds, which a provider that counts calls refuses.
 */
export function takeToken(
  bucket: Bucket | null,
  limit: RateLimit,
  now: number,
): { bucket: Bucket; sendAt: number } {
  const capacity = Math.max(1, Math.floor(limit.requests * BURST_SHARE));
  const perMs = Math.max(limit.requests - capacity, limit.requests * 0.5) / (limit.seconds * 1000);
  // Another process's clock may be a little behind; one that is far behind was set back.
  const isSetBack = bucket !== null && now < bucket.at - MOST_SKEW_MS;
  const at = bucket === null || isSetBack ? now : Math.max(now, bucket.at);
  const since = bucket === null || isSetBack ? 0 : at - bucket.at;
  const tokens = bucket === null ? capacity : Math.min(capacity, bucket.tokens + since * perMs);
  const left = tokens - 1;
  const sendAt = left >= 0 ? at : at + Math.ceil(-left / perMs);
  return { bucket: { tokens: left, at }, sendAt };
}
