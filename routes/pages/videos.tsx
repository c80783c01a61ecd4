import { type Context, Hono } from "hono";
import { listLibraries } from "../../db/library/libraries.ts";
import type { Deps } from "../../services/deps.ts";
import { VIDEO_QUERY, videoPage, type VideoPageQuery } from "../../services/reports/video_page.ts";
import { duration, fileSize, plural } from "../../views/format.ts";
import type { VideoRow } from "../../views/videos/video_table.tsx";
import { VideosPage } from "../../views/videos.tsx";
import { answerAs } from "./answer_as.ts";
import { momentOf, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";

/** The list of videos that are no titles: home videos. */
export function videoPages(deps: Deps) {
  const app = new Hono();
  app.get("/videos", async (c) => {
    const query = readQuery(c.req.query());
    return await answerAs(c, () => videoPage(deps, query), () => showVideos(deps, c, query));
  });
  return app;
}

async function showVideos(deps: Deps, c: Context, query: VideoPageQuery): Promise<Response> {
  const [found, all] = await Promise.all([videoPage(deps, query), listLibraries(deps.db)]);
  const libraries = all.filter(({ kind }) => kind === "other");
  const { q = "", library } = query;
  return c.html(
    <VideosPage
      shell={await shellOf(c, deps)}
      q={q}
      libraries={libraries.map(({ id, name }) => ({ value: String(id), label: name }))}
      library={library === undefined ? "" : String(library)}
      count={plural(found.total, "video")}
      videos={found.items.map((video) => rowView(deps, video, libraries.length > 1))}
      pager={pagerView(found, (page) => address({ ...query, page }))}
      noLibrary={libraries.length === 0}
    />,
  );
}

type Video = Awaited<ReturnType<typeof videoPage>>["items"][number];

function rowView(deps: Deps, video: Video, namesLibrary: boolean): VideoRow {
  return {
    name: video.name,
    folder: video.folder,
    library: namesLibrary ? video.library.name : null,
    size: fileSize(video.size),
    duration: video.duration === null ? null : duration(video.duration),
    modified: momentOf(deps, video.modified),
    missing: momentOf(deps, video.missingSince),
  };
}

/** An address typed by hand: what does not fit is left out. */
function readQuery(raw: Record<string, string>): VideoPageQuery {
  const fitting = Object.entries(raw).filter(([name, value]) =>
    value !== "" && VIDEO_QUERY.safeParse({ [name]: value }).success
  );
  return VIDEO_QUERY.parse(Object.fromEntries(fitting));
}

function address({ q, library, page }: VideoPageQuery): string {
  const used = Object.entries({ q, library, page }).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]]
  );
  return `/videos?${new URLSearchParams(used)}`;
}
