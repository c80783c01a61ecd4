import type { Ids, ProviderId } from "../ids.ts";

/** The ids that one provider gives a title, besides those it was asked by. */
export interface IdClaim {
  provider: ProviderId;
  ids: Ids;
}

/** Two ids of one system for one title: at most one of them is right. */
export interface IdConflict {
  system: string;
  /** The id that the match has; absent when no one but the claimants named any. */
  known?: string | number;
  /** Every id claimed, with who claims it; `known` among them. */
  claims: readonly { id: string | number; by: readonly ProviderId[] }[];
}

/**
 * The systems in which providers contradict each other or the match, in the order in which they
 * come up. "550" and 550 are the same id.
 */
export function findIdConflicts(known: Ids, claims: readonly IdClaim[]): IdConflict[] {
  const systems = [...new Set(claims.flatMap(({ ids }) => Object.keys(ids)))];
  return systems.flatMap((system) => {
    const own = known[system];
    const told = claims.flatMap(({ provider, ids }) => {
      const id = ids[system];
      return id === undefined ? [] : [{ id, provider }];
    });
    const byId = Map.groupBy(told, ({ id }) => String(id));
    if (own !== undefined && !byId.has(String(own))) byId.set(String(own), []);
    if (byId.size < 2) return [];
    const all = [...byId].map(([key, rows]) => ({
      id: rows[0]?.id ?? (String(own) === key ? own ?? key : key),
      by: rows.map(({ provider }) => provider),
    }));
    return [{ system, ...(own === undefined ? {} : { known: own }), claims: all }];
  });
}

/** What is learned from claims that nobody contradicts. */
export function undisputedIds(claims: readonly IdClaim[], disputed: readonly string[]): Ids {
  const all: Ids = Object.assign({}, ...claims.toReversed().map(({ ids }) => ids));
  return Object.fromEntries(Object.entries(all).filter(([system]) => !disputed.includes(system)));
}
