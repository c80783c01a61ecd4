import { findReview, openReviewStatement } from "../../db/enrichment/reviews.ts";
import { findItem } from "../../db/library/items.ts";
import { isTitle, type Title } from "../../domain/item.ts";
import { judgeMatch } from "../../domain/matching.ts";
import type { Deps } from "../deps.ts";
import type { ReviewCandidate } from "../enrichment/identification.ts";
import { searchersFor } from "../enrichment/identify.ts";
import { askWithinLimits } from "../enrichment/request_slot.ts";
import { describeCandidates } from "../enrichment/search_title.ts";
import { invalid, notFound, type Problem } from "../problem.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";
import { loadSetup } from "../settings/setup.ts";

export interface SearchWish {
  title: string;
  year: number | null;
}

/** Looks for another title in place of what the name says; the user picks among what is found. */
export async function searchAgain(
  deps: Deps,
  reviewId: number,
  wish: SearchWish,
): Promise<Problem | { candidates: ReviewCandidate[] }> {
  const review = await findReview(deps.db, reviewId);
  const item = review && await findItem(deps.db, review.itemId);
  if (!review || !item || !isTitle(item)) return notFound("review", reviewId);
  const title = wish.title.trim();
  if (title === "") return invalid("Type a title to search for.");
  const setup = await loadSetup(deps);
  const candidates = await searchAll(deps, setup, item, { ...wish, title });
  if (typeof candidates === "string") return invalid(`${candidates} Nothing was changed.`);
  const problem = candidates.length > 0
    ? `You searched for "${title}".`
    : `Nothing like "${title}" was found.`;
  await deps.db.write([
    openReviewStatement(deps.db, {
      itemId: item.id,
      kind: review.kind,
      field: review.field,
      detail: { problem, candidates },
      createdAt: review.createdAt,
    }),
  ]);
  return { candidates };
}

/** The candidates of the first provider that knows any; words where none could be asked. */
async function searchAll(
  deps: Deps,
  setup: Setup,
  item: Title,
  wish: SearchWish,
): Promise<ReviewCandidate[] | string> {
  const searchers = searchersFor(setup, item.kind);
  let trouble: string | null = searchers.length === 0
    ? "No provider that can search is set up."
    : null;
  for (const searcher of searchers) {
    const found = await searchOne(deps, setup, searcher, item, wish);
    if (typeof found === "string") trouble ??= found;
    else if (found.length > 0) return found;
    else trouble = null;
  }
  return trouble ?? [];
}

async function searchOne(
  deps: Deps,
  setup: Setup,
  searcher: ProviderSetup,
  { kind }: Title,
  { title, year }: SearchWish,
): Promise<ReviewCandidate[] | string> {
  const { module } = searcher;
  const language = setup.settings.languages[0] ?? "en";
  const found = await askWithinLimits(
    deps,
    searcher,
    true,
    (client) =>
      client.search?.({ kind, title, year, language }) ??
        Promise.resolve({ kind: "ok", value: [] }),
  );
  if (found.kind !== "ok") {
    const why = "detail" in found ? found.detail : found.kind.replaceAll("_", " ");
    return `${module.name} cannot be asked now: ${why}.`;
  }
  const { ranked } = judgeMatch({ title, year, kind }, found.value);
  return describeCandidates(ranked, module.id);
}
