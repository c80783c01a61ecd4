import { findRun } from "../../db/work/runs.ts";
import { chosenItems } from "../../db/work/run_items.ts";
import type { BulkAction, Selection } from "../../domain/edits/bulk_action.ts";
import { startBulkEdit } from "../../services/bulk/start_bulk_edit.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { previewReport } from "../../services/reports/preview_report.ts";
import { resolveReview } from "../../services/reviews/resolve_review.ts";
import { listReviews } from "../../db/enrichment/reviews.ts";
import { assert, assertEquals } from "../assert.ts";
import { seriesNamed } from "../world/series.ts";
import { expectDone } from "../world_runs/expect_done.ts";
import { addFilms, catchUp } from "../world_runs/library_run.ts";
import {
  addSeriesLibrary,
  childrenByPlace,
  theSeries,
  writeEpisodes,
} from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

async function enriched(): Promise<TestRun> {
  const run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, seriesNamed("The Harbour Watch")));
  await catchUp(run);
  return run;
}

async function episodeIds(run: TestRun): Promise<number[]> {
  const children = [...(await childrenByPlace(run)).values()];
  return children.filter(({ item }) => item.kind === "episode").map(({ item }) => item.id);
}

async function doAll({ deps }: TestRun, selection: Selection, action: BulkAction) {
  const { run } = expectDone(await startBulkEdit(deps, selection, action));
  await workUntilIdle(deps);
  const done = await findRun(deps.db, run.id);
  if (!done) throw new Error("The run is gone");
  return done;
}

Deno.test("a series is asked about once, however many of its episodes are enriched together", async () => {
  await using run = await enriched();
  const [ids, series] = [await episodeIds(run), await theSeries(run)];
  const force = { kind: "enrich", force: true } as const;
  const countOf = async (selection: Selection) => {
    run.clock.advance(3_600_000);
    run.world.resetCounts();
    const { progress } = await doAll(run, selection, force);
    assertEquals([progress.total, progress.processed], [1, 1]);
    return run.world.requests.length;
  };
  const alone = await countOf({ ids: [series.id] });
  assert(alone > 0);
  assertEquals(await countOf({ ids: ids.slice(0, 5) }), alone);
  assertEquals(await countOf({ ids: [series.id, ...ids] }), alone);
});

Deno.test("a series that is chosen with its episodes shows each change of them once", async () => {
  await using run = await enriched();
  const [ids, series] = [await episodeIds(run), await theSeries(run)];
  for (const id of ids.slice(0, 2)) {
    await editFields(run.deps, id, { plot: "Mine." });
    await setLock(run.deps, id, "plot", false);
  }
  const selection = { ids: [series.id, ...ids.slice(0, 3)] };
  const { preview } = expectDone(await startPreview(run.deps, selection));
  await workUntilIdle(run.deps);
  const report = await previewReport(run.deps, preview.id, 1, 50);
  assertEquals([report?.total, report?.progress.changedFields], [2, 2]);
  assertEquals(report?.items.map(({ itemId }) => itemId), ids.slice(0, 2));
});

Deno.test("a run names what it could not enrich, and keeps no list of items once it is over", async () => {
  await using run = await createTestDeps();
  await Deno.mkdir(`${run.dir}/library`, { recursive: true });
  await Deno.writeTextFile(`${run.dir}/library/No Such Film Anywhere (1931).mkv`, "");
  await addFilms(run, []);
  await catchUp(run);
  const all: Selection = { all: true };
  const enrich = { kind: "enrich", force: false } as const;
  const unknown = await doAll(run, all, enrich);
  assertEquals(unknown.progress.left?.map(({ because }) => because), ["not_matched"]);
  const [review] = (await listReviews(run.deps.db, 1, 1)).reviews;
  await resolveReview(run.deps, review?.id ?? 0, { ignore: true });
  const ignored = await doAll(run, all, enrich);
  assertEquals(ignored.progress.left?.map(({ because }) => because), ["ignored"]);
  assertEquals([ignored.progress.skipped, ignored.progress.leftCount], [1, 1]);
  assertEquals(await chosenItems(run.deps.db, ignored.id, 0, 10), []);
});
