import { parseName } from "../../domain/naming/parse_name.ts";
import { compareIds, compareName, type NameCase } from "../domain/naming/shared_names.ts";

/** How many of a group of names are read right. */
export interface Share {
  group: string;
  right: number;
  of: number;
}

export interface NameFigures {
  bySuite: Share[];
  byClass: Share[];
  whole: Share;
  ids: Share;
}

/** Reads every name once and counts, groups in order of the alphabet. */
export function measureNames(cases: readonly NameCase[]): NameFigures {
  const read = cases.map((each) => {
    const parsed = parseName(each.name);
    return {
      ...each,
      isRight: compareName(each.expect, parsed).length === 0,
      ids: compareIds(each.expect, parsed),
    };
  });
  type Read = typeof read[number];
  const shareOf = (group: string, own: readonly Read[]): Share => ({
    group,
    right: own.filter(({ isRight }) => isRight).length,
    of: own.length,
  });
  const by = (groupOf: (one: Read) => string) =>
    [...Map.groupBy(read, groupOf)].map(([group, own]) => shareOf(group, own))
      .toSorted((a, b) => a.group < b.group ? -1 : 1);
  const withIds = read.filter(({ ids }) => ids !== null);
  return {
    bySuite: by(({ suite }) => suite),
    byClass: by(({ kind, class: name }) => `${kind}, ${name}`),
    whole: shareOf("all", read),
    ids: { group: "ids", right: withIds.filter(({ ids }) => ids).length, of: withIds.length },
  };
}

const ROUNDS = 20;

/** Names a second on this core, after a round to warm up. */
export function measureSpeed(cases: readonly NameCase[], now: () => number): number {
  for (const { name } of cases) parseName(name);
  const start = now();
  for (let round = 0; round < ROUNDS; round++) for (const { name } of cases) parseName(name);
  return Math.round(1000 * ROUNDS * cases.length / (now() - start));
}
