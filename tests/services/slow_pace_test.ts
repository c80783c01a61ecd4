import { REQUEST_MS } from "../../providers/http.ts";
import { assertEquals } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { addFilms, allItems, catchUp } from "../world_runs/library_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

Deno.test("the wait for a slow provider's turn is none of its request's ten seconds", async () => {
  await using run = await createTestDeps({ keys: [] });
  await addFilms(run, FILMS.slice(0, 8));
  const begun: number[] = [];
  await notingTimers(run, begun, () => catchUp(run));
  assertEquals(begun.sort(), run.world.requests.map(({ at }) => at.getTime()).sort());
  const items = await allItems(run.deps);
  assertEquals(items.filter(({ lastEnrichedAt }) => lastEnrichedAt === null), []);
});

/** Notes at what time of the test's clock each request begins to count its time. */
async function notingTimers<T>(
  { clock }: TestRun,
  begun: number[],
  run: () => Promise<T>,
): Promise<T> {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = ((handler: () => void, ms?: number) => {
    if (ms === REQUEST_MS) begun.push(clock.now());
    return setTimeout(handler, ms);
  }) as typeof globalThis.setTimeout;
  try {
    return await run();
  } finally {
    globalThis.setTimeout = setTimeout;
  }
}
