import { listRuns } from "../../db/work/runs.ts";
import { findPreview } from "../../db/work/previews.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { cancelPreview } from "../../services/preview/cancel_preview.ts";
import { computePreview } from "../../services/preview/compute_preview.ts";
import { applyItemPreview, previewItem } from "../../services/preview/item_preview.ts";
import { startApply } from "../../services/preview/start_apply.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { isProblem } from "../../services/problem.ts";
import { assertEquals } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { expectDone } from "../world_runs/expect_done.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { fieldOf, valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const THREE = FILMS.slice(0, 3);
const [FIRST, SECOND] = THREE.map(({ tmdb }) => tmdb);

/** Three enriched films, two of which their provider has changed since. */
async function changedWorld(): Promise<TestRun> {
  const run = await createTestDeps();
  await addFilms(run, THREE);
  await catchUp(run);
  for (const tmdb of [FIRST, SECOND]) {
    run.world.editFilm(tmdb ?? 0, { tagline: "A new tagline.", plot: "A new plot." });
  }
  return run;
}

async function idOf({ deps }: TestRun, tmdb: number | undefined): Promise<number> {
  return (await itemOf(deps, tmdb ?? 0)).id;
}

Deno.test("a preview shows what a refresh would change, changes nothing, and is applied as shown", async () => {
  await using run = await changedWorld();
  const id = await idOf(run, FIRST);
  const before = await valuesOf(run.deps, id);
  const plan = expectDone(await previewItem(run.deps, id, { asks: true }));
  assertEquals(plan.changes.map(({ field, to }) => [field, to.value]).sort(), [
    ["plot", "A new plot."],
    ["tagline", "A new tagline."],
  ]);
  assertEquals(await valuesOf(run.deps, id), before);
  const applied = expectDone(
    await applyItemPreview(run.deps, id, { hash: plan.hash, fields: ["plot"] }),
  );
  assertEquals(applied.changedFields, ["plot"]);
  assertEquals((await fieldOf(run.deps, id, "plot"))?.held?.value, "A new plot.");
  assertEquals((await fieldOf(run.deps, id, "tagline"))?.held?.value, before.tagline);
});

Deno.test("a plan is refused once something changed in between", async () => {
  await using run = await changedWorld();
  const id = await idOf(run, FIRST);
  const { hash } = expectDone(await previewItem(run.deps, id, { asks: true }));
  await editFields(run.deps, id, { tagline: "Mine." });
  const refused = await applyItemPreview(run.deps, id, { hash });
  assertEquals(isProblem(refused) && [refused.status, refused.code], [409, "plan_changed"]);
  assertEquals((await fieldOf(run.deps, id, "tagline"))?.held?.value, "Mine.");
});

Deno.test("a preview of a library asks nobody; applied, it leaves what was not accepted", async () => {
  await using run = await changedWorld();
  const [first, second] = [await idOf(run, FIRST), await idOf(run, SECOND)];
  expectDone(await previewItem(run.deps, first, { asks: true }));
  expectDone(await previewItem(run.deps, second, { asks: true }));
  run.world.resetCounts();
  const { preview } = expectDone(await startPreview(run.deps, { all: true }));
  await workUntilIdle(run.deps);
  const ready = await findPreview(run.deps.db, preview.id);
  assertEquals([ready?.state, ready?.progress.planned, ready?.progress.changedItems], [
    "ready",
    3,
    2,
  ]);
  assertEquals(ready?.progress.changedFields, 4);
  assertEquals(run.world.requests.length, 0);
  const except = [{ itemId: second, field: "plot" }];
  expectDone(await startApply(run.deps, preview.id, { hash: ready?.hash ?? "", except }));
  await workUntilIdle(run.deps);
  const [applied] = (await listRuns(run.deps.db, "apply_preview", 1, 1)).runs;
  assertEquals(applied?.progress.changedFields, 3);
  assertEquals((await fieldOf(run.deps, first, "plot"))?.held?.value, "A new plot.");
  assertEquals((await fieldOf(run.deps, second, "tagline"))?.held?.value, "A new tagline.");
  const again = await startApply(run.deps, preview.id, { hash: ready?.hash ?? "" });
  assertEquals(isProblem(again) && again.code, "preview_used");
});

