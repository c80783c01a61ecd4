import { eq } from "drizzle-orm";
import { imageSize } from "image-size";
import { items } from "../../db/schema.ts";
import { createApp } from "../../routes/app.tsx";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { seriesNamed } from "../world/series.ts";
import { addFilms, catchUp } from "../world_runs/library_run.ts";
import { addSeriesLibrary, theSeries, writeEpisodes } from "../world_runs/series_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

const WATCH = seriesNamed("The Harbour Watch");

Deno.test("a series has a collage as grid and strip, in pages and API alike", async () => {
  await using run = await createTestDeps();
  const library = await addSeriesLibrary(run, await writeEpisodes(run, WATCH));
  await catchUp(run);
  const { id } = await theSeries(run);
  const app = createApp(run.deps);
  for (const path of [`/series/${id}/collage`, `/libraries/${library.id}/collage`]) {
    for (const shape of ["grid", "strip"]) {
      const [page, api] = await Promise.all(
        ["", "/api/v1"].map((base) => app.request(`${base}${path}?shape=${shape}`)),
      );
      assert(page && api);
      assertEquals([page.status, api.status], [200, 200], path);
      assertEquals(page.headers.get("content-type"), "image/jpeg");
      assertEquals(imageSize(await page.bytes()).type, "jpg");
      await api.body?.cancel();
      const etag = page.headers.get("etag") ?? "";
      assertEquals(etag, api.headers.get("etag"));
      const again = await app.request(`${path}?shape=${shape}`, {
        headers: { "if-none-match": etag },
      });
      assertEquals(again.status, 304);
    }
  }
});

Deno.test("any titles make a collage; what cannot be one is said in plain words", async () => {
  await using run = await createTestDeps();
  const library = await addFilms(run, FILMS.slice(0, 3));
  const app = createApp(run.deps);
  const none = await app.request(`/libraries/${library.id}/collage`);
  assertEquals([none.status, await none.text()], [
    404,
    "There is no poster to make a collage of yet.",
  ]);
  await catchUp(run);
  const made = await app.request("/api/v1/collages/1,2,3?shape=strip");
  assertEquals(made.status, 200);
  assertEquals(imageSize(await made.bytes()).width, 3 * 133);
  const tooMany = Array.from({ length: 101 }, (_, index) => index + 1).join(",");
  const wrong: [path: string, status: number][] = [
    [`/api/v1/collages/${tooMany}`, 422],
    ["/api/v1/collages/x", 422],
    ["/api/v1/collages/", 404],
    ["/api/v1/collages/999", 404],
    ["/api/v1/series/1/collage", 404],
    ["/api/v1/libraries/1/collage?shape=star", 422],
    ["/libraries/1/collage?shape=star", 404],
    ["/series/999/collage", 404],
  ];
  for (const [path, status] of wrong) {
    const answer = await app.request(path);
    assertEquals(answer.status, status, path);
    await answer.body?.cancel();
  }
});

Deno.test("a series without a poster is shown by its seasons'", async () => {
  await using run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, WATCH));
  await catchUp(run);
  const { id } = await theSeries(run);
  const app = createApp(run.deps);
  const html = async (path: string) =>
    await (await app.request(path, { headers: { accept: "text/html" } })).text();
  assertStringIncludes(await html("/settings"), "/collage?shape=strip");
  const address = `/series/${id}/collage?shape=grid`;
  assert(!(await html("/series")).includes(address));
  await run.deps.db.orm.update(items).set({ posterId: null }).where(eq(items.id, id));
  assertStringIncludes(await html("/series"), address);
});
