import type { Deps } from "../../services/deps.ts";
import type { EnrichmentStatus } from "../../services/reports/enrichment_status.ts";
import type { ItemDetails } from "../../services/reports/item_details.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { missingWords } from "../../services/reports/why_words.ts";
import { completenessTone, duration, joinList, percent } from "../../views/format.ts";
import type { ProviderAnswer } from "../../views/item/provider_answers.tsx";
import type { ItemStatusProps, StatusFacts } from "../../views/item/status.tsx";
import type { StatusRunningProps } from "../../views/item/status_running.tsx";
import type { Tone } from "../../views/words.ts";
import { DETAILS, failureView } from "./failure_view.ts";
import { ITEM_PAGES, pageOf } from "./item_kinds.ts";
import { momentOf } from "./page_context.ts";

/** The enrichment status of a movie: normal, partial, running or failed. */
export function statusView(
  deps: Deps,
  status: EnrichmentStatus,
  item: Pick<ItemDetails, "id" | "kind" | "match">,
): ItemStatusProps {
  const matchState = item.match.state;
  const { currentJob: job } = status;
  const isActive = job?.state === "queued" || job?.state === "running";
  return {
    base: pageOf(item),
    facts: factsView(deps, status, item),
    ...(isActive ? { running: runningView(job) } : {}),
    ...(!isActive && status.lastFailure !== null && matchState !== "review"
      ? { failure: failureView(status) }
      : {}),
  };
}

function factsView(
  deps: Deps,
  status: EnrichmentStatus,
  { kind, match }: Pick<ItemDetails, "kind" | "match">,
): StatusFacts {
  const { completeness, reachable, missingFields, providers } = status;
  const isMatched = match.state === "matched";
  const waiting = status.partial ? status.pending.map(sourceName) : [];
  return {
    completeness,
    completenessText: percent(completeness),
    tone: completenessTone(completeness),
    count: `${status.filledFields} of ${status.expectedFields} fields`,
    reachable: reachable > completeness
      ? { value: reachable, text: `Your enabled providers could reach ${percent(reachable)}.` }
      : null,
    last: momentOf(deps, status.lastEnriched),
    duration: status.enrichmentDuration === null ? null : duration(status.enrichmentDuration),
    limited: waiting.length > 0 ? joinList(waiting) : null,
    missing: isMatched
      ? missingFields.map((missing) => ({
        field: missing.field,
        label: missing.displayName,
        reason: reasonText(deps, missing),
      }))
      : null,
    providers: providers.map((provider) => providerView(deps, provider)),
    blocked: isMatched ? null : BLOCKED[match.state]?.replace("film", ITEM_PAGES[kind].one) ?? null,
  };
}

const BLOCKED: Readonly<Record<string, string>> = {
  review: "Say first what film it is: pick it on the review page or paste an id below.",
  ignored: "This film is ignored. Paste an id below to match it after all.",
};

function reasonText(
  deps: Deps,
  missing: EnrichmentStatus["missingFields"][number],
): string {
  const [until, since] = [momentOf(deps, missing.until), momentOf(deps, missing.since)];
  return missingWords(missing, until?.title ?? null, since?.text ?? null);
}

type Provider = EnrichmentStatus["providers"][number];

const OUTCOMES: Readonly<Record<string, { tone: Tone; status: string }>> = {
  ok: { tone: "good", status: "Success" },
  not_found: { tone: "quiet", status: "Does not know it" },
  rate_limited: { tone: "warn", status: "Rate limited" },
  refused: { tone: "bad", status: "Key refused" },
  failed: { tone: "bad", status: "Failed" },
};

function providerView(deps: Deps, provider: Provider): ProviderAnswer {
  const { name, active, askable, lastOutcome, lastAnswer, nextTry, detail } = provider;
  const outcome = lastOutcome === null
    ? { tone: "quiet" as Tone, status: "Never asked" }
    : OUTCOMES[lastOutcome];
  const isOwed = lastOutcome !== "ok" && lastOutcome !== "not_found";
  return {
    name,
    tone: outcome?.tone ?? "quiet",
    status: outcome?.status ?? "Never asked",
    fetched: momentOf(deps, lastAnswer),
    retry: isOwed ? momentOf(deps, nextTry) : null,
    detail: !active
      ? "switched off or without a key"
      : !askable
      ? "no id is known by which to ask"
      : DETAILS[detail ?? ""] ?? detail,
  };
}

type Job = NonNullable<EnrichmentStatus["currentJob"]>;

function runningView({ state, progress }: Job): StatusRunningProps {
  const { current = [], completed = [], remaining = [] } = Object(progress) as Record<
    string,
    string[]
  >;
  const total = current.length + completed.length + remaining.length;
  const share = total === 0 ? 0 : Math.round((completed.length / total) * 100);
  const named = (ids: readonly string[]) => ids.length > 0 ? joinList(ids.map(sourceName)) : null;
  return {
    progress: share,
    progressText: percent(share),
    current: state === "queued" ? null : named(current),
    completed: named(completed),
    remaining: named(remaining),
    cancelling: false,
  };
}
