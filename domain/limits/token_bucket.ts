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
  const since = bucket === null ? 0 : Math.max(0, now - bucket.at);
  const tokens = bucket === null ? capacity : Math.min(capacity, bucket.tokens + since * perMs);
  const left = tokens - 1;
  const sendAt = left >= 0 ? now : now + Math.ceil(-left / perMs);
  return { bucket: { tokens: left, at: Math.max(now, bucket?.at ?? now) }, sendAt };
}
