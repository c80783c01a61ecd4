import {
  addChildStatement,
  childrenOf,
  episodeLinks,
  linkStatements,
} from "../../db/library/children.ts";
import { readFieldsOf } from "../../db/enrichment/item_fields.ts";
import { filesOfItem } from "../../db/library/files.ts";
import { findItem } from "../../db/library/items.ts";
import type { Item } from "../../domain/item.ts";
import { type NumberedEpisode, placeNumbering } from "../../domain/series/file_numbering.ts";
import type { Deps } from "../deps.ts";

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
  const files = (await filesOfItem(deps.db, series.id)).filter((file) => file.numbering !== null);
  const first = placeAll(files, await numberedEpisodes(deps, series.id));
  await deps.db.write(
    first.missing.flatMap(({ season, episode }) =>
      [episode, null].map((number) => {
        const place = { season, episode: number, absolute: null, ids: {} };
        return addChildStatement(deps.db, series, place, false, deps.now());
      })
    ),
  );
  const placed = first.missing.length === 0
    ? first
    : placeAll(files, await numberedEpisodes(deps, series.id));
  if (sameLinks(await episodeLinks(deps.db, series.id), placed.links)) return;
  await deps.db.write(linkStatements(deps.db, series.id, placed.links));
}

interface Placement {
  links: { fileId: number; itemId: number }[];
  missing: { season: number; episode: number }[];
}

function placeAll(
  files: Awaited<ReturnType<typeof filesOfItem>>,
  episodes: readonly NumberedEpisode[],
): Placement {
  const placement: Placement = { links: [], missing: [] };
  for (const { id: fileId, numbering } of files) {
    if (numbering === null) continue;
    const { ids, missing } = placeNumbering(numbering, episodes);
    placement.links.push(...ids.map((itemId) => ({ fileId, itemId })));
    placement.missing.push(...missing);
  }
  return placement;
}

async function numberedEpisodes(deps: Deps, seriesId: number): Promise<NumberedEpisode[]> {
  // Where a file once named an episode that the list has elsewhere now, the listed one counts.
  const episodes = (await childrenOf(deps.db, seriesId)).filter(({ kind }) => kind === "episode")
    .toSorted((a, b) => Number(b.listed) - Number(a.listed));
  const fields = await readFieldsOf(deps.db, episodes.map(({ id }) => id));
  return episodes.map(({ id, seasonNo, episodeNo, absoluteNo }) => {
    const aired = fields.get(id)?.aired?.held?.value;
    return {
      id,
      season: seasonNo ?? 0,
      episode: episodeNo ?? 0,
      absolute: absoluteNo,
      aired: typeof aired === "string" ? aired : null,
    };
  });
}

function sameLinks(a: Placement["links"], b: Placement["links"]): boolean {
  const keys = (links: Placement["links"]) =>
    links.map(({ fileId, itemId }) => `${fileId} ${itemId}`).sort().join();
  return keys(a) === keys(b);
}
