import fc from "fast-check";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import { assertEquals } from "../assert.ts";
import { checkNoFlipping } from "./model/alternate.ts";
import { howMany } from "./model/how_many.ts";
import { checkStep } from "./model/invariants.ts";
import { PROVIDERS, rawAnswer } from "./model/pool.ts";
import { anySettings } from "./model/settings.ts";
import { anySteps } from "./model/step.ts";
import { afterAsking, NEW_WORLD, takeStep } from "./model/take_step.ts";
import { decide, replan, type World } from "./model/world.ts";

const SEQUENCES = howMany(500, 10_000);

Deno.test(`planItem() keeps every promise over ${SEQUENCES.numRuns} random sequences of steps`, () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      let world = NEW_WORLD;
      for (const step of steps) {
        const after = takeStep(world, step);
        checkStep(world, step, after);
        world = after;
      }
      checkNoFlipping(world);
    }),
    SEQUENCES,
  );
});

Deno.test("planItem() ends with the same values in whatever order the answers came", () => {
  const answers = fc.tuple(...PROVIDERS.map(() => rawAnswer));
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  fc.assert(
    fc.property(answers, order, anySettings, (raw, order, settings) => {
      const start: World = { ...NEW_WORLD, settings };
      const ask = (world: World, index: number) => {
        const [provider, value] = [PROVIDERS[index], raw[index]];
        return provider && value ? afterAsking(world, provider, { kind: "ok", value }) : world;
      };
      const together = replan([0, 1, 2, 3].reduce(ask, start), { braked: true });
      const oneByOne = order.reduce(
        (world, index) => replan(ask(world, index), { braked: true }),
        start,
      );
      assertEquals(heldValues(oneByOne), heldValues(together));
    }),
    SEQUENCES,
  );
});

Deno.test("the random sequences reach every reason to fill, change or keep", () => {
  const reached = new Set<string>();
  for (const steps of fc.sample(anySteps, { numRuns: 300, seed: 1 })) {
    let world = NEW_WORLD;
    for (const step of steps) {
      const asked = step.kind === "ask" ? afterAsking(world, step.provider, step.outcome) : world;
      for (const decision of decide(asked, { braked: true })) reached.add(reasonOf(decision));
      world = takeStep(world, step);
    }
  }
  assertEquals([...reached].sort(), [
    "better_source",
    "fill",
    "held_by_higher_authority",
    "held_for_review",
    "locked",
    "locked_empty",
    "newer_value",
    "nothing_offered",
    "rejected_by_user",
    "same_value",
    "source_withdrew",
  ]);
});

function reasonOf(decision: FieldDecision): string {
  return decision.kind === "fill" ? "fill" : decision.because;
}

function heldValues(world: World): unknown {
  const rows = Object.entries(world.fields).map(([field, { held }]) => [field, held]);
  return Object.fromEntries(rows.sort());
}
