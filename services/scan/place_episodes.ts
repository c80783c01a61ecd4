import { addChildrenStatement, linkStatement, unlinkStatement } from "../../db/library/children.ts";
import {
  allEpisodeLinks,
  type EpisodeLink,
  numberedEpisodes,
  type NumberedFile,
  numberedFiles,
} from "../../db/library/episode_places.ts";
import { findItem } from "../../db/library/items.ts";
import type { Item } from "../../domain/item.ts";
import {
  indexEpisodes,
  type NumberedEpisode,
  placeNumbering,
} from "../../domain/series/file_numbering.ts";
import type { Deps } from "../deps.ts";
import { inBatches, ROWS_AS_TEXT } from "./in_batches.ts";

/** Says anew which episodes the files of these series hold. */
export async function placeEpisodes(deps: Deps, seriesIds: readonly number[]): Promise<void> {
  for (const id of seriesIds) {
    const series = await findItem(deps.db, id);
    if (series) await placeEpisodesOf(deps, series);
  }
}

/**
 * Ties the files of a series to its episodes by what their names say. An episode that only a file
 * names is made, so that nothing of the user's is invisible; with the structure it may be found.
 */
export async function placeEpisodesOf(deps: Deps, series: Item): Promise<void> {
  const files = await numberedFiles(deps.db, series.id);
  // Where a file once named an episode that the list has elsewhere now, the listed one counts.
  const first = placeAll(files, await numberedEpisodes(deps.db, series.id));
  await addMissing(deps, series, first.missing);
  const placed = first.missing.length === 0
    ? first
    : placeAll(files, await numberedEpisodes(deps.db, series.id));
  await writeLinks(deps, series.id, placed.links);
}

/** Makes the episodes that only files name so far, with their seasons. */
async function addMissing(
  deps: Deps,
  series: Item,
  missing: Placement["missing"],
): Promise<void> {
  const seasons = [...new Set(missing.map(({ season }) => season))].map((season) => ({
    ...{ season, episode: null, absolute: null, ids: {} },
  }));
  const episodes = missing.map((place) => ({ ...place, absolute: null, ids: {} }));
  await inBatches(
    [...seasons, ...episodes],
    (some) => deps.db.write([addChildrenStatement(deps.db, series, some, false, deps.now())]),
    ROWS_AS_TEXT,
  );
}

/** Only what differs: files are moved and come one by one, series have thousands of them. */
async function writeLinks(
  deps: Deps,
  seriesId: number,
  links: readonly EpisodeLink[],
): Promise<void> {
  const before = await allEpisodeLinks(deps.db, seriesId);
  const [was, is] = [new Set(before.map(nameOf)), new Set(links.map(nameOf))];
  const added = links.filter((link) => !was.has(nameOf(link)));
  const removed = before.filter((link) => !is.has(nameOf(link)));
  await inBatches(
    removed,
    (some) => deps.db.write(some.map((link) => unlinkStatement(deps.db, link))),
  );
  await inBatches(
    added,
    (some) => deps.db.write([linkStatement(deps.db, some)]),
    ROWS_AS_TEXT,
  );
}

function nameOf({ fileId, itemId }: EpisodeLink): string {
  return `${fileId} ${itemId}`;
}

interface Placement {
  links: EpisodeLink[];
  missing: { season: number; episode: number }[];
}

function placeAll(
  files: readonly NumberedFile[],
  episodes: readonly NumberedEpisode[],
): Placement {
  const placement: Placement = { links: [], missing: [] };
  const index = indexEpisodes(episodes);
  for (const { id: fileId, numbering } of files) {
    const { ids, missing } = placeNumbering(numbering, index);
    placement.links.push(...ids.map((itemId) => ({ fileId, itemId })));
    placement.missing.push(...missing);
  }
  return placement;
}
