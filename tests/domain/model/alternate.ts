import { assert, assertEquals } from "../../assert.ts";
import { knownWith } from "./take_step.ts";
import { decide, replan, type World } from "./world.ts";

const HALF_DAY_MS = 12 * 60 * 60 * 1000;
const ROUNDS = 3;

/**
 * Every provider is asked again and again, each at its own time, and says the same each time. What
 * may still happen is that a source silent for a day lets go, once; nothing ever comes back.
 */
export function checkNoFlipping(start: World): void {
  let world = replan(start, { braked: true });
  const seen = new Map<string, string[]>();
  for (let turn = 0; turn < ROUNDS * world.known.length; turn++) {
    const answer = world.known[0];
    if (!answer) return;
    world = { ...world, now: world.now + HALF_DAY_MS };
    world = { ...world, known: knownWith(world, { ...answer, fetchedAt: world.now }) };
    for (const decision of decide(world, { braked: true })) {
      if (decision.kind === "keep") {
        assertEquals(decision.confirm, undefined, `${decision.field} was confirmed again`);
      } else noteChange(seen, decision);
    }
    world = replan(world, { braked: true });
  }
}

function noteChange(
  seen: Map<string, string[]>,
  decision: Exclude<ReturnType<typeof decide>[number], { kind: "keep" }>,
): void {
  const { field, kind, to } = decision;
  assert(
    kind === "change" && decision.because === "source_withdrew",
    `${field} changed although every answer is the same`,
  );
  const values = seen.get(field) ?? [JSON.stringify(decision.from.value)];
  const value = JSON.stringify(to.value);
  assert(!values.includes(value), `${field} flipped back to ${value}`);
  seen.set(field, [...values, value]);
}
