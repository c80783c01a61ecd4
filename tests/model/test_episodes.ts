import { AssertionError } from "../assert.ts";
import { generateScript } from "./generate.ts";
import { OPERATIONS } from "./operations.ts";
import { play, type Played } from "./play.ts";
import type { Cast } from "./service.ts";
import { shrink } from "./shrink.ts";
import { readStep, type Step, writeStep } from "./step.ts";

/** How much of it is tested: so many episodes of so many steps, from one seed on. */
export interface Extent {
  episodes: number;
  steps: number;
  seed: number;
}

/**
 * Plays episodes; the first that breaks an invariant fails with its seed and the shortest script
 * that was found for it. PLENARR_SEED repeats one episode, PLENARR_STEPS a script of its own.
 */
export async function testEpisodes(cast: Cast, { episodes, steps, seed }: Extent): Promise<void> {
  const own = Deno.env.get("PLENARR_STEPS");
  if (own) return await testScript(cast, own.split(",").map(readStep), "PLENARR_STEPS");
  const wanted = Deno.env.get("PLENARR_SEED");
  const [first, count] = wanted ? [Number(wanted), 1] : [seed, episodes];
  const begun = performance.now();
  for (let at = first; at < first + count; at++) {
    await testScript(cast, generateScript(at, steps, OPERATIONS[cast]), `seed ${at}`);
  }
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${cast}: ${count * steps} steps, seeds ${first} to ${first + count - 1}, ` +
      `${Math.round(count * steps / seconds)} steps a second`,
  );
}

async function testScript(cast: Cast, script: readonly Step[], name: string): Promise<void> {
  const { problem, lines } = await play(cast, script);
  if (problem === null) return;
  const kind = kindOf(problem);
  const broken = script.slice(0, lines.length);
  const shortest = await shrink(broken, async (shorter) => {
    const played = await play(cast, shorter);
    return played.problem !== null && kindOf(played.problem) === kind;
  });
  throw new AssertionError({ message: report(cast, name, shortest, await play(cast, shortest)) });
}

/** What is wrong, whatever the item: "completeness", "rules". */
function kindOf(problem: string): string {
  return problem.slice(0, problem.indexOf(":"));
}

function report(cast: Cast, name: string, script: readonly Step[], played: Played): string {
  return [
    `${cast}, ${name}: ${played.problem}`,
    `These ${script.length} steps break it (process: what it did):`,
    ...played.lines.map((line) => `  ${line}`),
    `Play them again with PLENARR_STEPS="${script.map(writeStep).join(",")}"`,
  ].join("\n");
}
