import { findItems } from "../../db/library/items.ts";
import { isTitle, type Title } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { gatherAnswers } from "../enrichment/gather.ts";
import { readToldIds } from "../identity/id_reviews.ts";
import type { Setup } from "../settings/setup.ts";

/** Asks the providers about titles and keeps their answers; nothing of the titles is changed. */
export async function askAnew(
  deps: Deps,
  setup: Setup,
  itemIds: readonly number[],
): Promise<void> {
  const items = await findItems(deps.db, itemIds);
  const titleIds = new Set(items.map(({ id, seriesId }) => seriesId ?? id));
  for (const title of (await findItems(deps.db, [...titleIds])).filter(isTitle)) {
    if (title.match.state === "matched") await askAbout(deps, setup, title);
  }
}

async function askAbout(deps: Deps, setup: Setup, title: Title): Promise<void> {
  const pinned = { ...title.named.ids, ...title.named.picked };
  const told = await readToldIds(deps, title);
  const options = { force: true, isUrgent: true };
  await gatherAnswers(deps, setup, { ...title, pinned, told }, options);
}
