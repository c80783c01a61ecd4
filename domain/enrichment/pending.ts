import type { ProviderId } from "../ids.ts";

export type AttemptKind = "ok" | "not_found" | "rate_limited" | "refused" | "failed";

/** What is known of one provider for one item and its present match. */
export interface ProviderAttempts {
  provider: ProviderId;
  lastKind: AttemptKind | null;
  lastAttemptAt: number | null;
  /** The last time it answered, with content or not_found, for this match. */
  answeredAt: number | null;
  /** Failed attempts since the last answer. */
  failures: number;
  /** Not before this time, by the ladder or by what the provider said. */
  retryAt: number | null;
}

/** How a provider stands to one item now. */
export interface Standing {
  provider: ProviderId;
  isActive: boolean;
  /** An id is known by which it can be asked for this item. */
  isAskable: boolean;
  /** False for a provider that is asked for gaps only, while there is none that it could fill. */
  isNeeded: boolean;
  attempts: ProviderAttempts | null;
}

/**
 * Whether the item waits for this provider (DESIGN 3.5): its last attempt was limited, refused or
 * failed, or it can be asked and never was.
 */
export function isPending({ isActive, isAskable, isNeeded, attempts }: Standing): boolean {
  if (!isActive || !isAskable || !isNeeded) return false;
  return attempts === null || attempts.lastKind === null || !isAnswer(attempts.lastKind);
}

export function isAnswer(kind: AttemptKind): boolean {
  return kind === "ok" || kind === "not_found";
}

/** Pending, but it answered for this match before: a merely missed refresh. */
export function isRefreshPending(standing: Standing): boolean {
  return isPending(standing) && standing.attempts?.answeredAt != null;
}

/** Whether an item is partial: a pending provider never answered, or a blank field waits for one. */
export function isPartial(
  standings: readonly Standing[],
  waitedFor: ReadonlySet<ProviderId>,
): boolean {
  return standings.some((standing) =>
    isPending(standing) &&
    (standing.attempts?.answeredAt == null || waitedFor.has(standing.provider))
  );
}
