import { readHistory } from "../../db/enrichment/history.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { assert, assertEquals } from "../assert.ts";
import { DAY_MS } from "../world_runs/clock.ts";
import { HEALINGS } from "../world_runs/healings.ts";
import { answerQuestion, idQuestions, onlyTitle } from "../world_runs/identity_run.ts";
import { fieldOf, refresh, requestsTo, valuesOf } from "../world_runs/refresh.ts";
import { childrenByPlace } from "../world_runs/series_run.ts";
import type { TestRun } from "../world_runs/test_deps.ts";

/** Every filled field of the title, its seasons and its episodes. */
async function filledFields(run: TestRun): Promise<string[]> {
  const { id } = await onlyTitle(run);
  const children = [...await childrenByPlace(run)].map(([place, { values }]) =>
    [place, values] as const
  );
  return [["title", await valuesOf(run.deps, id)] as const, ...children].flatMap((
    [place, values],
  ) => Object.keys(values).map((field) => `${place} ${field}`)).sort();
}

for (const { name, system, from, to, title, start, move } of HEALINGS) {
  Deno.test(`${name} loses nothing, and its new id is proposed`, async () => {
    await using run = await start();
    const { id } = await onlyTitle(run);
    const filled = await filledFields(run);
    move(run);
    for (let day = 0; day < 3; day++) {
      await refresh(run.deps, id);
      assertEquals(await filledFields(run), filled, `on day ${day}`);
      run.clock.advance(1.1 * DAY_MS);
    }
    assertEquals((await onlyTitle(run)).ids[system], from);
    const question = (await idQuestions(run)).find((one) => one.system === system);
    assertEquals([question?.kind, question?.known], ["id_healed", from]);
    const successor = question?.candidates.find((candidate) => candidate.id === to);
    assert(successor);
    assert(successor.by.includes(system));
    assertEquals([successor.title, successor.year], [title.title, title.year]);
  });

  Deno.test(`${name} keeps all that it has when the new id is accepted`, async () => {
    await using run = await start();
    const before = await onlyTitle(run);
    await editFields(run.deps, before.id, { plot: "My own words." });
    const history = (await readHistory(run.deps.db, before.id, 1, 500)).entries;
    const filled = await filledFields(run);
    move(run);
    await refresh(run.deps, before.id);
    await answerQuestion(run, system, { accept: true });
    run.world.resetCounts();
    await refresh(run.deps, before.id);
    const after = await onlyTitle(run);
    assertEquals([after.id, after.match.no, after.ids[system]], [before.id, 1, to]);
    assertEquals(await filledFields(run), filled);
    const plot = await fieldOf(run.deps, after.id, "plot");
    assertEquals([plot?.held?.value, plot?.locked], ["My own words.", true]);
    const now = (await readHistory(run.deps.db, after.id, 1, 500)).entries;
    assertEquals(now.slice(-history.length), history);
    assert(now.some(({ reason }) => reason === `id_chosen: ${system} ${from} → ${to}`));
    const asked = requestsTo(run.world, system).map(({ path }) => path);
    assert(asked.some((path) => path.includes(String(to))));
    assertEquals(asked.filter((path) => path.includes(String(from))), []);
    assertEquals((await idQuestions(run)).filter((one) => one.system === system), []);
  });

  Deno.test(`${name} is left alone when the new id is rejected`, async () => {
    await using run = await start();
    const { id } = await onlyTitle(run);
    move(run);
    await refresh(run.deps, id);
    await answerQuestion(run, system, { reject: true });
    await refresh(run.deps, id);
    assertEquals((await onlyTitle(run)).ids[system], from);
    assertEquals((await idQuestions(run)).filter((one) => one.system === system), []);
  });
}
