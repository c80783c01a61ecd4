/** Plans that are looked at and applied over the API: what is refused changes nothing. */
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { workOff } from "../world_runs/library_run.ts";
import { type ApiRun, countRuns, createApiRun, refused } from "./api_run.ts";

/** The provider of the first film has another plot and tagline; its new answer is known. */
async function changeFirstFilm(api: ApiRun): Promise<void> {
  const tmdb = Number((await api.get("/movies/1")).ids?.tmdb);
  api.run.world.editFilm(tmdb, { plot: "A new plot.", tagline: "A new tagline." });
  await api.call("POST", "/movies/1/enrich?dry_run=true");
}

Deno.test("a plan of which nothing is accepted starts no run", async () => {
  await using api = await createApiRun();
  const count = await countRuns(api);
  const empty = (await api.get("/movies/1/preview")).hash;
  const path = "/movies/1/preview/apply";
  assertEquals((await refused(api, "POST", path, { hash: empty }))[0], 422);
  await changeFirstFilm(api);
  const { hash } = await api.get("/movies/1/preview");
  for (const fields of [[], ["hue"], ["title"]]) {
    assertEquals((await refused(api, "POST", path, { hash, fields }))[0], 422);
  }
  assertEquals(await countRuns(api), count);
  const applied = await api.call("POST", path, { hash, fields: ["plot", "hue"] });
  assertEquals(applied.body.data?.changedFields as unknown, ["plot"]);
});

Deno.test("a preview that would change nothing is not applied", async () => {
  await using api = await createApiRun();
  const { body } = await api.call("POST", "/previews", { selection: { all: true } });
  await workOff(api.run);
  const { id, hash, total } = await api.get(`/previews/${body.data?.previewId}`);
  assertEquals(total as unknown, 0);
  const [status, message] = await refused(api, "POST", `/previews/${id}/apply`, { hash });
  assertEquals(status, 422);
  assertStringIncludes(message, "would change nothing");
});

Deno.test("a preview that is applied twice at the same time is applied once", async () => {
  await using api = await createApiRun();
  await changeFirstFilm(api);
  const { body } = await api.call("POST", "/previews", { selection: { all: true } });
  await workOff(api.run);
  const { id, hash } = await api.get(`/previews/${body.data?.previewId}`);
  const count = await countRuns(api);
  const apply = () => api.call("POST", `/previews/${id}/apply`, { hash });
  const replies = await Promise.all([apply(), apply(), apply()]);
  assertEquals(replies.map(({ status }) => status).sort(), [202, 409, 409]);
  assertEquals(await countRuns(api), count + 1);
  await workOff(api.run);
  assertEquals((await api.get("/movies/1")).fields?.plot?.value as unknown, "A new plot.");
});
