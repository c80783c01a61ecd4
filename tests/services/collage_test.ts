import { imageSize } from "image-size";
import { candidateImages, imageFiles } from "../../db/schema.ts";
import { collageOf } from "../../services/images/collage.ts";
import { cleanImageCache } from "../../services/images/clean_cache.ts";
import { libraryCollage, seriesCollage } from "../../services/images/collages.ts";
import { drawCollage } from "../../services/images/draw_collage.ts";
import { isProblem } from "../../services/problem.ts";
import { layOutCollage } from "../../domain/library/collage_layout.ts";
import { assert, assertEquals } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { seriesNamed } from "../world/series.ts";
import { addFilms, allItems, catchUp } from "../world_runs/library_run.ts";
import { cachedFiles } from "../world_runs/poster_run.ts";
import { addSeriesLibrary, theSeries, writeEpisodes } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const WATCH = seriesNamed("The Harbour Watch");

async function filmsWithPosters(count: number): Promise<{ run: TestRun; posters: number[] }> {
  const run = await createTestDeps();
  await addFilms(run, FILMS.slice(0, count));
  await catchUp(run);
  return { run, posters: (await allItems(run.deps)).flatMap(({ posterId }) => posterId ?? []) };
}

async function collages(run: TestRun): Promise<string[]> {
  return (await cachedFiles(run)).filter((path) => path.startsWith("collage/"));
}

Deno.test("a collage is a JPEG of the posters, painted once and kept by what it is made of", async () => {
  const { run, posters } = await filmsWithPosters(4);
  await using _ = run;
  const wish = { of: "test", shape: "grid", posters } as const;
  const made = await collageOf(run.deps, wish);
  assert(!("because" in made), JSON.stringify(made));
  const { width, height, type } = imageSize(made.bytes);
  assertEquals([width, height, type], [399, 400, "jpg"]);
  const asked = run.world.requests.length;
  const never = () => Promise.reject(new Error("It was painted again"));
  const again = await collageOf(run.deps, { ...wish, openWorker: never as never });
  assert(!("because" in again));
  assertEquals([again.hash, again.bytes], [made.hash, made.bytes]);
  assertEquals(run.world.requests.length, asked);
  assertEquals((await collages(run)).length, 1);
  const strip = await collageOf(run.deps, { ...wish, shape: "strip" });
  assert(!("because" in strip));
  assertEquals(imageSize(strip.bytes).width, 4 * 133);
});

Deno.test("a library has the posters of its titles, a series its seasons'", async () => {
  await using run = await createTestDeps();
  const library = await addSeriesLibrary(run, await writeEpisodes(run, WATCH));
  await catchUp(run);
  const series = await theSeries(run);
  for (
    const made of [
      await seriesCollage(run.deps, series.id, "grid"),
      await libraryCollage(run.deps, library.id, "strip"),
    ]
  ) {
    assert(!isProblem(made), JSON.stringify(made));
    assert(imageSize(made.bytes).width >= 133);
  }
});

Deno.test("without any poster there is no collage, and words say so", async () => {
  await using run = await createTestDeps();
  const library = await addFilms(run, FILMS.slice(0, 1));
  const none = await libraryCollage(run.deps, library.id, "grid");
  assert(isProblem(none));
  assertEquals([none.status, none.code], [404, "no_posters"]);
  const nobody = await seriesCollage(run.deps, 999, "grid");
  assertEquals(isProblem(nobody) && nobody.code, "not_found");
});

Deno.test("a new collage takes the place of the old, which goes after a day", async () => {
  const { run, posters } = await filmsWithPosters(3);
  await using _ = run;
  const wish = { of: "test", shape: "grid" } as const;
  await collageOf(run.deps, { ...wish, posters: posters.slice(0, 2) });
  const [old] = await collages(run);
  await collageOf(run.deps, { ...wish, posters });
  assertEquals((await collages(run)).length, 2);
  assertEquals(await cleanImageCache(run.deps), 0, "a day has not passed");
  run.clock.advance(DAY_MS + 1);
  assertEquals(await cleanImageCache(run.deps), 1);
  const left = await collages(run);
  assertEquals([left.length, left.includes(old ?? "")], [1, false]);
  assertEquals(await cleanImageCache(run.deps), 0);
  // Posters and the present collage are referred to.
  const links = await run.deps.db.orm.select().from(candidateImages);
  const files = await run.deps.db.orm.select().from(imageFiles);
  assertEquals(new Set(links.map(({ hash }) => hash)).size, files.length);
});

type Fake = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

const PAINTERS: Record<string, (worker: Fake) => void> = {
  "never answers": () => {},
  "breaks": ({ onerror }) =>
    onerror?.call(null as never, new ErrorEvent("error", { message: "no decoder" })),
};

for (const [name, act] of Object.entries(PAINTERS)) {
  Deno.test(`a painter that ${name} holds nobody up, and is ended`, async () => {
    let ended = 0;
    const worker: Fake = {
      onmessage: null,
      onerror: null,
      postMessage: () => act(worker),
      terminate: () => void (ended += 1),
    };
    const request = { layout: layOutCollage("grid", 1), posters: [new Uint8Array(8)] };
    const openWorker = () => worker as Worker;
    const answer = await drawCollage(request, { openWorker, limitMs: 20 });
    const problem = name === "breaks" ? "no decoder" : "painting it took too long";
    assertEquals([answer, ended], [{ problem }, 1]);
  });
}

Deno.test("two pages may ask for one collage at once", async () => {
  const { run, posters } = await filmsWithPosters(2);
  await using _ = run;
  const ask = () => collageOf(run.deps, { of: "test", shape: "grid", posters });
  const [one, other] = await Promise.all([ask(), ask()]);
  assertEquals(one, other);
  assertEquals((await cachedFiles(run)).filter((path) => path.endsWith(".tmp")), []);
});

Deno.test("posters that are no pictures are said, not thrown", async () => {
  const request = { layout: layOutCollage("grid", 1), posters: [new Uint8Array(64)] };
  assertEquals(await drawCollage(request), { problem: "none of the posters can be decoded" });
});
