import { readAttemptsOf } from "../../db/enrichment/item_providers.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import type { Setup } from "../settings/setup.ts";
import { type ItemCase, loadUnavailable } from "./assess.ts";
import { loadKnownAnswersOf } from "./known_answers.ts";
import { loadOwnStates } from "./own_state.ts";

/** Everything the rules look at for several films and series, with a few looks for all of them. */
export async function loadTitleCases(
  deps: Deps,
  setup: Setup,
  titles: readonly Item[],
): Promise<ItemCase[]> {
  const [ownOf, known, attempts, unavailableUntil] = await Promise.all([
    loadOwnStates(deps, titles.map(({ id }) => id)),
    loadKnownAnswersOf(deps, setup, titles),
    readAttemptsOf(deps.db, titles),
    loadUnavailable(deps, setup),
  ]);
  return titles.map((item) => ({
    ...ownOf(item.id),
    item,
    title: item,
    known: known.get(item.id) ?? [],
    attempts: attempts.get(item.id) ?? [],
    unavailableUntil,
  }));
}
