import { seriesWithSeasonPosters } from "../../db/images/posters.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { CollageShape } from "../../domain/library/collage_layout.ts";
import type { Deps } from "../../services/deps.ts";

/** The address of the collage of a series or a library. */
export function collageAddress(of: "series" | "libraries", id: number, shape: CollageShape) {
  return `/${of}/${id}/collage?shape=${shape}`;
}

/** For series without a poster whose seasons have some: the address of their collage. */
export async function collagesOf(
  deps: Deps,
  items: readonly { id: number; kind: ItemKind; posterId?: number | null }[],
): Promise<Map<number, string>> {
  const bare = items.filter(({ kind, posterId }) => kind === "series" && posterId == null);
  const found = await seriesWithSeasonPosters(deps.db, bare.map(({ id }) => id));
  return new Map([...found].map((id) => [id, collageAddress("series", id, "grid")]));
}
