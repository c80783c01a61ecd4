/** A pair of places that are the same episode: ours and theirs. */
export interface AlignedEpisode {
  ours: { season: number };
  theirs: { season: number };
}

/**
 * Which of our seasons each of theirs is. Where the episodes of one of their seasons lie in another
 * season here, or in several, its texts are not about ours; where no episode tells, the number does.
 */
export function alignSeasons(
  ours: readonly number[],
  theirs: readonly number[],
  aligned: readonly AlignedEpisode[],
): ReadonlyMap<number, number> {
  const found = theirs.flatMap((season) => {
    const own = aligned.filter((pair) => pair.theirs.season === season);
    const same = own.length === 0 ? [season] : [...new Set(own.map((pair) => pair.ours.season))];
    const [only] = same;
    return same.length === 1 && only !== undefined && ours.includes(only)
      ? [[season, only] as const]
      : [];
  });
  const uses = Map.groupBy(found, ([, our]) => our);
  return new Map(found.filter(([, our]) => uses.get(our)?.length === 1));
}
