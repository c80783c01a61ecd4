import { type ItemProviderState, readAttempts } from "../../db/enrichment/item_providers.ts";
import { childrenOf, toPlace } from "../../db/library/children.ts";
import { findItem } from "../../db/library/items.ts";
import { readProviderStates } from "../../db/system/provider_states.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import type { Brake } from "../../domain/enrichment/change_brake.ts";
import type { Standing } from "../../domain/enrichment/pending.ts";
import { type Plan, planItem } from "../../domain/enrichment/plan.ts";
import type { ProviderId } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import { availability } from "../../domain/limits/admission.ts";
import { FRESH_STATE } from "../../domain/limits/provider_state.ts";
import { childAnswers } from "../../domain/series/child_answers.ts";
import type { Deps } from "../deps.ts";
import { nfoAnswersOfChildren } from "../nfo/child_answers.ts";
import { externalIds, planSettings, type Setup } from "../settings/setup.ts";
import { canFillGap } from "./gaps.ts";
import { loadKnownAnswers } from "./known_answers.ts";
import { loadOwnStates, type OwnState } from "./own_state.ts";

/** Everything the rules look at for one item, read once. */
export interface ItemCase extends OwnState {
  item: Item;
  /** By whose ids providers are asked: the item itself, or the series of a season or episode. */
  title: Item;
  known: readonly KnownAnswer[];
  attempts: readonly ItemProviderState[];
  /** Until when a provider as a whole will not answer. */
  unavailableUntil: ReadonlyMap<ProviderId, number>;
}

export async function loadCase(deps: Deps, setup: Setup, item: Item): Promise<ItemCase> {
  const title = await findTitleOf(deps, item);
  const [ownOf, known, attempts, unavailableUntil] = await Promise.all([
    loadOwnStates(deps, [item.id]),
    loadKnownAnswers(deps, setup, title),
    readAttempts(deps.db, title.id, title.match.no),
    loadUnavailable(deps, setup),
  ]);
  return {
    ...ownOf(item.id),
    item,
    title,
    known: title === item ? known : await slice(deps, title, item, known),
    attempts,
    unavailableUntil,
  };
}

async function findTitleOf({ db }: Deps, item: Item): Promise<Item> {
  const series = item.seriesId === null ? null : await findItem(db, item.seriesId);
  return series ?? item;
}

/** What the answers about a series say of one of its children. */
async function slice(
  deps: Deps,
  series: Item,
  { id }: Item,
  known: readonly KnownAnswer[],
): Promise<readonly KnownAnswer[]> {
  const children = await childrenOf(deps.db, series.id);
  const answers = childAnswers(children.map(toPlace), known, series.structureBy);
  const nfos = await nfoAnswersOfChildren(deps, series.id, children);
  return [...nfos.get(id) ?? [], ...answers.get(id) ?? []];
}

/** The plan for an item as it stands, from known answers alone. */
export function planCase(
  { item, fields, marks, known, isLocked }: ItemCase,
  setup: Setup,
  brake: Brake | null,
): Plan {
  const { kind, libraryId } = item;
  const nfoMode = setup.nfoModes.get(libraryId) ?? "keep";
  const own = { kind, fields, marks, known, isLocked, nfoMode };
  return planItem(own, planSettings(setup, kind), brake);
}

export async function loadUnavailable(
  deps: Deps,
  setup: Setup,
): Promise<ReadonlyMap<ProviderId, number>> {
  const states = await readProviderStates(deps.db);
  return new Map(setup.providers.flatMap(({ module, limits }) => {
    const closed = availability(states.get(module.id) ?? FRESH_STATE, limits, deps.now(), false);
    return closed ? [[module.id, closed.until] as const] : [];
  }));
}

/** How every provider that knows this kind of item stands to it, with these fields filled. */
export function standingsOf(
  input: ItemCase,
  setup: Setup,
  isFilled: (field: string) => boolean,
): Standing[] {
  const { item, title, attempts } = input;
  return setup.providers.filter(({ module }) => module.scopes[item.kind]).map((provider) => ({
    provider: provider.module.id,
    isActive: provider.active,
    isAskable: externalIds(provider, title.kind, title.ids).length > 0,
    isNeeded: !provider.module.fillsGapsOnly || canFillGap(input, setup, provider, isFilled),
    attempts: attempts.find((own) => own.provider === provider.module.id) ?? null,
  }));
}
