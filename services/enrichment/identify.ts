import {
  closeReviewStatement,
  openReviewStatement,
  type ReviewKind,
} from "../../db/enrichment/reviews.ts";
import { type ItemPatch } from "../../db/library/item_rows.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import { recordStatement } from "../../db/enrichment/history.ts";
import { ladderRetryAt } from "../../domain/enrichment/due.ts";
import type { Item } from "../../domain/item.ts";
import type { Ids } from "../../domain/ids.ts";
import { judgeMatch } from "../../domain/matching.ts";
import type { SearchHit } from "../../providers/provider.ts";
import type { Deps } from "../deps.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";
import { askWithinLimits } from "./request_slot.ts";

/** A candidate as the review page shows it. */
export interface ReviewCandidate {
  ids: Ids;
  title: string;
  originalTitle: string | null;
  year: number | null;
  score: number;
  reasons: readonly string[];
  provider: string;
}

export interface IdentificationReview {
  problem: string;
  candidates: ReviewCandidate[];
}

export type Identification =
  | { kind: "matched"; ids: Ids; score: number }
  | { kind: "review"; reviewKind: ReviewKind; review: IdentificationReview }
  | { kind: "later"; until: number; detail: string; isFailure: boolean };

const CANDIDATES_SHOWN = 8;

/** Finds out what title an item is: by the ids of its name or NFO, else by searching. */
export async function identifyItem(
  deps: Deps,
  setup: Setup,
  item: Item,
  isUrgent: boolean,
): Promise<Identification> {
  if (isKnownToSomeone(setup, item)) return { kind: "matched", ids: item.named.ids, score: 1 };
  if (item.named.isEpisode) {
    return unmatched("The name looks like an episode of a series. Paste an id if it is a film.");
  }
  if (!item.named.title) {
    return unmatched("The file name has no title. Rename the file, or paste an id.");
  }
  const searchers = setup.providers
    .filter(({ module, active }) =>
      active && module.searchRank !== null && module.scopes[item.kind]
    )
    .sort((a, b) => (a.module.searchRank ?? 0) - (b.module.searchRank ?? 0));
  if (searchers.length === 0) {
    return unmatched(
      "No provider that can search is set up. Enter a key in the settings, or paste an id.",
    );
  }
  return await searchInTurn(deps, setup, item, searchers, isUrgent);
}

/** Writes what identification found, with its history or its question to the user. */
export async function recordIdentification(
  deps: Deps,
  item: Item,
  found: Identification,
  runId: number | null,
): Promise<ItemPatch> {
  const now = deps.now();
  if (found.kind === "later") {
    const patch = {
      lastAttemptAt: now,
      identifyAt: found.until,
      lastFailure: found.detail,
      ...(found.isFailure ? { lastRunId: runId } : {}),
      identifyFailures: item.identifyFailures + (found.isFailure ? 1 : 0),
    };
    await deps.db.write([
      updateItemStatement(deps.db, item.id, { ...patch, due: { class: 0, at: found.until } }),
    ]);
    return patch;
  }
  if (found.kind === "review") {
    const { reviewKind: kind, review: detail } = found;
    const patch: ItemPatch = {
      match: { ...item.match, state: "review" },
      lastAttemptAt: now,
      lastRunId: runId,
      identifyAt: null,
      due: null,
    };
    await deps.db.write([
      updateItemStatement(deps.db, item.id, patch, item.match.no),
      openReviewStatement(deps.db, { itemId: item.id, kind, field: "", detail, createdAt: now }),
    ]);
    return patch;
  }
  const match = { state: "matched", score: found.score, no: item.match.no + 1 } as const;
  const patch: ItemPatch = {
    match,
    ids: found.ids,
    identifyAt: null,
    identifyFailures: 0,
    lastFailure: null,
  };
  await deps.db.write([
    updateItemStatement(deps.db, item.id, patch, item.match.no),
    recordStatement(deps.db, {
      itemId: item.id,
      runId,
      at: now,
      kind: "match",
      field: null,
      before: null,
      after: null,
      reason: describeIds(found.ids),
    }),
    closeReviewStatement(deps.db, item.id, "unmatched"),
    closeReviewStatement(deps.db, item.id, "unsure"),
  ]);
  return patch;
}

/** "tmdb 550, imdb tt0137523" */
export function describeIds(ids: Ids): string {
  return Object.entries(ids).map(([system, id]) => `${system} ${id}`).join(", ");
}

async function searchInTurn(
  deps: Deps,
  setup: Setup,
  item: Item,
  searchers: readonly ProviderSetup[],
  isUrgent: boolean,
): Promise<Identification> {
  let later: Identification | null = null;
  for (const searcher of searchers) {
    const found = await searchOne(deps, setup, item, searcher, isUrgent);
    if (found.kind !== "later") return found;
    later ??= found;
  }
  return later ?? unmatched("No provider could be asked.");
}

/** With the year first, as it is most exact, then without: years in file names are often off. */
async function searchOne(
  deps: Deps,
  setup: Setup,
  item: Item,
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

function judge(item: Item, hits: readonly SearchHit[], { module }: ProviderSetup): Identification {
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
  const candidates = ranked.slice(0, CANDIDATES_SHOWN).map(({ candidate, score, reasons }) => ({
    ids: candidate.ids,
    title: candidate.title,
    originalTitle: candidate.originalTitle ?? null,
    year: candidate.year ?? null,
    score,
    reasons,
    provider: module.id,
  }));
  const review = {
    problem: "Several titles fit, or none fits well enough to be sure.",
    candidates,
  };
  return { kind: "review", reviewKind: "unsure", review };
}

function laterBy(
  deps: Deps,
  item: Item,
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

function isKnownToSomeone({ providers }: Setup, { kind, named }: Item): boolean {
  return providers.some(({ module, active }) =>
    active && module.scopes[kind]?.ids.some((system) => named.ids[system] !== undefined)
  );
}

function unmatched(problem: string): Identification {
  return { kind: "review", reviewKind: "unmatched", review: { problem, candidates: [] } };
}
