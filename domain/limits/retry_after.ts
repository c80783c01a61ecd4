/** No provider parks us longer than this, whatever it writes. */
export const LONGEST_RETRY_MS = 24 * 60 * 60 * 1000;
const SHORTEST_RETRY_MS = 1000;

/**
 * When to come back by a `Retry-After` header: seconds or an HTTP date. TMDB has sent 0, which
 * means "at once" and is read as one second; absurd values are cut to a day. Null when unreadable.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  if (Number.isNaN(waitMs)) return null;
  return now + Math.min(Math.max(waitMs, SHORTEST_RETRY_MS), LONGEST_RETRY_MS);
}
