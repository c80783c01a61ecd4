import { readCandidatesOf } from "../../db/enrichment/artwork.ts";
import { readFieldsOf } from "../../db/enrichment/item_fields.ts";
import { readLockedItems } from "../../db/enrichment/item_locks.ts";
import { childrenOf, episodeLinks } from "../../db/library/children.ts";
import type { HeldEpisode } from "../../db/library/file_episodes.ts";
import { filesOfItem, type StoredFile } from "../../db/library/files.ts";
import { findItem } from "../../db/library/items.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { describeItem, describeLoaded } from "./item_details.ts";

/** `GET /series/:id`: the series, its seasons and, if wanted, their episodes; null when there is none. */
export async function seriesDetails(deps: Deps, seriesId: number, withEpisodes: boolean) {
  const series = await findItem(deps.db, seriesId);
  if (series?.kind !== "series") return null;
  return await describeSeries(deps, await loadSetup(deps), series, withEpisodes);
}

export type SeriesDetails = NonNullable<Awaited<ReturnType<typeof seriesDetails>>>;

export async function describeSeries(
  deps: Deps,
  setup: Setup,
  series: Item,
  withEpisodes: boolean,
) {
  const described = await describeItem(deps, setup, series);
  const links = await filesByEpisode(deps, series.id);
  const children = (await childrenOf(deps.db, series.id)).filter(isShown(links));
  const shown = withEpisodes ? children : children.filter(({ kind }) => kind === "season");
  const ids = shown.map(({ id }) => id);
  const [locked, fields, candidates] = await Promise.all([
    readLockedItems(deps.db, ids),
    readFieldsOf(deps.db, ids),
    readCandidatesOf(deps.db, ids, series.match.no),
  ]);
  const held = heldByFile(children, links);
  const describe = (item: Item) =>
    describeLoaded(setup, item, {
      fields: fields.get(item.id) ?? {},
      candidates: candidates.get(item.id) ?? [],
      files: links.get(item.id) ?? [],
      isLocked: locked.has(item.id),
      held,
    });
  const episodes = children.filter(({ kind }) => kind === "episode");
  return {
    ...described,
    episodeCount: episodes.length,
    episodesWithFile: episodes.filter(({ id }) => links.has(id)).length,
    seasons: seasonsOf(children).map((season) => {
      const own = episodes.filter(({ seasonNo }) => seasonNo === season.seasonNo);
      return {
        ...describe(season),
        episodeCount: own.length,
        episodesWithFile: own.filter(({ id }) => links.has(id)).length,
        ...(withEpisodes ? { episodes: own.map(describe) } : {}),
      };
    }),
  };
}

/** The other way round: which episodes each file holds. */
function heldByFile(
  children: readonly Item[],
  links: ReadonlyMap<number, readonly StoredFile[]>,
): Map<number, HeldEpisode[]> {
  const pairs = children.flatMap(({ id, title, seasonNo: season, episodeNo: episode }) =>
    (links.get(id) ?? []).map((file) => ({ file: file.id, held: { id, season, episode, title } }))
  );
  return new Map(
    [...Map.groupBy(pairs, ({ file }) => file)].map((
      [file, own],
    ) => [file, own.map(({ held }) => held)]),
  );
}

/** What neither the structure lists nor a file holds is remembered, but not shown. */
function isShown(links: ReadonlyMap<number, unknown>): (item: Item) => boolean {
  return ({ id, kind, listed }) => listed || kind === "season" || links.has(id);
}

/** Seasons that have something to show, in order, specials last. */
function seasonsOf(children: readonly Item[]): Item[] {
  const used = new Set(
    children.filter(({ kind }) => kind === "episode").map((own) => own.seasonNo),
  );
  const last = (season: number | null) => season === 0 ? Infinity : season ?? 0;
  return children.filter(({ kind, seasonNo, listed }) =>
    kind === "season" && (listed || used.has(seasonNo))
  ).toSorted((a, b) => last(a.seasonNo) - last(b.seasonNo));
}

async function filesByEpisode(
  deps: Deps,
  seriesId: number,
): Promise<ReadonlyMap<number, StoredFile[]>> {
  const files = new Map((await filesOfItem(deps.db, seriesId)).map((file) => [file.id, file]));
  const links = await episodeLinks(deps.db, seriesId);
  const byEpisode = Map.groupBy(links, ({ itemId }) => itemId);
  return new Map(
    [...byEpisode].map(([id, own]) =>
      [id, own.flatMap(({ fileId }) => files.get(fileId) ?? [])] as const
    ),
  );
}
