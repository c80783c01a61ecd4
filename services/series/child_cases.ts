import { readFieldsOf, readMarksOf } from "../../db/enrichment/item_fields.ts";
import { heldFieldsOf } from "../../db/enrichment/reviews.ts";
import { childrenOf, toPlace } from "../../db/library/children.ts";
import type { Item } from "../../domain/item.ts";
import { childAnswers } from "../../domain/series/child_answers.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";

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
  const [fields, marks, held] = await Promise.all([
    readFieldsOf(deps.db, ids),
    readMarksOf(deps.db, ids),
    heldFieldsOf(deps.db, ids),
  ]);
  const { item: title, known, attempts, unavailableUntil } = series;
  const answers = childAnswers(children.map(toPlace), known, title.structureBy);
  return children.map((item) => ({
    item,
    title,
    fields: fields.get(item.id) ?? {},
    marks: marks.get(item.id) ?? [],
    known: answers.get(item.id) ?? [],
    attempts,
    heldForReview: held.get(item.id) ?? new Set(),
    unavailableUntil,
  }));
}
