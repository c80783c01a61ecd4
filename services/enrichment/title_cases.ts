import { readFieldsOf, readMarksOf } from "../../db/enrichment/item_fields.ts";
import { readAttemptsOf } from "../../db/enrichment/item_providers.ts";
import { heldFieldsOf } from "../../db/enrichment/reviews.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import type { Setup } from "../settings/setup.ts";
import { type ItemCase, loadUnavailable } from "./assess.ts";
import { loadKnownAnswersOf } from "./known_answers.ts";

/** Everything the rules look at for several films and series, with a few looks for all of them. */
export async function loadTitleCases(
  deps: Deps,
  setup: Setup,
  titles: readonly Item[],
): Promise<ItemCase[]> {
  const ids = titles.map(({ id }) => id);
  const [fields, marks, known, attempts, held, unavailableUntil] = await Promise.all([
    readFieldsOf(deps.db, ids),
    readMarksOf(deps.db, ids),
    loadKnownAnswersOf(deps, setup, titles),
    readAttemptsOf(deps.db, titles),
    heldFieldsOf(deps.db, ids),
    loadUnavailable(deps, setup),
  ]);
  return titles.map((item) => ({
    item,
    title: item,
    fields: fields.get(item.id) ?? {},
    marks: marks.get(item.id) ?? [],
    known: known.get(item.id) ?? [],
    attempts: attempts.get(item.id) ?? [],
    heldForReview: held.get(item.id) ?? new Set(),
    unavailableUntil,
  }));
}
