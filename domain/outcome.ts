/** Why a provider will not go on: too fast, or the day's calls are used up. */
export type LimitScope = "rate" | "quota";

/**
 * What asking a provider gave. Expected failures are data; the five kinds are the whole list.
 * `retryAt` is what the provider asked for in ms since 1970; null when it did not say.
 */
export type Outcome<T> =
  | { kind: "ok"; value: T }
  | { kind: "not_found" }
  | { kind: "rate_limited"; scope: LimitScope; retryAt: number | null; detail: string }
  /** Bad key or plan: stop asking until settings change. */
  | { kind: "refused"; detail: string }
  /** Timeout, 5xx, unreadable body: try again later. `isUnreachable`: nobody there at all. */
  | { kind: "failed"; detail: string; isUnreachable: boolean };

/** The same outcome with its value mapped; every other kind passes through. */
export function mapOutcome<A, B>(outcome: Outcome<A>, map: (value: A) => B): Outcome<B> {
  return outcome.kind === "ok" ? { kind: "ok", value: map(outcome.value) } : outcome;
}
