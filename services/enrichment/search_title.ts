import { ladderRetryAt } from "../../domain/enrichment/due.ts";
import type { Title } from "../../domain/item.ts";
import { judgeMatch, type RankedCandidate } from "../../domain/matching.ts";
import type { SearchHit } from "../../providers/provider.ts";
import type { Deps } from "../deps.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";
import { type Identification, type ReviewCandidate, unmatched } from "./identification.ts";
import { askWithinLimits } from "./request_slot.ts";

const CANDIDATES_SHOWN = 8;

/**
 * Asks one searcher after the other; the next one only when one cannot answer now or knows nothing
 * like the title. Candidates for a person to choose from are no reason to ask others.
 */
export async function searchInTurn(
  deps: Deps,
  setup: Setup,
  item: Title,
  searchers: readonly ProviderSetup[],
  isUrgent: boolean,
): Promise<Identification> {
  let later: Identification | null = null;
  let nothing: Identification | null = null;
  for (const searcher of searchers) {
    const found = await searchOne(deps, setup, item, searcher, isUrgent);
    if (found.kind === "later") later ??= found;
    else if (isNothing(found)) nothing ??= found;
    else return found;
  }
  // Who could not answer may yet know it.
  return later ?? nothing ?? unmatched("No provider could be asked.");
}

function isNothing(found: Identification): boolean {
  return found.kind === "review" && found.review.candidates.length === 0;
}

/** With the year first, as it is most exact, then without: years in file names are often off. */
async function searchOne(
  deps: Deps,
  setup: Setup,
  item: Title,
  searcher: ProviderSetup,
  isUrgent: boolean,
): Promise<Identification> {
  const { title, year } = item.named;
  const hits = new Map<string, SearchHit>();
  for (const asked of year === null ? [null] : [year, null]) {
    const found = await askWithinLimits(
      deps,
      searcher,
      isUrgent,
      (client) =>
        client.search?.({
          kind: item.kind,
          title: title ?? "",
          year: asked,
          language: setup.settings.languages[0] ?? "en",
        }) ??
          Promise.resolve({ kind: "ok", value: [] }),
    );
    if (found.kind !== "ok") return laterBy(deps, item, searcher, found);
    for (const hit of found.value) hits.set(String(hit.id), hit);
    const judged = judge(item, [...hits.values()], searcher);
    if (judged.kind === "matched" || asked === null) return judged;
  }
  return unmatched("Nothing was found.");
}

function judge(item: Title, hits: readonly SearchHit[], { module }: ProviderSetup): Identification {
  const query = {
    title: item.named.title ?? "",
    year: item.named.year,
    kind: item.kind,
    titles: item.named.otherTitles,
  };
  const { verdict, score, ranked } = judgeMatch(query, hits);
  const [best] = ranked;
  if (verdict === "accept" && best) return { kind: "matched", ids: best.candidate.ids, score };
  if (verdict === "none" || !best) return unmatched("Nothing like this title was found.");
  const candidates = describeCandidates(ranked, module.id);
  const review = {
    problem: "Several titles fit, or none fits well enough to be sure.",
    candidates,
  };
  return { kind: "review", reviewKind: "unsure", review };
}

/** The best candidates as a person chooses among them. */
export function describeCandidates(
  ranked: readonly RankedCandidate<SearchHit>[],
  provider: string,
): ReviewCandidate[] {
  return ranked.slice(0, CANDIDATES_SHOWN).map(({ candidate, score, reasons }) => ({
    ids: candidate.ids,
    title: candidate.title,
    originalTitle: candidate.originalTitle ?? null,
    year: candidate.year ?? null,
    score,
    reasons,
    provider,
    poster: candidate.poster ?? null,
  }));
}

function laterBy(
  deps: Deps,
  item: Title,
  { module }: ProviderSetup,
  found: { kind: string; detail?: string; retryAt?: number | null; until?: number },
): Identification {
  const isFailure = found.kind === "failed" || found.kind === "not_found";
  const told = found.until ?? found.retryAt ?? null;
  const until = told !== null && Number.isFinite(told)
    ? told
    : ladderRetryAt(deps.now(), item.identifyFailures + 1);
  return {
    kind: "later",
    until,
    isFailure,
    detail: `${module.name}: ${found.detail ?? found.kind.replaceAll("_", " ")}`,
  };
}
