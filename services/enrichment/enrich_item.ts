import { findItem } from "../../db/library/items.ts";
import { leaseItem, releaseItem } from "../../db/work/leases.ts";
import type { BrakeSetting } from "../../domain/enrichment/change_brake.ts";
import { isAnswer } from "../../domain/enrichment/pending.ts";
import { isTitle, type Title } from "../../domain/item.ts";
import { LEASE_MS } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { readToldIds } from "../identity/id_reviews.ts";
import type { Setup } from "../settings/setup.ts";
import type { ProviderReport } from "./ask_provider.ts";
import type { ItemCase } from "./assess.ts";
import { decideAndWrite, type Enriched, undecided } from "./decide_and_write.ts";
import { emptyReport } from "./enrich_report.ts";
import { neededGapFillers } from "./gap_fillers.ts";
import { gatherAnswers, type GatherOptions } from "./gather.ts";
import { identifyItem } from "./identify.ts";
import { noteFailure, noteUnknownTitle } from "./note_failure.ts";
import { recordIdentification } from "./record_identification.ts";

export interface EnrichOptions extends GatherOptions {
  runId: number | null;
  /** Complete or stop (DESIGN 3.6): a limit met leaves the item untouched. */
  requireComplete: boolean;
  /** Null where the user's own act passes the change brake. */
  brake: BrakeSetting | null;
  /** Only this field is written, whatever else the providers say. */
  onlyField?: string;
}

/** Enriches one item: identify, ask, decide, write (the walk of docs/architecture.md). */
export async function enrichItem(
  deps: Deps,
  setup: Setup,
  itemId: number,
  options: EnrichOptions,
): Promise<Enriched> {
  const now = deps.now();
  // Twice a job's lease: a slow provider must not lose the item to another job.
  const isOurs = await leaseItem(deps.db, itemId, deps.owner, now, now + 2 * LEASE_MS);
  if (!isOurs) return undecided(emptyReport(itemId, "busy"));
  try {
    const item = await findItem(deps.db, itemId);
    if (!item || !isTitle(item)) return undecided(emptyReport(itemId, "gone"));
    return await enrichFound(deps, setup, item, options);
  } finally {
    await releaseItem(deps.db, itemId, deps.owner);
  }
}

async function enrichFound(
  deps: Deps,
  setup: Setup,
  item: Title,
  options: EnrichOptions,
): Promise<Enriched> {
  const matched = await ensureMatch(deps, setup, item, options);
  if ("report" in matched) return matched;
  const startedAt = deps.now();
  const pinned = { ...matched.named.ids, ...matched.named.picked };
  let assessed: ItemCase | null = null;
  const told = await readToldIds(deps, matched);
  const gathered = await gatherAnswers(deps, setup, { ...matched, pinned, told }, {
    ...options,
    gapFillers: async (ids, reports) => {
      const item = { ...matched, ids };
      const { needed, input } = await neededGapFillers(deps, setup, item, reports);
      // Nothing is asked after it: what was read for it is what is decided on.
      if (needed.size === 0) assessed = input;
      return needed;
    },
  });
  if (options.isStopped?.()) return undecided(emptyReport(item.id, "stopped"));
  if (options.requireComplete && isLimited(gathered.reports)) {
    return undecided({
      ...emptyReport(item.id, "limited", limitedNames(gathered.reports)),
      wasAsked: true,
    });
  }
  if (!gathered.reports.some(({ kind, answer }) => isAnswer(kind) || answer !== null)) {
    return undecided(await noteFailure(deps, setup, matched, gathered.reports, options));
  }
  if (matched.lastEnrichedAt === null && gathered.reports.every(({ kind }) => kind !== "ok")) {
    const isUnknown = gathered.reports.every(({ kind }) => kind === "not_found");
    if (isUnknown) {
      return undecided(await noteUnknownTitle(deps, matched, gathered.reports, options.runId));
    }
  }
  return await decideAndWrite(deps, setup, matched, gathered, { ...options, startedAt, assessed });
}

/** The item with a match, or why it has none yet. */
async function ensureMatch(
  deps: Deps,
  setup: Setup,
  item: Title,
  options: EnrichOptions,
): Promise<Title | Enriched> {
  if (item.match.state === "matched") return item;
  if (item.match.state !== "new") return undecided(emptyReport(item.id, "review"));
  const found = await identifyItem(deps, setup, item, options.isUrgent);
  const patch = await recordIdentification(deps, item, found, options);
  if (found.kind === "matched") return { ...item, ...patch };
  const state = found.kind === "review" ? "review" : "later";
  const detail = found.kind === "later" ? found.detail : found.review.problem;
  return undecided({
    ...emptyReport(item.id, state, detail),
    wasAsked: found.kind === "review" || found.isFailure,
  });
}

function isLimited(reports: readonly ProviderReport[]): boolean {
  return reports.some(({ kind }) => kind === "rate_limited");
}

function limitedNames(reports: readonly ProviderReport[]): string {
  return reports.filter(({ kind }) => kind === "rate_limited").map(({ provider }) => provider).join(
    ", ",
  );
}
