import { postersOfItems, postersOfLibrary, postersOfSeries } from "../../db/images/posters.ts";
import { findItem } from "../../db/library/items.ts";
import { findLibrary } from "../../db/library/libraries.ts";
import { type CollageShape, MOST_POSTERS } from "../../domain/library/collage_layout.ts";
import type { Deps } from "../deps.ts";
import { notFound, type Problem } from "../problem.ts";
import type { ImageContent } from "./candidate_image.ts";
import { collageOf, type CollageProblem } from "./collage.ts";

/** Of a series: its poster and its seasons'. */
export async function seriesCollage(
  deps: Deps,
  seriesId: number,
  shape: CollageShape,
): Promise<ImageContent | Problem> {
  const series = await findItem(deps.db, seriesId);
  if (series?.kind !== "series") return notFound("series", seriesId);
  const posters = await postersOfSeries(deps.db, seriesId);
  return toAnswer(deps, await collageOf(deps, { of: `series:${seriesId}`, shape, posters }));
}

/** Of a library: the posters of its newest titles. */
export async function libraryCollage(
  deps: Deps,
  libraryId: number,
  shape: CollageShape,
): Promise<ImageContent | Problem> {
  if (!await findLibrary(deps.db, libraryId)) return notFound("library", libraryId);
  const posters = await postersOfLibrary(deps.db, libraryId, MOST_POSTERS[shape]);
  return toAnswer(deps, await collageOf(deps, { of: `library:${libraryId}`, shape, posters }));
}

/** Of any titles, such as the films of a collection. */
export async function itemsCollage(
  deps: Deps,
  itemIds: readonly number[],
  shape: CollageShape,
): Promise<ImageContent | Problem> {
  const posters = await postersOfItems(deps.db, itemIds);
  return toAnswer(
    deps,
    await collageOf(deps, { of: `items:${itemIds.join(",")}`, shape, posters }),
  );
}

const STATUS = {
  no_posters: { status: 404, message: "There is no poster to make a collage of yet." },
  busy: {
    status: 429,
    message: "Many collages are being made. Try again in a few seconds.",
    details: { retryAfter: 5 },
  },
  cannot_draw: { status: 422, message: "The collage cannot be made; the log says why." },
} as const;

function toAnswer(deps: Deps, made: ImageContent | CollageProblem): ImageContent | Problem {
  if (!("because" in made)) return made;
  const { because, problem } = made;
  if (because === "cannot_draw") deps.log.warn("collage not made", { because: problem });
  return { code: because, ...STATUS[because] };
}
