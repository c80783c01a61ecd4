/** What was said of the lock of an item, of its season and of its series; null: nothing. */
export interface LockWords {
  own: boolean | null;
  season: boolean | null;
  series: boolean | null;
}

export interface LockState {
  locked: boolean;
  /** Whose word that is; null where nobody said anything. */
  by: keyof LockWords | null;
}

/** An item's own word counts, else its season's, else its series' (DESIGN 3.10). */
export function lockOf(words: LockWords): LockState {
  const by = (["own", "season", "series"] as const).find((name) => words[name] !== null) ?? null;
  return { locked: by !== null && words[by] === true, by };
}
