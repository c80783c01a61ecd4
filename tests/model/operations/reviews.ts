import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import { startBulkEdit } from "../../../services/bulk/start_bulk_edit.ts";
import { type Resolution, resolveReview } from "../../../services/reviews/resolve_review.ts";
import type { Act } from "../acts.ts";
import type { Random } from "../random.ts";
import { actOut, type Row, type Session } from "../session.ts";
import type { Operation } from "../step.ts";
import { FILMS, SERIES } from "../titles.ts";
import { afterStart, decideHeld } from "./runs.ts";

/** What a person answers to the service's questions. */
export const REVIEWS: readonly Operation[] = [
  { name: "review", weight: 6, run: answer },
  { name: "short lists", weight: 1.5, run: shortenLists },
];

/** Long lists become short ones, which the change brake holds for the user; or long again. */
async function shortenLists(session: Session, random: Random): Promise<string> {
  const genres = random.pick([["Drama"], ["Western"], ["Drama", "Crime", "Mystery", "Romance"]]);
  for (const { tmdb } of FILMS) session.editFilm(tmdb, { genres });
  const enrich = { kind: "enrich", force: true } as const;
  const started = await startBulkEdit(session.deps, { list: { kind: "movie" } }, enrich);
  const how = await afterStart(session, random, started);
  const then = random.chance(0.4) ? `, then ${await decideHeld(session, random)}` : "";
  return `all films have the genres ${genres}${how}${then}`;
}

async function answer(session: Session, random: Random): Promise<string> {
  const review = random.any(
    await session.rows(
      `select reviews.id, item_id as itemId, reviews.kind, field, detail, items.kind as itemKind
       from reviews join items on items.id = item_id order by reviews.id`,
    ),
  );
  if (!review) return "review: there is no question";
  const resolution = resolutionOf(review, random);
  const run = () => resolveReview(session.deps, Number(review.id), resolution);
  const act = actOf(review, resolution);
  const how = act ? await actOut(session, act, run) : (await run(), "");
  const place = `${review.kind} of ${review.itemId} ${review.field}`;
  return `review: ${place} → ${JSON.stringify(resolution)}${how}`;
}

function resolutionOf({ kind, itemKind, detail }: Row, random: Random): Resolution {
  const { system, candidates } = JSON.parse(String(detail));
  if (kind === "id_conflict" || kind === "id_healed") {
    const picked = random.any<{ id: number }>(candidates);
    if (picked && random.chance(0.4)) return { pick: { [system]: picked.id } };
  } else if (kind !== "held_change" && kind !== "structure_change") {
    const { tmdb } = itemKind === "series" ? SERIES : random.any(FILMS) ?? SERIES;
    return random.chance(0.85) ? { pick: { tmdb } } : { ignore: true };
  }
  return random.chance(0.5) ? { accept: true } : { reject: true };
}

/** Only what may change a value is an act; the answer to another question is not. */
function actOf({ kind, itemId, field, detail }: Row, resolution: Resolution): Act | null {
  const of = { itemId: Number(itemId) };
  if (kind === "held_change") {
    const { to } = JSON.parse(String(detail)) as { to: SourcedValue | null };
    return { kind: "accept" in resolution ? "accept" : "reject", ...of, field: String(field), to };
  }
  const isAboutIds = kind === "id_conflict" || kind === "id_healed";
  return "pick" in resolution && !isAboutIds
    ? { kind: "rematch", ...of, ids: resolution.pick }
    : null;
}
