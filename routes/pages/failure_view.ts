import type { EnrichmentStatus } from "../../services/reports/enrichment_status.ts";
import { joinList } from "../../views/format.ts";
import type { Trouble } from "../../views/words.ts";

/** Why a provider could not be asked, where no answer of its own says it. */
export const DETAILS: Readonly<Record<string, string>> = {
  limited: "it asked for a pause",
  quota: "the day's calls are used up",
  reserve: "the rest of the day's calls is kept for manual work",
  refused: "the key was refused",
  unreachable: "it could not be reached",
};

/** What went wrong with the last refresh, what was kept and what to do. */
export function failureView({ lastFailure, providers }: EnrichmentStatus): Trouble {
  const isRefresh = lastFailure === "all_providers_failed";
  return {
    happened: isRefresh
      ? "The last refresh failed."
      : `The film could not be looked up: ${lastFailure}.`,
    kept: `${isRefresh ? whyFailed(providers) : ""} Everything this movie had was kept.`.trim(),
    advice: "It is tried again by itself; you can also refresh now.",
  };
}

/** Who failed and why, with the same reason told once. */
function whyFailed(providers: EnrichmentStatus["providers"]): string {
  const failed = providers.filter(({ lastOutcome }) =>
    lastOutcome !== null && lastOutcome !== "ok" && lastOutcome !== "not_found"
  );
  const byReason = Object.groupBy(
    failed,
    ({ detail }) => DETAILS[detail ?? ""] ?? detail ?? "no answer",
  );
  const reasons = Object.entries(byReason).map(([reason, those = []]) =>
    `${joinList(those.map(({ name }) => name))}: ${reason}.`
  );
  return reasons.join(" ") || "No provider answered.";
}
