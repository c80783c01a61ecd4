const DAY_MS = 24 * 60 * 60 * 1000;

export interface Quota {
  perDay: number;
  /** Kept back for webhooks and manual work (DESIGN 3.7). */
  reserved: number;
}

export interface ReserveSettings {
  percent: number;
  minimum: number;
}

/** The quota of one day; null when the provider has none. */
export function quotaOf(perDay: number | null, reserve: ReserveSettings): Quota | null {
  if (perDay === null) return null;
  const wanted = Math.max(reserve.minimum, Math.ceil((perDay * reserve.percent) / 100));
  // A tiny quota still leaves something for the night.
  return { perDay, reserved: Math.min(wanted, Math.floor(perDay / 2)) };
}

/** The day of a quota that resets `resetMs` after 00:00 UTC, as a number that grows by one a day. */
export function quotaDay(now: number, resetMs: number): number {
  return Math.floor((now - resetMs) / DAY_MS);
}

/** When that day's quota comes back. */
export function nextReset(now: number, resetMs: number): number {
  return (quotaDay(now, resetMs) + 1) * DAY_MS + resetMs;
}

/** How many calls are left to someone; urgent work may spend the reserve. */
export function callsLeft(quota: Quota, used: number, isUrgent: boolean): number {
  return Math.max(0, quota.perDay - used - (isUrgent ? 0 : quota.reserved));
}
