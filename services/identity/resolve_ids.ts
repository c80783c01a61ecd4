import { markStatement } from "../../db/enrichment/marks.ts";

import { closeReviewStatement, type Review, reviewsOfItem } from "../../db/enrichment/reviews.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import { idMark, type IdQuestion } from "../../domain/identity/id_question.ts";
import type { Ids } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { invalid, type Problem } from "../problem.ts";
import { isAboutIds, recordMatchStatement } from "./id_reviews.ts";

/**
 * The user says which id is right. It is the same match: values, locks and history stay, and the
 * refused ids are not proposed again.
 */
export async function resolveIds(
  deps: Deps,
  item: Item,
  review: Review,
  answer: { accept: boolean } | { pick: Ids },
): Promise<Problem | null> {
  const question = review.detail as IdQuestion;
  const { system, known } = question;
  const others = question.candidates.filter(({ id }) => String(id) !== String(known));
  const wanted = "pick" in answer
    ? answer.pick[system]
    : answer.accept
    ? others[0]?.id
    : known ?? undefined;
  if ("accept" in answer && answer.accept && others.length !== 1) {
    return invalid(`Say which one: pick one of the ${system} ids.`);
  }
  if ("pick" in answer && wanted === undefined) return invalid(`Name a ${system} id.`);
  const all = known === null ? others : [{ id: known, by: [] }, ...others];
  const refused = all.filter(({ id }) => String(id) !== String(wanted));
  await deps.db.write([
    ...(wanted === undefined ? [] : chooseStatements(deps, item, question, wanted)),
    ...refused.map(({ id, by }) => {
      const source = by[0] ?? "user";
      const value = { value: id, source, language: null, country: null, fetchedAt: deps.now() };
      return markStatement(deps.db, item.id, idMark(system, item.match.no), value, deps.now());
    }),
    closeReviewStatement(deps.db, item.id, review.kind, review.field),
  ]);
  return null;
}

/** From now on the id is the user's own: nobody replaces it without asking. */
function chooseStatements(
  deps: Deps,
  item: Item,
  { system, known }: IdQuestion,
  wanted: string | number,
) {
  const named = { ...item.named, picked: { ...item.named.picked, [system]: wanted } };
  const ids = { ...item.ids, [system]: wanted };
  const isNews = String(wanted) !== String(item.ids[system]);
  const reason = `id_chosen: ${system} ${known ?? "-"} → ${wanted}`;
  return [
    updateItemStatement(deps.db, item.id, { ids, named }),
    ...(isNews ? [recordMatchStatement(deps, item, null, reason)] : []),
  ];
}

/** Another match has other ids: the questions about those of the old one are void. */
export async function closeIdReviews(deps: Deps, itemId: number) {
  const open = (await reviewsOfItem(deps.db, itemId)).filter(isAboutIds);
  return open.map(({ kind, field }) => closeReviewStatement(deps.db, itemId, kind, field));
}
