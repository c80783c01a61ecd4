import type { ChangeSet } from "../../domain/enrichment/change_set.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import { isAnswer } from "../../domain/enrichment/pending.ts";
import type { ProviderReport } from "./ask_provider.ts";

export type EnrichState =
  | "enriched"
  /** Nobody answered: nothing was changed. */
  | "all_providers_failed"
  /** Complete or stop met a limit: nothing was changed. */
  | "limited"
  /** Stopped by the user or the end of the process before anything was written. */
  | "stopped"
  /** It needs the user first. */
  | "review"
  /** It could not be identified now and is tried again. */
  | "later"
  /** Another job works on it. */
  | "busy"
  | "gone";

/** What one enrichment did; kept as the job's result. */
export interface EnrichReport {
  itemId: number;
  state: EnrichState;
  changedFields: string[];
  /** Fields that were changed by someone else between planning and writing; left alone. */
  changedMeanwhile: string[];
  /** Of a series: how many fields of its seasons and episodes were changed. */
  changedOfEpisodes: number;
  completeness: number;
  previousCompleteness: number;
  partial: boolean;
  providers: {
    successful: string[];
    rateLimited: string[];
    failed: string[];
    cached: string[];
    /** A request was sent. */
    asked: string[];
  };
  changeset: ChangeSet | null;
  /** Whether any request was sent; if not, the item was not tried. */
  wasAsked: boolean;
  detail: string | null;
}

export function emptyReport(
  itemId: number,
  state: EnrichState,
  detail: string | null = null,
): EnrichReport {
  return {
    itemId,
    state,
    changedFields: [],
    changedMeanwhile: [],
    changedOfEpisodes: 0,
    completeness: 0,
    previousCompleteness: 0,
    partial: false,
    providers: { successful: [], rateLimited: [], failed: [], cached: [], asked: [] },
    changeset: null,
    wasAsked: false,
    detail,
  };
}

/** The providers by how they fared, as source documents 000 and 001 list them. */
export function sortProviders(reports: readonly ProviderReport[]): EnrichReport["providers"] {
  const named = (isOne: (report: ProviderReport) => boolean) =>
    reports.filter(isOne).map(({ provider }) => provider);
  return {
    successful: named(({ kind }) => kind === "ok" || kind === "not_found"),
    rateLimited: named(({ kind }) => kind === "rate_limited"),
    failed: named(({ kind }) => kind === "failed" || kind === "refused"),
    cached: named(({ from }) => from === "cache"),
    asked: named(({ from }) => from === "provider"),
  };
}

/** One report a provider: where a part that was asked for on demand is still owed, that one. */
export function joinReports(reports: readonly ProviderReport[]): ProviderReport[] {
  const byProvider = Map.groupBy(reports, ({ provider }) => provider);
  return [...byProvider.values()].flatMap((own) =>
    own.find(({ kind }) => !isAnswer(kind)) ?? own[0] ?? []
  );
}

/** The decisions of a plan less those that were overtaken before they were written. */
export function carriedOut(
  decisions: readonly FieldDecision[],
  skipped: readonly string[],
): FieldDecision[] {
  return decisions.filter(({ field }) => !skipped.includes(field));
}
