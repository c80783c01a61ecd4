import { findItem } from "../../db/library/items.ts";
import type { Deps } from "../../services/deps.ts";
import type { ItemDetails } from "../../services/reports/item_details.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { type SeriesDetails, seriesDetails } from "../../services/reports/series_details.ts";
import { structureChoices } from "../../services/series/change_structure.ts";
import { joinList, number, plural } from "../../views/format.ts";
import type { EpisodeRow } from "../../views/item/episodes.tsx";
import type { SeasonRow, SeasonsProps } from "../../views/item/seasons.tsx";
import { pageOf } from "./item_kinds.ts";

type Season = SeriesDetails["seasons"][number];
type Episode = NonNullable<Season["episodes"]>[number];

/** More than so many episodes are folded away at first. */
const OPEN_UP_TO = 30;
/** Of the other episodes in a file so many are named. */
const MOST_OTHERS = 3;

/** The seasons of a series, or the one season that a page is about; null for all else. */
export async function seasonsView(deps: Deps, details: ItemDetails): Promise<SeasonsProps | null> {
  const { id, kind } = details;
  const seriesId = kind === "series" ? id : kind === "season" ? seriesOf(details) : null;
  const series = seriesId === null ? null : await seriesDetails(deps, seriesId, true);
  if (!series) return null;
  const shown = kind === "season" ? series.seasons.filter((own) => own.id === id) : series.seasons;
  const isShort = series.episodeCount <= OPEN_UP_TO || shown.length === 1;
  const listedBy = "structureBy" in series ? series.structureBy : null;
  const others = kind === "series" ? await structureChoices(deps, id) : [];
  const providers = others.map((value) => ({ value, label: sourceName(value) }));
  return {
    listedBy: listedBy == null ? null : sourceName(listedBy),
    seasons: shown.map((season) => ({
      ...seasonRow(season, isShort),
      ...(season.id === id ? { href: null } : {}),
    })),
    ...(providers.length > 1
      ? { choice: { action: `${pageOf(details)}/structure`, providers, value: listedBy ?? "" } }
      : {}),
  };
}

/** The way up from a season or an episode. */
export async function trailOf(
  deps: Deps,
  details: ItemDetails,
): Promise<{ label: string; href: string }[]> {
  const seriesId = seriesOf(details);
  const series = seriesId === null ? null : await findItem(deps.db, seriesId);
  if (!series) return [];
  const up = [{ label: series.title, href: pageOf(series) }];
  if (details.kind !== "episode") return up;
  const all = await seriesDetails(deps, series.id, false);
  const season = all?.seasons.find((own) =>
    numberOf(own, "season") === numberOf(details, "season")
  );
  return season ? [...up, { label: season.title, href: pageOf(season) }] : up;
}

function seasonRow(season: Season, open: boolean): SeasonRow {
  const { episodeCount, episodesWithFile, episodes = [] } = season;
  return {
    href: pageOf(season),
    title: season.title,
    count: episodesWithFile === episodeCount
      ? plural(episodeCount, "episode")
      : `${number(episodesWithFile)} of ${plural(episodeCount, "episode")}`,
    open,
    locked: season.isLocked,
    episodes: episodes.map((episode) => episodeRow(episode)),
  };
}

function episodeRow(episode: Episode): EpisodeRow {
  const absolute = numberOf(episode, "absolute");
  const own = String(numberOf(episode, "episode") ?? "");
  const aired = episode.fields.aired?.value;
  return {
    href: pageOf(episode),
    number: absolute === null ? own : `${own} (${absolute})`,
    title: episode.title,
    aired: typeof aired === "string" ? aired : null,
    completeness: episode.completeness,
    partial: episode.partial,
    hasFile: episode.files.some(({ missingSince }) => missingSince === null),
    fileNote: fileNote(episode),
    locked: episode.isLocked,
    isUnlisted: "listed" in episode && episode.listed === false,
  };
}

/** What is not plain about an episode's files: several of them, parts, other episodes in them. */
function fileNote({ id, files }: Episode): string | null {
  const present = files.filter(({ missingSince }) => missingSince === null);
  const versions = new Set(present.map(({ version }) => version?.no)).size;
  const parts = present.length - versions;
  const others = new Set(
    present.flatMap(({ episodes = [] }) => episodes)
      .flatMap((held) => held.id === id ? [] : [held.episode]),
  );
  const notes = [
    versions > 1 ? plural(versions, "version") : null,
    parts > 0 ? `in ${plural(parts + 1, "part")}` : null,
    others.size > 0 ? `one file with ${joinList([...others].map(String), MOST_OTHERS)}` : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(", ");
}

function seriesOf(details: ItemDetails): number | null {
  return "seriesId" in details && typeof details.seriesId === "number" ? details.seriesId : null;
}

function numberOf(details: object, name: string): number | null {
  const value = Object(details)[name];
  return typeof value === "number" ? value : null;
}
