/** Chance that repeats itself: the same seed gives the same draws. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** One of these; all are as likely. */
  pick<T>(items: readonly [T, ...T[]]): T;
  /** One of these, undefined when there is none. */
  any<T>(items: readonly T[]): T | undefined;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Some of these, in another order; at least one. */
  some<T>(items: readonly T[]): T[];
}

/** Mulberry32: short, and good enough to shuffle steps with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  return {
    next,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    any: (items) => items[below(items.length)],
    chance: (probability) => next() < probability,
    some: (items) => shuffled(items).slice(0, 1 + below(items.length)),
  };

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function below(count: number): number {
    return Math.floor(next() * count);
  }

  function shuffled<T>(items: readonly T[]): T[] {
    return items.map((item) => ({ item, at: next() })).sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}
