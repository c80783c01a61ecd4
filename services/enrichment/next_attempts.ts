import type { ItemProviderState } from "../../db/enrichment/item_providers.ts";
import { ladderRetryAt } from "../../domain/enrichment/due.ts";
import { isAnswer } from "../../domain/enrichment/pending.ts";
import type { ProviderReport } from "./ask_provider.ts";

/** How a provider stands to the item after one more report of it. */
export function nextAttempts(
  before: ItemProviderState | undefined,
  report: ProviderReport,
  now: number,
): ItemProviderState {
  const { provider, kind: lastKind, detail: lastDetail } = report;
  const attempted = { provider, lastKind, lastDetail, lastAttemptAt: now };
  const answeredAt = before?.answeredAt ?? null;
  if (isAnswer(lastKind)) {
    const isOldAnswer = report.from === "cache" && answeredAt !== null;
    return { ...attempted, answeredAt: isOldAnswer ? answeredAt : now, failures: 0, retryAt: null };
  }
  const failures = before?.failures ?? 0;
  // Only a request that was sent and failed is a step of the ladder.
  if (lastKind === "failed" && report.from === "provider") {
    return {
      ...attempted,
      answeredAt,
      failures: failures + 1,
      retryAt: ladderRetryAt(now, failures + 1),
    };
  }
  return { ...attempted, answeredAt, failures, retryAt: report.until };
}
