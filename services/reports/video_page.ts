import { z } from "zod";
import { listVideos } from "../../db/library/video_list.ts";
import { baseNameOf } from "../../domain/library/path_order.ts";
import { splitExtension } from "../../domain/naming/split_path.ts";
import type { Deps } from "../deps.ts";
import { iso } from "./item_details.ts";
import { PAGE_QUERY } from "./page_query.ts";

/** `?q=&library=3&page=1&limit=50` */
export const VIDEO_QUERY = PAGE_QUERY.extend({
  q: z.string().max(200).optional(),
  library: z.coerce.number().int().positive().optional(),
});
export type VideoPageQuery = z.output<typeof VIDEO_QUERY>;

/** One page of the videos that are no titles: listed, never looked up anywhere. */
export async function videoPage(deps: Deps, { q, library, page, limit }: VideoPageQuery) {
  const { videos, total } = await listVideos(deps.db, {
    ...{ page, limit },
    ...(q ? { q } : {}),
    ...(library === undefined ? {} : { libraryId: library }),
  });
  const items = videos.map((video) => ({
    id: video.id,
    name: splitExtension(baseNameOf(video.path)).stem,
    folder: video.path.includes("/") ? video.path.slice(0, video.path.lastIndexOf("/")) : "",
    library: { id: video.libraryId, name: video.library },
    path: video.path,
    size: video.size,
    /** Seconds; null where nobody looked into it. */
    duration: video.media?.duration ?? null,
    media: video.media,
    modified: iso(video.mtime),
    missingSince: iso(video.missingSince),
  }));
  return { items, total, page, limit };
}
