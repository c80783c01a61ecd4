import { readTitleKey } from "../matching/title_key.ts";
import type { EpisodeFacts } from "./episode_facts.ts";

/**
 * Which of our episodes each of theirs is; null where nothing tells. Providers count differently,
 * so numbers alone are believed only where no date speaks against them. No two of theirs are one
 * of ours. The rules are tried in this order for all episodes, surest first.
 */
export function alignEpisodes(
  ours: readonly EpisodeFacts[],
  theirs: readonly EpisodeFacts[],
): (number | null)[] {
  const board: Board = { ours, theirs, taken: new Set(), found: theirs.map(() => null) };
  claimUnique(board, idKeys, () => true);
  claimUnique(board, numberKeys, isAffirmed);
  claimUnique(board, titleAndDateKeys, () => true);
  claimUnique(board, dateKeys, () => true);
  claimUnique(board, titleKeys, () => true);
  claimUnique(board, absoluteKeys, (our, their) => !isContradicted(our, their));
  const doubtful = seasonsInDoubt(board);
  claimUnique(
    board,
    numberKeys,
    (our, their) => !isContradicted(our, their) && !doubtful.has(their.season),
  );
  return board.found;
}

interface Board {
  ours: readonly EpisodeFacts[];
  theirs: readonly EpisodeFacts[];
  taken: Set<number>;
  found: (number | null)[];
}

type KeysOf = (episode: EpisodeFacts) => readonly string[];
type Agree = (our: EpisodeFacts, their: EpisodeFacts) => boolean;

/** Joins the episodes of both sides that alone share a key. */
function claimUnique({ ours, theirs, taken, found }: Board, keysOf: KeysOf, agree: Agree): void {
  const ourIndex = indexBy(ours, keysOf, (index) => !taken.has(index));
  const theirIndex = indexBy(theirs, keysOf, (index) => found[index] === null);
  for (const [key, [their, ...others]] of theirIndex) {
    const [our, ...more] = ourIndex.get(key) ?? [];
    if (our === undefined || their === undefined || others.length + more.length > 0) continue;
    const [a, b] = [ours[our], theirs[their]];
    if (!a || !b || taken.has(our) || found[their] !== null || !agree(a, b)) continue;
    taken.add(our);
    found[their] = our;
  }
}

function indexBy(
  episodes: readonly EpisodeFacts[],
  keysOf: KeysOf,
  isOpen: (index: number) => boolean,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  episodes.forEach((episode, position) => {
    if (!isOpen(position)) return;
    for (const key of keysOf(episode)) {
      const own = index.get(key);
      if (own) own.push(position);
      else index.set(key, [position]);
    }
  });
  return index;
}

function idKeys({ ids }: EpisodeFacts): string[] {
  return Object.entries(ids).map(([system, id]) => `${system} ${id}`);
}

function numberKeys({ season, episode }: EpisodeFacts): string[] {
  return [`${season}x${episode}`];
}

function dateKeys({ aired }: EpisodeFacts): string[] {
  return aired === null ? [] : [aired];
}

function titleKeys({ titles }: EpisodeFacts): string[] {
  const keys = titles.map((title) => readTitleKey(title).compact);
  return [...new Set(keys)].filter((key) => key.length >= SHORTEST_TELLING_TITLE);
}

function titleAndDateKeys(episode: EpisodeFacts): string[] {
  return episode.aired === null ? [] : titleKeys(episode).map((key) => `${episode.aired} ${key}`);
}

/** Who counts straight through has one season, in which the number is the absolute one. */
function absoluteKeys({ season, episode, absolute }: EpisodeFacts): string[] {
  if (absolute !== null) return [`#${absolute}`];
  return season === 1 ? [`#${episode}`] : [];
}

// "Pilot" is a title of its own in nearly every series; shorter ones tell nothing.
const SHORTEST_TELLING_TITLE = 4;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Time zones and streaming releases shift a date by that much. */
const SAME_AIRING_DAYS = 3;

/** A date or a title says so, besides the number. */
function isAffirmed(our: EpisodeFacts, their: EpisodeFacts): boolean {
  const days = daysBetween(our, their);
  if (days !== null && days <= SAME_AIRING_DAYS) return true;
  const own = new Set(titleKeys(our));
  return titleKeys(their).some((key) => own.has(key));
}

function isContradicted(our: EpisodeFacts, their: EpisodeFacts): boolean {
  const days = daysBetween(our, their);
  return days !== null && days > SAME_AIRING_DAYS && !isAffirmed(our, their);
}

function daysBetween(our: EpisodeFacts, their: EpisodeFacts): number | null {
  if (our.aired === null || their.aired === null) return null;
  return Math.abs(Date.parse(our.aired) - Date.parse(their.aired)) / DAY_MS;
}

/** Seasons in which some number belongs to another episode here: the others may be shifted too. */
function seasonsInDoubt({ ours, theirs, found }: Board): ReadonlySet<number> {
  const byNumber = new Map(ours.map((our) => [numberKeys(our)[0], our]));
  return new Set(theirs.flatMap((their, index) => {
    const our = byNumber.get(numberKeys(their)[0]);
    if (!our) return [];
    const match = found[index];
    const isElsewhere = match != null && ours[match] !== our;
    return isElsewhere || isContradicted(our, their) ? [their.season] : [];
  }));
}
