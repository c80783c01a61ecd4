import { findItems } from "../../db/library/items.ts";
import { findPreview, plannedPage } from "../../db/work/previews.ts";
import type { Deps } from "../deps.ts";
import { iso } from "./item_details.ts";

/** A preview with a page of what it would change; null when there is none. */
export async function previewReport(deps: Deps, previewId: number, page: number, limit: number) {
  const preview = await findPreview(deps.db, previewId);
  if (!preview) return null;
  const planned = await plannedPage(deps.db, previewId, page, limit);
  const found = await findItems(deps.db, planned.map(({ itemId }) => itemId));
  const series = await findItems(deps.db, found.flatMap(({ seriesId }) => seriesId ?? []));
  const items = new Map(found.map((item) => [item.id, item]));
  const titles = new Map(series.map(({ id, title }) => [id, title]));
  const { id, state, hash, progress, selection, asks, createdAt, runId } = preview;
  return {
    ...{ id, state, hash, progress, selection, asks, runId },
    createdAt: iso(createdAt),
    items: planned.map(({ itemId, changes }) => {
      const item = items.get(itemId);
      return {
        itemId,
        kind: item?.kind ?? "movie",
        title: item?.title ?? "Gone",
        year: item?.year ?? null,
        series: item?.seriesId ? titles.get(item.seriesId) ?? null : null,
        season: item?.seasonNo ?? null,
        episode: item?.episodeNo ?? null,
        changes,
      };
    }),
    total: progress.changedItems,
    page,
    limit,
  };
}

export type PreviewReport = NonNullable<Awaited<ReturnType<typeof previewReport>>>;
