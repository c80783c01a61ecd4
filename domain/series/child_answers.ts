import type { Child, KnownAnswer } from "../enrichment/answer.ts";
import type { ProviderId } from "../ids.ts";
import { alignEpisodes } from "./align_episodes.ts";
import { alignSeasons } from "./align_seasons.ts";
import { type EpisodeFacts, factsOf, idKey, isEpisode, placeKey } from "./episode_facts.ts";
import type { PresentChild } from "./plan_structure.ts";

/**
 * What each provider says of each season and episode that we have, out of its answer about the
 * series. A provider that does not name a child has no answer about it, so nothing is withdrawn.
 */
export function childAnswers(
  present: readonly PresentChild[],
  known: readonly KnownAnswer[],
  structureBy: ProviderId | null,
): ReadonlyMap<number, KnownAnswer[]> {
  const own = known.find(({ provider }) => provider === structureBy);
  const list = onePerPlace(own?.answer?.children ?? []);
  const entries = entriesOf(present, list, structureBy);
  const episodes = present.filter(({ episode }) => episode !== null);
  const ours = episodes.map((child) => ourFacts(child, entries.get(child.id)));
  const found = new Map<number, KnownAnswer[]>();
  for (const { provider, fetchedAt, answer } of known) {
    const theirs = onePerPlace(answer?.children ?? []);
    const pairs = provider === structureBy
      ? pairsOf(present, theirs, entries)
      : [...alignedEpisodes(episodes, ours, theirs)];
    const seasons = provider === structureBy
      ? []
      : seasonPairs(present, ours, episodes, theirs, pairs);
    for (const { id, child: { ids, offers, artwork } } of [...pairs, ...seasons]) {
      const said = { provider, fetchedAt, answer: { ids, offers, artwork } };
      found.set(id, [...found.get(id) ?? [], said]);
    }
  }
  return found;
}

interface Pair {
  id: number;
  child: Child;
}

/** The structure's own entry of each child: by its id there, else by its place. */
function entriesOf(
  present: readonly PresentChild[],
  list: readonly Child[],
  provider: ProviderId | null,
): ReadonlyMap<number, Child> {
  const byId = new Map(list.map((child) => [idKey(child, provider), child]));
  const byPlace = new Map(list.map((child) => [placeKey(child), child]));
  return new Map(present.flatMap((child) => {
    const id = idKey(child, provider);
    const entry = (id === null ? undefined : byId.get(id)) ?? byPlace.get(placeKey(child));
    return entry ? [[child.id, entry] as const] : [];
  }));
}

/** The structure's own list needs no alignment. */
function pairsOf(
  present: readonly PresentChild[],
  list: readonly Child[],
  entries: ReadonlyMap<number, Child>,
): Pair[] {
  const byPlace = new Map(list.map((child) => [placeKey(child), child]));
  return present.flatMap(({ id }) => {
    const entry = entries.get(id);
    const child = entry && byPlace.get(placeKey(entry));
    return child ? [{ id, child }] : [];
  });
}

function ourFacts(child: PresentChild, entry: Child | undefined): EpisodeFacts {
  if (entry && isEpisode(entry)) return factsOf(entry);
  const { season, episode, absolute } = child;
  return { season, episode: episode ?? 0, absolute, ids: {}, aired: null, titles: [] };
}

function alignedEpisodes(
  episodes: readonly PresentChild[],
  ours: readonly EpisodeFacts[],
  children: readonly Child[],
): Pair[] {
  const theirs = children.filter(isEpisode);
  return alignEpisodes(ours, theirs.map(factsOf)).flatMap((match, index) => {
    const [own, child] = [match === null ? undefined : episodes[match], theirs[index]];
    return own && child ? [{ id: own.id, child }] : [];
  });
}

function seasonPairs(
  present: readonly PresentChild[],
  ours: readonly EpisodeFacts[],
  episodes: readonly PresentChild[],
  children: readonly Child[],
  pairs: readonly Pair[],
): Pair[] {
  const factsById = new Map(episodes.map(({ id }, index) => [id, ours[index]]));
  const aligned = pairs.flatMap(({ id, child }) => {
    const own = factsById.get(id);
    return own ? [{ ours: own, theirs: child }] : [];
  });
  const seasons = present.filter(({ episode }) => episode === null);
  const named = children.filter(({ episode }) => episode === null);
  const same = alignSeasons(
    seasons.map(({ season }) => season),
    [...new Set(named.map(({ season }) => season))],
    aligned,
  );
  return named.flatMap((child) => {
    const own = seasons.find(({ season }) => season === same.get(child.season));
    return own ? [{ id: own.id, child }] : [];
  });
}

/**
 * A place may be named several times: in a list of seasons and then season by season, or once a
 * language. All that is said of it counts, in the order in which it is said.
 */
function onePerPlace(children: readonly Child[]): Child[] {
  return [...Map.groupBy(children, placeKey).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return [{
      ...first,
      absolute: same.find(({ absolute }) => absolute !== null)?.absolute ?? null,
      ids: Object.assign({}, ...same.toReversed().map(({ ids }) => ids)),
      offers: same.flatMap(({ offers }) => offers),
      artwork: same.flatMap(({ artwork }) => artwork),
    }];
  });
}
