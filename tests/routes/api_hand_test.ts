/** Bulk edits, runs and held changes over the API: what is refused changes nothing. */
import { startRun } from "../../db/work/runs.ts";
import { openReviewStatement } from "../../db/enrichment/reviews.ts";
import { claimJob } from "../../db/work/claim_job.ts";
import { findJob } from "../../db/work/jobs.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import { startEnrich } from "../../services/jobs/start_jobs.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { workOff } from "../world_runs/library_run.ts";
import { countRuns, createApiRun, refused } from "./api_run.ts";

Deno.test("an id is digits alone: no other spelling reaches an item of another kind", async () => {
  await using api = await createApiRun();
  for (const id of ["1.0", "0x1", "1e0", "+1", "%201", "-1", "9".repeat(400)]) {
    for (const path of [`/series/${id}/why`, `/episodes/${id}/preview`, `/movies/${id}/sources`]) {
      assertEquals([path, (await api.call("GET", path)).status], [path, 404]);
    }
    const [status] = await refused(api, "PUT", `/episodes/${id}/lock`, { locked: true });
    assertEquals(status, 404);
  }
  assertEquals((await api.get("/movies/1")).locked as unknown, null);
  assertEquals((await refused(api, "POST", "/entities/series/1/enrich"))[0], 404);
});

const EDIT = { fields: { plot: "Mine." } };
const LOCK_ALL = { selection: { all: true }, action: { kind: "lock", field: "plot" } };
const DRY_RUNS = [
  ["PATCH", "/movies/1?dry_run=true", EDIT],
  ["PATCH", "/movies/1?dry_run=false", EDIT],
  ["PUT", "/movies/1/lock?dry_run=true", { locked: true }],
  ["POST", "/bulk-edits?dry_run=true", LOCK_ALL],
  ["POST", "/movies/1/enrich?dryRun=true", {}],
  ["POST", "/movies/1/enrich?dry_run=1", {}],
  ["POST", "/movies/1/enrich?dry_run=banana", {}],
  ["POST", "/movies/1/enrich?dry_run=true&dry_run=false", {}],
  ["POST", "/entities/movie/1/enrich?DRY-RUN=true", {}],
  ["POST", "/enrichment/bulk-run?dry_run=yes", {}],
] as const;

Deno.test("who asks for a dry run never gets a real one", async (t) => {
  await using api = await createApiRun();
  const before = [JSON.stringify(await api.get("/movies/1")), await countRuns(api)];
  for (const [method, path, body] of DRY_RUNS) {
    await t.step(`${method} ${path} is refused`, async () => {
      const [status, message] = await refused(api, method, path, body);
      assertEquals(status, 422);
      assertStringIncludes(message, "Nothing was changed.");
    });
  }
  const entity = await api.call("POST", "/entities/movies/1/enrich?dry_run=true");
  assertEquals([entity.status, typeof entity.body.data?.hash], [200, "string"]);
  await workOff(api.run);
  assertEquals([JSON.stringify(await api.get("/movies/1")), await countRuns(api)], before);
});

Deno.test("taking what nobody says is refused before a run begins", async () => {
  await using api = await createApiRun();
  const count = await countRuns(api);
  const take = (provider: string) => ({
    selection: { all: true },
    action: { kind: "take", field: "plot", provider },
  });
  assertEquals(await refused(api, "POST", "/bulk-edits", take("nobody")), [
    422,
    'There is no provider "nobody". Nothing was changed.',
  ]);
  assertEquals(await countRuns(api), count);
  assertEquals((await api.call("POST", "/bulk-edits", take("nfo"))).status, 202);
});

Deno.test("a held change is accepted or rejected; another answer leaves the title as it is", async () => {
  await using api = await createApiRun();
  const { db } = api.run.deps;
  const to = { value: "Held.", source: "tmdb", language: "en", country: null, fetchedAt: 0 };
  const held = { itemId: 1, kind: "held_change", field: "plot", detail: { to } } as const;
  await db.write([openReviewStatement(db, { ...held, createdAt: 0 })]);
  const before = JSON.stringify(await api.get("/movies/1"));
  const [review] = (await api.get("/reviews")).items as unknown as { id: number }[];
  for (const answer of [{ ignore: true }, { pick: { tmdb: 910015 } }]) {
    assertEquals((await refused(api, "POST", `/reviews/${review?.id}`, answer))[0], 422);
  }
  assertEquals(JSON.stringify(await api.get("/movies/1")), before);
  await api.call("PUT", "/movies/1/locks/plot");
  const [status, message] = await refused(api, "POST", `/reviews/${review?.id}`, { accept: true });
  assertEquals(status, 409);
  assertStringIncludes(message, "Unlock it, or reject the change.");
  await api.call("DELETE", "/movies/1/locks/plot");
  await api.call("POST", `/reviews/${review?.id}`, { accept: true });
  assertEquals((await api.get("/movies/1")).fields?.plot?.value as unknown, "Held.");
});

Deno.test("a running enrichment of one title is stopped by its job, a scan's run is not", async () => {
  await using api = await createApiRun();
  const { deps } = api.run;
  await startEnrich(deps, 1, { force: true });
  const job = await claimJob(deps.db, "someone", deps.now());
  const begin = (kind: "enrich" | "scan") => {
    const options = { ...NO_OPTIONS, itemId: 1 };
    return startRun(deps.db, { kind, trigger: "manual", options, total: 1 }, deps.now());
  };
  const { id } = await begin("enrich");
  assertEquals((await api.call("POST", `/runs/${id}/cancel`)).status, 200);
  assert((await findJob(deps.db, job?.id ?? 0))?.cancelRequested);
  // It is over when its job has stopped, not before.
  assertEquals((await api.get(`/runs/${id}`)).state as unknown, "running");
  const scan = await begin("scan");
  assertEquals((await api.call("POST", `/runs/${scan.id}/cancel`)).status, 409);
});

Deno.test("an act without a body is done, though its client says that it sends JSON", async () => {
  await using api = await createApiRun();
  const headers = { "content-type": "application/json" };
  const enrich = await api.call("POST", "/movies/1/enrich", undefined, headers);
  assertEquals(enrich.status, 202);
  const undo = await api.call("POST", "/movies/2/undo-last-run", "", headers);
  assertEquals(undo.status, 202);
  const edit = await api.call("PATCH", "/movies/1", "", headers);
  assertEquals(edit.status, 400);
});

Deno.test("a run that waits is cancelled at once, and the answer says so", async () => {
  await using api = await createApiRun();
  const queued = await api.call("POST", "/bulk-edits", LOCK_ALL);
  const path = `/runs/${queued.body.data?.runId}/cancel`;
  const { status, body } = await api.call("POST", path);
  assertEquals([status, body.data?.state] as unknown[], [200, "cancelled"]);
  assertEquals((await refused(api, "POST", path))[0], 409);
  await workOff(api.run);
  assertEquals((await api.get("/movies/1")).fields?.plot?.locked as unknown, false);
});

Deno.test("a selection that names nothing says how items are named", async () => {
  await using api = await createApiRun();
  const { action } = LOCK_ALL;
  for (const selection of [{}, { ids: ["1"] }, { all: false }, { all: true, ids: [1] }]) {
    const [status, message] = await refused(api, "POST", "/bulk-edits", { selection, action });
    assertEquals(status, 422);
    assertStringIncludes(message, 'Name the items by "ids"');
  }
});
