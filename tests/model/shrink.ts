import type { Step } from "./step.ts";

/** Looks at so many shorter scripts at most: each is played from its beginning. */
const MOST_TRIES = 400;

/**
 * The shortest script found that still fails: pieces are left out, half of it first, then single
 * steps and what happens meanwhile.
 */
export async function shrink(
  script: readonly Step[],
  fails: (script: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let shortest = script;
  let tries = 0;
  for (let size = Math.ceil(script.length / 2); size >= 1;) {
    const before = shortest.length;
    for (let from = 0; from < shortest.length && tries < MOST_TRIES;) {
      const shorter = [...shortest.slice(0, from), ...shortest.slice(from + size)];
      tries++;
      if (shorter.length > 0 && await fails(shorter)) shortest = shorter;
      else from += size;
    }
    if (size > 1) size = Math.ceil(size / 2);
    else if (shortest.length === before) break;
  }
  return await withoutMeanwhile(shortest, fails);
}

async function withoutMeanwhile(
  script: readonly Step[],
  fails: (script: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let simplest = script;
  for (const [place, { meanwhile, ...step }] of script.entries()) {
    if (!meanwhile) continue;
    const simpler = simplest.with(place, step);
    if (await fails(simpler)) simplest = simpler;
  }
  return simplest;
}
