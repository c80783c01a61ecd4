import { findJob } from "../../db/work/jobs.ts";
import { assert, assertEquals } from "../assert.ts";
import { makeFolder, workOff } from "../world_runs/library_run.ts";
import { createApiRun, type Json } from "./api_run.ts";

Deno.test("libraries are added, scanned and forgotten; their files stay", async () => {
  await using api = await createApiRun();
  const path = `${await makeFolder(api.run)}-two`;
  await Deno.mkdir(path);
  await Deno.writeTextFile(`${path}/Charade (1963).mkv`, "no film");
  const added = await api.call("POST", "/libraries", { path, kind: "movie", name: "Two" });
  assertEquals([added.status, added.body.data?.name] as unknown[], [201, "Two"]);
  const overlaps = await api.call("POST", "/libraries", { path, kind: "movie" });
  assertEquals([overlaps.status, overlaps.body.error?.code] as unknown[], [409, "overlaps"]);
  await workOff(api.run);
  assertEquals((await api.get("/movies?q=charade")).total as unknown, 1);
  const id = added.body.data?.id;
  const scanned = await api.call("POST", `/libraries/${id}/scan`);
  assertEquals(scanned.status, 202);
  await workOff(api.run);
  const job = await findJob(api.run.deps.db, Number(scanned.body.data?.jobId));
  assertEquals(job?.state, "done");
  assertEquals((await api.call("DELETE", `/libraries/${id}`)).status, 200);
  assertEquals((await api.get("/movies?q=charade")).total as unknown, 0);
  assert((await Deno.stat(`${path}/Charade (1963).mkv`)).isFile);
});

Deno.test("home videos are listed with their names, and with what could not be read", async () => {
  await using api = await createApiRun();
  const path = `${await makeFolder(api.run)}-home`;
  await Deno.mkdir(`${path}/2019`, { recursive: true });
  await Deno.writeTextFile(`${path}/2019/Beach.mp4`, "no film");
  await Deno.symlink("/nowhere.mkv", `${path}/lost.mkv`);
  const added = await api.call("POST", "/libraries", { path, kind: "other" });
  assertEquals(added.status, 201);
  await workOff(api.run);
  const id = Number(added.body.data?.id);
  const { items, total } = await api.get(`/libraries/${id}/files`);
  assertEquals(total as unknown, 1);
  const [file] = items as unknown as Json[];
  assertEquals([file?.path, file?.name, file?.itemId] as unknown[], [
    "2019/Beach.mp4",
    "Beach",
    null,
  ]);
  const libraries = (await api.get("/libraries")).items as unknown as Json[];
  const own = libraries.find((library) => Number(library.id) === id);
  assertEquals(own?.unreadable as unknown, [
    { path: "lost.mkv", reason: "it is a link that leads nowhere" },
  ]);
  assertEquals((await api.call("GET", "/libraries/999/files")).status, 404);
});

Deno.test("a bulk run starts, is seen, and is cancelled; a scheduled one is skipped", async () => {
  await using api = await createApiRun();
  const started = await api.call("POST", "/enrichment/bulk-run", { force: true });
  assertEquals([started.status, Number(started.body.data?.totalMovies)], [202, 6]);
  const { currentRun } = await api.get("/enrichment/bulk-status");
  assertEquals(currentRun?.jobId, started.body.data?.jobId);
  assertEquals((await api.call("POST", "/enrichment/bulk-cancel")).status, 202);
  const { lastRun } = await api.get("/enrichment/bulk-status");
  assertEquals(lastRun?.status as unknown, "cancelled");
  const { nextEnrichment } = await api.get("/enrichment/queue");
  const skipped = await api.call("POST", "/enrichment/skip");
  assertEquals(skipped.body.data?.skipped, nextEnrichment);
  const back = await api.call("POST", "/enrichment/skip");
  assertEquals([back.body.data?.skipped as unknown, back.body.data?.nextEnrichment], [
    null,
    nextEnrichment,
  ]);
});

Deno.test("settings, providers and authorities are changed without a restart", async () => {
  await using api = await createApiRun();
  const saved = await api.call("PATCH", "/settings", { languages: ["de", "en"] });
  assertEquals(saved.body.data?.languages as unknown, ["de", "en"]);
  const limited = await api.call("PUT", "/providers/config/omdb", { dailyQuota: 500 });
  assertEquals(limited.status, 200);
  const health = (await api.get("/providers/health")).providers as unknown as Json[];
  assertEquals(health.find(({ id }) => String(id) === "omdb")?.usage?.quota as unknown, 500);
  const authority = { runtime: { providers: ["omdb"], exclusive: true } };
  await api.call("PUT", "/providers/field-authorities", { fieldAuthorities: authority });
  const { fieldAuthorities } = await api.get("/providers/field-authorities");
  assertEquals(fieldAuthorities?.runtime as unknown, authority.runtime);
  const tested = await api.call("POST", "/providers/config/tmdb/test");
  assertEquals(tested.body.data?.ok as unknown, true);
  api.run.world.setKey("tmdb", "another");
  const refused = await api.call("POST", "/providers/config/tmdb/test");
  assertEquals([refused.status, refused.body.data?.ok] as unknown[], [200, false]);
});
