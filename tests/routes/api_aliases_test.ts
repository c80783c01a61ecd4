import { assert, assertEquals } from "../assert.ts";
import { workOff } from "../world_runs/library_run.ts";
import { createApiRun } from "./api_run.ts";

Deno.test("GET /videos/:id/metadata answers what is known, or queues its enrichment", async () => {
  await using api = await createApiRun();
  const known = await api.get("/videos/1/metadata");
  assertEquals([known.cached, known.metadata?.id] as unknown[], [true, 1]);
  const { db } = api.run.deps;
  await db.write([db.orm.run("update items set last_enriched_at = null where id = 1")]);
  const queued = await api.get("/videos/1/metadata");
  assertEquals([queued.cached, queued.metadata] as unknown[], [false, null]);
  await workOff(api.run);
  assertEquals((await api.get("/videos/1/metadata")).cached as unknown, true);
  assertEquals((await api.call("GET", "/videos/999/metadata")).status, 404);
});

Deno.test("POST /enrich/batch starts a run that GET /enrich/progress follows to its end", async () => {
  await using api = await createApiRun();
  api.run.clock.advance(8 * 24 * 60 * 60 * 1000);
  const { status, body } = await api.call("POST", "/enrich/batch");
  assertEquals(status, 202);
  const jobId = body.data?.jobId;
  const before = (await api.get(`/enrich/progress/${jobId}`)).progress;
  assertEquals([before?.status, before?.percent, before?.total] as unknown[], ["running", 0, 6]);
  await workOff(api.run);
  const after = (await api.get(`/enrich/progress/${jobId}`)).progress;
  assertEquals([after?.status, after?.percent] as unknown[], ["completed", 100]);
  assertEquals((await api.call("GET", "/enrich/progress/9999")).status, 404);
});

Deno.test("GET /enrich/stats counts titles by the source of their titles", async () => {
  await using api = await createApiRun();
  const { stats } = await api.get("/enrich/stats");
  assertEquals([stats?.total, stats?.enriched, stats?.percentage] as unknown[], [6, 6, 100]);
  assertEquals(stats?.sources as unknown, { tmdb: 6 });
  assert(Number(stats?.averageConfidence) > 0.8);
});

Deno.test("GET /series counts series and episodes, of which there are none yet", async () => {
  await using api = await createApiRun();
  const list = await api.get("/series");
  assertEquals([list.totalSeries, list.totalEpisodes] as unknown[], [0, 0]);
});
