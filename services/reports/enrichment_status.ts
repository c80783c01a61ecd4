import { findItem } from "../../db/library/items.ts";
import { findLatestJob } from "../../db/work/jobs.ts";
import { isPending } from "../../domain/enrichment/pending.ts";
import { completenessOf } from "../../domain/enrichment/completeness.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { loadCase, planCase, standingsOf } from "../enrichment/assess.ts";
import { filledBy, missingOf } from "../enrichment/item_state.ts";
import { findSetup, loadSetup } from "../settings/setup.ts";
import { iso } from "./item_details.ts";

/** `GET /movies/:id/enrichment-status` (source document 003); null when there is no such item. */
export async function enrichmentStatus(deps: Deps, itemId: number) {
  const item = await findItem(deps.db, itemId);
  if (!item) return null;
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, item);
  const plan = planCase(input, setup, null);
  const standings = standingsOf(input, setup, filledBy(input, plan.decisions));
  const { filled, expected } = completenessOf(
    item.kind,
    (field) => input.fields[field]?.held != null,
  );
  const held = Object.entries(input.fields).flatMap(([field, { held }]) =>
    held ? [[field, held.source]] : []
  );
  return {
    movieId: item.id,
    completeness: item.completeness,
    reachable: item.reachable,
    filledFields: filled,
    expectedFields: expected,
    lastEnriched: iso(item.lastEnrichedAt),
    enrichmentDuration: item.lastDurationMs === null ? null : item.lastDurationMs / 1000,
    lastFailure: item.lastFailure,
    partial: item.partial,
    rateLimitedProviders: input.attempts.filter(({ lastKind }) => lastKind === "rate_limited").map((
      { provider },
    ) => provider),
    pending: standings.filter(isPending).map(({ provider }) => provider),
    missingFields: missingOf(input, setup, plan.decisions).map((missing) => ({
      ...missing,
      since: iso(missing.since),
      until: iso(missing.until),
    })),
    fieldSources: Object.fromEntries(held),
    providers: standings.map(({ provider, isActive, isAskable, attempts }) => ({
      id: provider,
      name: findSetup(setup, provider)?.module.name ?? provider,
      active: isActive,
      askable: isAskable,
      lastOutcome: attempts?.lastKind ?? null,
      lastAttempt: iso(attempts?.lastAttemptAt),
      lastAnswer: iso(attempts?.answeredAt),
      detail: input.attempts.find((own) => own.provider === provider)?.lastDetail ?? null,
      nextTry: iso(
        laterOf(attempts?.retryAt ?? null, input.unavailableUntil.get(provider) ?? null),
      ),
    })),
    // A season or an episode is enriched with its series.
    currentJob: await currentJob(deps, item.seriesId ?? itemId),
  };
}

export type EnrichmentStatus = NonNullable<Awaited<ReturnType<typeof enrichmentStatus>>>;

async function currentJob(deps: Deps, itemId: number) {
  const job = await findLatestJob(deps.db, jobKey({ kind: "enrich", itemId, force: false }));
  if (!job) return null;
  return { id: job.id, state: job.state, progress: job.progress, error: job.error };
}

function laterOf(a: number | null, b: number | null): number | null {
  const latest = Math.max(a ?? 0, b ?? 0);
  return latest > 0 && Number.isFinite(latest) ? latest : null;
}
