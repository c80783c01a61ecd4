import { childrenOf, toPlace } from "../../db/library/children.ts";
import type { Item } from "../../domain/item.ts";
import { childAnswers } from "../../domain/series/child_answers.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { loadOwnStates } from "../enrichment/own_state.ts";
import { nfoAnswersOfChildren } from "../nfo/child_answers.ts";

/** The seasons and episodes of a series as they are. */
export async function childCasesOf(deps: Deps, series: ItemCase): Promise<ItemCase[]> {
  return await loadChildCases(deps, series, await childrenOf(deps.db, series.item.id));
}

/** What the rules look at for every season and episode of a series, read at once. */
export async function loadChildCases(
  deps: Deps,
  series: ItemCase,
  children: readonly Item[],
): Promise<ItemCase[]> {
  const ids = children.map(({ id }) => id);
  const ownOf = await loadOwnStates(deps, ids);
  const { item: title, known, attempts, unavailableUntil } = series;
  const answers = childAnswers(children.map(toPlace), known, title.structureBy);
  const nfos = await nfoAnswersOfChildren(deps, title.id, children);
  return children.map((item) => ({
    ...ownOf(item.id),
    item,
    title,
    known: [...nfos.get(item.id) ?? [], ...answers.get(item.id) ?? []],
    attempts,
    unavailableUntil,
  }));
}
