import { createApp } from "../../routes/app.tsx";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { seriesNamed } from "../world/series.ts";
import { addFilms, catchUp, workOff } from "../world_runs/library_run.ts";
import { refresh } from "../world_runs/refresh.ts";
import { addSeriesLibrary, writeEpisodes } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";
import { listed, plotClub, servePlotClub } from "../world_runs/toy_provider.ts";
import type { Json } from "./api_run.ts";

const FILMS = ["Charade", "Nosferatu"].map((title) => filmNamed(title));
const SERIES = seriesNamed("The Meridian Affair");

interface ToyRun extends AsyncDisposable {
  run: TestRun;
  get(path: string): Promise<Json>;
  put(path: string, body: unknown): Promise<Json>;
  /** Fails where the page does not hold these words. */
  assertShown(path: string, words: string): Promise<void>;
}

/** A Plenarr whose list of providers is one longer than ours. */
async function toyRun(isSeries = false): Promise<ToyRun> {
  const listing = listed(plotClub);
  const run = await createTestDeps();
  servePlotClub(run);
  if (isSeries) await addSeriesLibrary(run, await writeEpisodes(run, SERIES));
  else await addFilms(run, FILMS);
  // Nobody but the Plot Club has a tagline for the first film.
  run.world.editFilm(FILMS[0]?.tmdb ?? 0, { tagline: "", translations: {} });
  await catchUp(run);
  const app = createApp(run.deps);

  async function send(path: string, init?: RequestInit): Promise<Json> {
    const answer: Json = await (await app.request(`/api/v1${path}`, init)).json();
    return answer.data ?? answer;
  }

  return {
    run,
    get: (path) => send(path),
    put: (path, body) =>
      send(path, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    async assertShown(path, words) {
      const answer = await app.request(path, { headers: { accept: "text/html" } });
      assert((await answer.text()).includes(words), `${path} does not show "${words}"`);
    },
    async [Symbol.asyncDispose]() {
      await run.close();
      listing[Symbol.dispose]();
    },
  };
}

function rowOf(list: Json | undefined, id: string): Json | undefined {
  return (list as unknown as Json[]).find((row) => String(row.id) === id);
}

Deno.test("a provider that is one file and one line fills what others leave blank", async () => {
  await using toy = await toyRun();
  const movies = await Promise.all([1, 2].map((id) => toy.get(`/movies/${id}`)));
  const sources = movies.map(({ title, fields }) => [title, fields?.tagline?.source]);
  assertEquals(Object.fromEntries(sources), { Charade: "plotclub", Nosferatu: "tmdb" });
  for (const { id, artwork } of movies) {
    const banners = artwork?.banner as unknown as Json[];
    assert(banners.some(({ provider }) => String(provider) === "plotclub"));
    const status = await toy.get(`/movies/${id}/enrichment-status`);
    assertEquals(String(rowOf(status.providers, "plotclub")?.lastOutcome), "ok");
    await toy.assertShown(`/movies/${id}`, "Plot Club");
  }
});

Deno.test("it knows series as well", async () => {
  await using toy = await toyRun(true);
  const { fields, ids } = await toy.get("/series/1");
  assertEquals([fields?.tagline?.source, fields?.tagline?.value] as unknown[], [
    "plotclub",
    `See ${ids?.imdb}!`,
  ]);
});

Deno.test("its configuration, its health and its terms show up by themselves", async () => {
  await using toy = await toyRun();
  const config = rowOf((await toy.get("/providers/config")).providers, "plotclub");
  assertEquals([config?.name, config?.enabled, config?.needsKey] as unknown[], [
    "Plot Club",
    true,
    false,
  ]);
  assertEquals(Number(config?.rateLimitRequests), plotClub.rate.requests);
  const health = rowOf((await toy.get("/providers/health")).providers, "plotclub");
  assertEquals([health?.state, health?.lastOutcome] as unknown[], ["healthy", "ok"]);
  await toy.assertShown("/settings/providers", "Plot Club");
  await toy.assertShown("/settings/providers?provider=plotclub", plotClub.benefit);
  await toy.assertShown("/settings/providers/health", "Plot Club");
  await toy.assertShown("/about", plotClub.attribution);
  await toy.assertShown("/metrics", "plotclub");
});

Deno.test("its trouble is told like everybody's", async () => {
  await using toy = await toyRun();
  const before = await toy.get("/movies/1");
  servePlotClub(toy.run, 429);
  await refresh(toy.run.deps, 1);
  const health = rowOf((await toy.get("/providers/health")).providers, "plotclub");
  assertEquals([health?.state, health?.rateLimited] as unknown[], ["limited", true]);
  assert(Date.parse(String(health?.rateLimitResetAt)) > toy.run.clock.now());
  assertEquals((await toy.get("/movies/1")).fields, before.fields);
});

Deno.test("the user may believe it before all others, or switch it off", async () => {
  await using toy = await toyRun();
  const { offeredBy } = await toy.get("/providers/field-authorities");
  assert(String(offeredBy?.plot).includes("plotclub"));
  const authority = { plot: { providers: ["plotclub", "tmdb"], exclusive: false } };
  await toy.put("/providers/field-authorities", { fieldAuthorities: authority });
  await workOff(toy.run);
  const believed = await toy.get("/movies/1");
  assertEquals(String(believed.fields?.plot?.source), "plotclub");
  const chosen = (await toy.get("/providers/field-authorities")).fieldAuthorities?.plot?.providers;
  assertEquals(chosen as unknown, ["plotclub", "tmdb"]);
  await toy.put("/providers/config/plotclub", { enabled: false });
  const config = rowOf((await toy.get("/providers/config")).providers, "plotclub");
  assertEquals(Boolean(config?.enabled), false);
});
