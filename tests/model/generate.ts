import { createRandom, type Random } from "./random.ts";
import type { Meanwhile, Operation, Step } from "./step.ts";

/** So many steps of a hundred have something happen meanwhile, a kill among it. */
const MEANWHILE = 0.22;
const KILLED = 0.2;
/** Refreshes have so many requests and writes, about. */
const BOUNDARIES = 9;

/** The script of an episode: the same seed gives the same steps. */
export function generateScript(
  seed: number,
  length: number,
  operations: readonly Operation[],
): Step[] {
  const random = createRandom(seed);
  return Array.from({ length }, () => generateStep(random, operations));
}

function generateStep(random: Random, operations: readonly Operation[]): Step {
  const step: Step = { ...draw(random, operations), process: random.chance(0.3) ? 1 : 0 };
  return random.chance(MEANWHILE)
    ? { ...step, meanwhile: generateMeanwhile(random, operations) }
    : step;
}

function generateMeanwhile(random: Random, operations: readonly Operation[]): Meanwhile {
  const at = random.below(BOUNDARIES);
  if (random.chance(KILLED)) return { at: Math.max(at, 1), what: "killed" };
  return { at, what: draw(random, operations) };
}

function draw(random: Random, operations: readonly Operation[]): { name: string; seed: number } {
  const total = operations.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.next() * total;
  const drawn = operations.find(({ weight }) => (left -= weight) < 0) ?? operations[0];
  return { name: drawn?.name ?? "", seed: random.below(100_000) };
}
