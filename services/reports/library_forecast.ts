import { libraryStats } from "../../db/library/library_stats.ts";
import { type OpenWork, openWork } from "../../db/library/open_work.ts";
import { readProviderStates } from "../../db/system/provider_states.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { availability, usedToday } from "../../domain/limits/admission.ts";
import { type Forecast, forecast, type ProviderWork } from "../../domain/limits/forecast.ts";
import { FRESH_STATE, type ProviderState } from "../../domain/limits/provider_state.ts";
import { nextReset } from "../../domain/limits/quota.ts";
import type { Deps } from "../deps.ts";
import { loadSetup, type ProviderSetup, type Setup } from "../settings/setup.ts";
import { largerPlans, namedContact } from "./forecast_what_if.ts";
import { iso } from "./item_details.ts";

/** What a series is taken to have while none is known. */
const SEASONS_GUESSED = 3;
const KINDS = ["movie", "series"] as const satisfies readonly TitleKind[];

/**
 * When the library will be complete, which provider holds it up, and what would change that: a
 * larger plan, or the user's answers to what is in review.
 */
export async function libraryForecast(deps: Deps) {
  const setup = await loadSetup(deps);
  const states = await readProviderStates(deps.db);
  const open = await openWork(deps.db);
  const now = deps.now();
  const of = (work: OpenWork) =>
    setup.providers.filter(({ active }) => active).map((provider) =>
      workOf(provider, states.get(provider.module.id) ?? FRESH_STATE, work, now)
    );
  const work = of(open);
  const expected = forecast(work, now);
  const reviewed = of({ ...open, untouched: addKinds(open.untouched, open.unmatched) });
  return {
    ...describe(expected),
    titles: {
      untouched: sumOf(open.untouched),
      inReview: sumOf(open.unmatched),
      averageCompleteness: await averages(deps),
    },
    providers: work.map((own) => describeProvider(setup, own, expected)),
    whatIf: {
      largerPlans: largerPlans(setup, work, now),
      contact: namedContact(setup, work, now),
      reviewed: {
        titles: sumOf(open.unmatched),
        completeAt: iso(forecast(reviewed, now).completeAt),
      },
    },
  };
}

export type LibraryForecast = Awaited<ReturnType<typeof libraryForecast>>;

function workOf(
  { module, limits }: ProviderSetup,
  state: ProviderState,
  open: OpenWork,
  now: number,
): ProviderWork {
  const calls = KINDS.map((kind) => {
    const cost = module.scopes[kind]?.calls ?? { title: 1, season: 0 };
    const seasons = kind === "series" ? open.seasonsPerSeries ?? SEASONS_GUESSED : 0;
    const owed = open.pending.find((row) => row.provider === module.id && row.kind === kind);
    const titles = open.untouched[kind] + (owed?.titles ?? 0);
    return module.scopes[kind] ? titles * (cost.title + seasons * cost.season) : 0;
  });
  const closed = availability(state, limits, now, false);
  return {
    provider: module.id,
    calls: Math.ceil(calls.reduce((sum, own) => sum + own, 0)),
    rate: limits.rate,
    quota: limits.quota,
    usedToday: usedToday(state, now),
    resetsAt: nextReset(now, state.learnedResetMs ?? 0),
    unavailableUntil: closed?.until ?? null,
  };
}

function describe({ completeAt, bottleneck }: Forecast) {
  return {
    completeAt: iso(completeAt),
    bottleneck: bottleneck && { provider: bottleneck.provider, slowedBy: bottleneck.slowedBy },
  };
}

function describeProvider(setup: Setup, work: ProviderWork, { providers }: Forecast) {
  const own = providers.find(({ provider }) => provider === work.provider);
  const name = setup.providers.find(({ module }) => module.id === work.provider)?.module.name;
  return {
    id: work.provider,
    name: name ?? work.provider,
    calls: work.calls,
    rate: work.rate,
    perDay: work.quota?.perDay ?? null,
    reserved: work.quota?.reserved ?? null,
    usedToday: work.usedToday,
    resetsAt: work.quota === null ? null : iso(work.resetsAt),
    pausedUntil: iso(Number.isFinite(work.unavailableUntil) ? work.unavailableUntil : null),
    doneAt: iso(own?.doneAt),
    slowedBy: own?.slowedBy ?? null,
  };
}

async function averages(deps: Deps): Promise<Record<TitleKind, number>> {
  const [movie, series] = await Promise.all(KINDS.map((kind) => libraryStats(deps.db, kind)));
  return { movie: movie?.averageCompleteness ?? 0, series: series?.averageCompleteness ?? 0 };
}

function addKinds(a: Record<TitleKind, number>, b: Record<TitleKind, number>) {
  return { movie: a.movie + b.movie, series: a.series + b.series };
}

function sumOf({ movie, series }: Record<TitleKind, number>): number {
  return movie + series;
}