Deno.test("a preview that is out of date is refused as a whole", async () => {
  await using run = await changedWorld();
  const first = await idOf(run, FIRST);
  expectDone(await previewItem(run.deps, first, { asks: true }));
  const { preview } = expectDone(await startPreview(run.deps, { ids: [first] }));
  await workUntilIdle(run.deps);
  const { hash = "" } = await findPreview(run.deps.db, preview.id) ?? {};
  await editFields(run.deps, first, { plot: "Mine." });
  const refused = await startApply(run.deps, preview.id, { hash });
  assertEquals(isProblem(refused) && [refused.code, refused.details], [
    "plan_changed",
    { items: [first] },
  ]);
  assertEquals((await fieldOf(run.deps, first, "plot"))?.held?.value, "Mine.");
});

Deno.test("a preview that waits is cancelled at once; one that works stops after the title in hand", async () => {
  await using run = await changedWorld();
  const waiting = expectDone(await startPreview(run.deps, { all: true })).preview.id;
  assertEquals(await cancelPreview(run.deps, waiting), null);
  assertEquals((await findPreview(run.deps.db, waiting))?.state, "cancelled");
  const again = await cancelPreview(run.deps, waiting);
  assertEquals(again?.code, "not_computing");

  const { id } = expectDone(await startPreview(run.deps, { all: true }, { asks: true })).preview;
  let reports = 0;
  const control = {
    isStopped: () => false,
    isCancelled: () => reports > 0,
    report: () => Promise.resolve(void reports++),
  };
  assertEquals(await computePreview(run.deps, id, control), "done");
  const stopped = await findPreview(run.deps.db, id);
  assertEquals([stopped?.state, stopped?.progress.planned], ["cancelled", 1]);
});

Deno.test("a preview of which nothing is accepted starts no run", async () => {
  await using run = await changedWorld();
  const first = await idOf(run, FIRST);
  expectDone(await previewItem(run.deps, first, { asks: true }));
  const { preview } = expectDone(await startPreview(run.deps, { ids: [first] }));
  await workUntilIdle(run.deps);
  const { hash = "" } = await findPreview(run.deps.db, preview.id) ?? {};
  const except = ["plot", "tagline"].map((field) => ({ itemId: first, field }));
  const refused = await startApply(run.deps, preview.id, { hash, except });
  assertEquals(isProblem(refused) && refused.status, 422);
  assertEquals((await findPreview(run.deps.db, preview.id))?.state, "ready");
});

const NOT_SHOWN = [
  { name: "an item it does not show", except: { itemId: 987_654, field: null } },
  { name: "a field it would not change", except: { itemId: null, field: "runtime" } },
  { name: "a field that does not exist", except: { itemId: null, field: "plott" } },
];

Deno.test("a preview that is to leave what it does not show is not applied at all", async (t) => {
  await using run = await changedWorld();
  const first = await idOf(run, FIRST);
  expectDone(await previewItem(run.deps, first, { asks: true }));
  const { preview } = expectDone(await startPreview(run.deps, { ids: [first] }));
  await workUntilIdle(run.deps);
  const { hash = "" } = await findPreview(run.deps.db, preview.id) ?? {};
  const before = await valuesOf(run.deps, first);
  for (const { name, except } of NOT_SHOWN) {
    await t.step(name, async () => {
      const wrong = { ...except, itemId: except.itemId ?? first };
      const wish = { hash, except: [{ itemId: first, field: "plot" }, wrong] };
      const refused = await startApply(run.deps, preview.id, wish);
      assertEquals(isProblem(refused) && [refused.status, refused.details], [422, wrong]);
    });
  }
  await workUntilIdle(run.deps);
  assertEquals(await valuesOf(run.deps, first), before);
  assertEquals((await findPreview(run.deps.db, preview.id))?.state, "ready");
});
