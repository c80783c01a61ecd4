import { readMarks } from "../../db/enrichment/marks.ts";

import { recordStatement } from "../../db/enrichment/history.ts";
import {
  closeReviewStatement,
  openReviewStatement,
  type Review,
  reviewsOfItem,
} from "../../db/enrichment/reviews.ts";
import { type IdQuestion, readIdMark } from "../../domain/identity/id_question.ts";
import type { ToldIds } from "../../domain/identity/told_ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import type { Gathered } from "../enrichment/gather.ts";

const KINDS = ["id_conflict", "id_healed"] as const;

/** What was said of an item's ids before: by the user, and by providers in what waits for the user. */
export async function readToldIds(deps: Deps, item: Item): Promise<ToldIds> {
  const [marks, reviews] = await Promise.all([
    readMarks(deps.db, item.id),
    reviewsOfItem(deps.db, item.id),
  ]);
  return {
    refused: marks.flatMap(({ field, value }) => {
      const system = readIdMark(field, item.match.no);
      return system === null ? [] : [[system, String(value)] as const];
    }),
    open: reviews.filter(isAboutIds).map(({ detail }) => detail as IdQuestion),
  };
}

/** Puts doubts about ids before the user and notes what was corrected; settled doubts disappear. */
export async function noteIds(
  deps: Deps,
  item: Item,
  runId: number | null,
  { corrected, questions, told }: Pick<Gathered, "corrected" | "questions" | "told">,
): Promise<void> {
  if (corrected.length + questions.length + told.open.length === 0) return;
  // Read again: the user may have answered while the providers were asked.
  const { refused } = await readToldIds(deps, item);
  const asked = questions.filter((question) => isOpen(question, refused));
  const settled = told.open.filter(({ kind, system }) =>
    !asked.some((question) => question.kind === kind && question.system === system)
  );
  await deps.db.write([
    ...corrected.map(({ system, from, to }) =>
      recordMatchStatement(deps, item, runId, `id_corrected: ${system} ${from} → ${to}`)
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
    ...settled.map(({ kind, system }) => closeReviewStatement(deps.db, item.id, kind, system)),
  ]);
}

export function isAboutIds({ kind }: Pick<Review, "kind">): boolean {
  return KINDS.some((own) => own === kind);
}

/** Ids that the user refused are no question any more; what remains of a question may be none. */
function isOpen({ system, known, candidates }: IdQuestion, refused: ToldIds["refused"]): boolean {
  return candidates.some(({ id }) =>
    String(id) !== String(known) &&
    !refused.some((one) => one[0] === system && one[1] === String(id))
  );
}

/** The statement that notes what happened to the ids of a match. */
export function recordMatchStatement(
  { db, now }: Deps,
  { id: itemId }: Item,
  runId: number | null,
  reason: string,
) {
  const nothing = { field: null, before: null, after: null };
  return recordStatement(db, { itemId, runId, at: now(), kind: "match", ...nothing, reason });
}
