import { type Candidate, readCandidates } from "../../db/enrichment/artwork.ts";
import { type ItemFields, readFields, type StoredField } from "../../db/enrichment/item_fields.ts";
import { episodesInFiles, type HeldEpisode } from "../../db/library/file_episodes.ts";
import { readLockedItems } from "../../db/enrichment/item_locks.ts";
import { filesOfEpisode, filesOfItem, type StoredFile } from "../../db/library/files.ts";
import { findItem } from "../../db/library/items.ts";
import { artworkOf } from "../../domain/fields/artwork_types.ts";
import { fieldsOf } from "../../domain/fields/field.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import { displayName } from "../../domain/library/display_name.ts";
import type { Deps } from "../deps.ts";
import { shownOf } from "../enrichment/keep_artwork.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { describeFiles } from "./file_details.ts";

/** An item as `GET /movies/:id` and `once --json` show it (DESIGN § 7); null when there is none. */
export async function itemDetails(deps: Deps, itemId: number, kind?: ItemKind) {
  const item = await findItem(deps.db, itemId);
  if (!item || (kind !== undefined && item.kind !== kind)) return null;
  return await describeItem(deps, await loadSetup(deps), item);
}

export type ItemDetails = Awaited<ReturnType<typeof describeItem>>;

export async function describeItem(deps: Deps, setup: Setup, item: Item) {
  const [locked, fields, candidates, files] = await Promise.all([
    readLockedItems(deps.db, [item.id]),
    readFields(deps.db, item.id),
    readCandidates(deps.db, item.id, item.match.no),
    item.seriesId === null ? filesOfItem(deps.db, item.id) : filesOfEpisode(deps.db, item.id),
  ]);
  const held = item.kind === "episode"
    ? await episodesInFiles(deps.db, files.map(({ id }) => id))
    : new Map<number, HeldEpisode[]>();
  const isLocked = locked.has(item.id);
  return describeLoaded(setup, item, { fields, candidates, files, held, isLocked });
}

export interface LoadedItem {
  fields: ItemFields;
  candidates: readonly Candidate[];
  files: readonly StoredFile[];
  isLocked: boolean;
  /** The episodes that files hold, by file; of series only. */
  held?: ReadonlyMap<number, HeldEpisode[]>;
}

/** The same from what was read already. */
export function describeLoaded(
  setup: Setup,
  item: Item,
  { fields, candidates, files, isLocked, held = new Map() }: LoadedItem,
) {
  return {
    ...summariseItem(item),
    /** Locked by itself, or by its season or series. */
    isLocked,
    lockedArtwork: artworkOf(item.kind).map(({ name }) => name)
      .filter((name) => fields[name]?.locked),
    fields: describeFields(item, fields),
    artwork: describeArtwork(setup, item, candidates, fields),
    files: describeFiles(item.kind, files, held),
  };
}

const SYSTEMS = ["tmdb", "imdb", "tvdb", "tvmaze", "wikidata"] as const;

/** What a list row and the details have in common. */
export function summariseItem(item: Item) {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    year: item.year,
    ids: Object.fromEntries(SYSTEMS.map((system) => [system, item.ids[system] ?? null])),
    match: { state: item.match.state, score: item.match.score },
    monitored: item.monitored,
    locked: item.locked,
    completeness: item.completeness,
    reachable: item.reachable,
    lastEnriched: iso(item.lastEnrichedAt),
    partial: item.partial,
    pending: item.pending,
    missing: item.missing,
    missingSince: iso(item.missingSince),
    ...placeOf(item),
  };
}

/** Where a season or an episode belongs, and whose list of episodes a series follows. */
function placeOf(item: Item) {
  const { kind, seriesId, seasonNo, episodeNo, absoluteNo, listed, structureBy } = item;
  // Source document 004 calls a series so.
  if (kind === "series") return { displayName: displayName(item), structureBy };
  if (seriesId === null) return {};
  const numbers = kind === "season" ? {} : { episode: episodeNo, absolute: absoluteNo };
  return { seriesId, season: seasonNo, ...numbers, listed };
}

export function iso(time: number | null | undefined): string | null {
  return time == null ? null : new Date(time).toISOString();
}

function describeFields(item: Item, fields: ItemFields) {
  const rows = fieldsOf(item.kind).map(({ name }) => [name, describeField(fields[name])] as const);
  return Object.fromEntries(rows);
}

function describeField(field: StoredField | undefined) {
  const held = field?.held ?? null;
  return {
    value: held?.value ?? null,
    source: held?.source ?? null,
    language: held?.language ?? null,
    country: held?.country ?? null,
    fetchedAt: iso(held?.fetchedAt),
    runId: field?.runId ?? null,
    reason: field?.reason ?? null,
    locked: field?.locked ?? false,
  };
}

function describeArtwork(
  setup: Setup,
  item: Item,
  candidates: readonly Candidate[],
  fields: ItemFields,
) {
  const types = [
    ...new Set([
      ...artworkOf(item.kind).map(({ name }) => name),
      ...candidates.map(({ type }) => type),
    ]),
  ];
  return Object.fromEntries(types.flatMap((type) => {
    const own = candidates.filter((candidate) => candidate.type === type);
    const shown = shownOf(setup, item.kind, type, own, fields);
    if (own.length === 0) return [];
    return [[type, own.map((candidate) => describeCandidate(candidate, candidate === shown))]];
  }));
}

/** `selected`: shown and, later, published; the best-ranked one until the user chooses. */
export function describeCandidate(candidate: Candidate, selected: boolean) {
  const { id: candidateId, provider, url, language, votes, rating, width, height } = candidate;
  return { candidateId, provider, url, language, votes, rating, width, height, selected };
}
