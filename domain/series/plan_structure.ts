import type { ChildPlace } from "../enrichment/answer.ts";
import type { ProviderId } from "../ids.ts";
import { idKey, placeKey } from "./episode_facts.ts";

/** A season or an episode that we have; `listed` when the structure named it before. */
export interface PresentChild extends ChildPlace {
  id: number;
  listed: boolean;
}

/** What a newer list of seasons and episodes means for those that we have. */
export interface StructurePlan {
  /** New ones. */
  add: ChildPlace[];
  /** Known ones that get the list's ids, or that only a file had named so far. */
  adopt: { id: number; place: ChildPlace }[];
  /** Renumbered ones: held for the user (DESIGN 3.9). */
  move: { id: number; from: ChildPlace; to: ChildPlace }[];
  /** No longer in the list: held for the user. */
  drop: PresentChild[];
  /** New ones whose number is taken until the moves are made. */
  addLater: ChildPlace[];
}

/**
 * Compares a provider's list with what we have. Additions are safe; a renumbering or a shrinking
 * list is never applied without the user. A list without any episode says nothing, and one that
 * is incomplete does not shrink anything.
 */
export function planStructure(
  provider: ProviderId,
  present: readonly PresentChild[],
  list: readonly ChildPlace[],
  isIncomplete = false,
): StructurePlan {
  const places = withSeasons(list);
  const byId = new Map(present.flatMap((child) => keyed(idKey(child, provider), child)));
  const byPlace = new Map(present.map((child) => [placeKey(child), child]));
  const listedIds = new Set(
    places.map((place) => idKey(place, provider)).filter((id) => id !== null),
  );
  const plan: StructurePlan = { add: [], adopt: [], move: [], drop: [], addLater: [] };
  const told = new Set(list.filter(({ episode }) => episode !== null).map(({ season }) => season));
  if (told.size === 0) return plan;
  const met = new Set<number>();
  for (const place of places) {
    const there = byPlace.get(placeKey(place));
    const same = byId.get(idKey(place, provider) ?? "") ?? (isFree(there) ? there : undefined);
    if (!same) (there ? plan.addLater : plan.add).push(place);
    else if (placeKey(same) === placeKey(place)) plan.adopt.push({ id: same.id, place });
    else plan.move.push({ id: same.id, from: same, to: place });
    if (same) met.add(same.id);
  }
  if (isIncomplete) return plan;
  // A season without any episode is a gap in the answer, not the end of its episodes.
  const silent = new Set(places.map(({ season }) => season).filter((season) => !told.has(season)));
  plan.drop = present.filter(({ id, season, listed }) =>
    listed && !met.has(id) && !silent.has(season)
  );
  return plan;

  /** Nothing in the list is that child yet: it was named by a file, or its id was replaced. */
  function isFree(child: PresentChild | undefined): boolean {
    if (!child) return false;
    const id = idKey(child, provider);
    return id === null || !listedIds.has(id);
  }
}

/** Whether a plan has anything that the user must say yes to. */
export function isHeld({ move, drop }: StructurePlan): boolean {
  return move.length > 0 || drop.length > 0;
}

/** Every season that has an episode exists, whether or not the list names it. */
function withSeasons(list: readonly ChildPlace[]): ChildPlace[] {
  const named = new Set(list.filter(({ episode }) => episode === null).map(({ season }) => season));
  const missing = new Set(list.map(({ season }) => season).filter((season) => !named.has(season)));
  const seasons = [...missing].map((season) => ({
    season,
    episode: null,
    absolute: null,
    ids: {},
  }));
  const once = new Map([...list, ...seasons].map((place) => [placeKey(place), place]));
  return [...once.values()];
}

function keyed<T>(key: string | null, value: T): [string, T][] {
  return key === null ? [] : [[key, value]];
}
