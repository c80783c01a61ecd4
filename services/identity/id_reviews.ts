import { readMarks } from "../../db/enrichment/item_fields.ts";
import { markStatement, recordStatement } from "../../db/enrichment/history.ts";
import {
  closeReviewStatement,
  openReviewStatement,
  type Review,
  reviewsOfItem,
} from "../../db/enrichment/reviews.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import { idMark, type IdQuestion } from "../../domain/identity/id_question.ts";
import type { Ids } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { invalid, type Problem } from "../problem.ts";
import type { SettledIds } from "./settle_ids.ts";

const KINDS = ["id_conflict", "id_healed"] as const;

/** Puts doubts about ids before the user and notes what was corrected; settled doubts disappear. */
export async function noteIds(
  deps: Deps,
  item: Item,
  runId: number | null,
  { corrected, questions }: Pick<SettledIds, "corrected" | "questions">,
): Promise<void> {
  const open = (await reviewsOfItem(deps.db, item.id)).filter(isAboutIds);
  const asked = questions.length > 0 ? await withoutRefused(deps, item, questions) : [];
  const settled = open.filter(({ kind, field }) =>
    !asked.some((question) => question.kind === kind && question.system === field)
  );
  await deps.db.write([
    ...corrected.map(({ system, from, to }) =>
      recordMatch(deps, item, runId, `id_corrected: ${system} ${from} → ${to}`)
    ),
    ...asked.map((question) =>
      openReviewStatement(deps.db, {
        itemId: item.id,
        kind: question.kind,
        field: question.system,
        detail: question,
        createdAt: deps.now(),
      })
    ),
    ...settled.map(({ kind, field }) => closeReviewStatement(deps.db, item.id, kind, field)),
  ]);
}

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
  const { system, known, candidates } = question;
  const wanted = "pick" in answer
    ? answer.pick[system]
    : answer.accept && candidates.length === 1
    ? candidates[0]?.id
    : known ?? undefined;
  if ("accept" in answer && answer.accept && candidates.length !== 1) {
    return invalid(`Say which one: pick one of the ${system} ids.`);
  }
  if ("pick" in answer && wanted === undefined) return invalid(`Name a ${system} id.`);
  const refused = candidates.filter(({ id }) => String(id) !== String(wanted));
  await deps.db.write([
    ...(wanted === undefined || String(wanted) === String(item.ids[system]) ? [] : [
      updateItemStatement(deps.db, item.id, { ids: { ...item.ids, [system]: wanted } }),
      recordMatch(deps, item, null, `id_chosen: ${system} ${known ?? "-"} → ${wanted}`),
    ]),
    ...refused.map(({ id, by }) => {
      const source = by[0] ?? "user";
      const value = { value: id, source, language: null, country: null, fetchedAt: deps.now() };
      return markStatement(deps.db, item.id, idMark(system), value, deps.now());
    }),
    closeReviewStatement(deps.db, item.id, review.kind, review.field),
  ]);
  return null;
}

export function isAboutIds({ kind }: Pick<Review, "kind">): boolean {
  return KINDS.some((own) => own === kind);
}

/** Ids that the user refused are no question any more; what remains of a question may be none. */
async function withoutRefused(
  deps: Deps,
  item: Item,
  questions: readonly IdQuestion[],
): Promise<IdQuestion[]> {
  const marks = await readMarks(deps.db, item.id);
  return questions.filter(({ system, known, candidates }) =>
    candidates.some(({ id }) =>
      String(id) !== String(known) &&
      !marks.some(({ field, value }) => field === idMark(system) && String(value) === String(id))
    )
  );
}

function recordMatch(
  { db, now }: Deps,
  { id: itemId }: Item,
  runId: number | null,
  reason: string,
) {
  const nothing = { field: null, before: null, after: null };
  return recordStatement(db, { itemId, runId, at: now(), kind: "match", ...nothing, reason });
}
