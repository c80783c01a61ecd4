import { assertEquals, assertRejects, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { sleepReally } from "../world/sleep.ts";
import { ask, quickWorld, readAnswer } from "./ask.ts";

const CHARADE = filmNamed("Charade");

Deno.test("createWorld() refuses every host that is not part of it", async () => {
  const world = quickWorld();
  await assertRejects(() => world.fetch("https://example.com/"), TypeError, "example.com");
  await assertRejects(() => world.fetch("https://api.themoviedb.org/4/list"), TypeError);
});

Deno.test("createWorld() logs requests without their keys", async () => {
  const world = quickWorld();
  await ask(world, "tmdb", `/movie/${CHARADE.tmdb}?language=de`);
  await world.fetch(`${world.urls.omdb}/?i=tt1234567`).then((response) => response.text());
  const [first, second] = world.requests;
  assertEquals(first?.query, { language: "de" });
  assertEquals([first?.path, first?.keyUsed, first?.status], [`/movie/${CHARADE.tmdb}`, true, 200]);
  assertEquals([second?.provider, second?.keyUsed, second?.status], ["omdb", false, 401]);
  assertEquals([world.countOf("tmdb"), world.countOf("omdb"), world.countOf("fanart")], [1, 1, 0]);
  world.resetCounts();
  assertEquals([world.countOf("tmdb"), world.requestNumber("tmdb")], [0, 1]);
});

Deno.test("editFilm() changes facts at every provider and lets films disappear", async () => {
  const world = quickWorld();
  world.editFilm(CHARADE.tmdb, { imdbRating: 8.4, plot: "" });
  const omdb = await ask(world, "omdb", `/?i=${CHARADE.imdb}`);
  const tmdb = await ask(world, "tmdb", `/movie/${CHARADE.tmdb}`);
  assertEquals([omdb.body.imdbRating, tmdb.body.overview], ["8.4", ""]);
  const changes = await ask(world, "tmdb", "/movie/changes");
  assertEquals(changes.body.results[0].id, CHARADE.tmdb);
  world.editFilm(CHARADE.tmdb, null);
  assertEquals((await ask(world, "tmdb", `/movie/${CHARADE.tmdb}`)).status, 404);
  assertEquals((await ask(quickWorld(), "tmdb", `/movie/${CHARADE.tmdb}`)).status, 200);
});

Deno.test("moveFilm() leaves nothing at the old ids and says where they lead", async () => {
  const world = quickWorld();
  const other = filmNamed("Detour");
  world.moveFilm(CHARADE.tmdb, other.tmdb);
  assertEquals((await ask(world, "tmdb", `/movie/${CHARADE.tmdb}`)).status, 404);
  assertEquals((await ask(world, "omdb", `/?i=${CHARADE.imdb}`)).body.Error, "Error getting data.");
  assertEquals(world.film(other.tmdb)?.title, "Detour");
});

Deno.test("setKey() makes a key that worked a bad one", async () => {
  const world = quickWorld();
  const old = world.keys.omdb;
  world.setKey("omdb", "ffffffff");
  const url = `${world.urls.omdb}/?i=${CHARADE.imdb}&apikey=${old}`;
  assertEquals((await readAnswer(await world.fetch(url))).body.Error, "Invalid API key!");
});

Deno.test("createWorld() waits its latency through the sleep it was given", async () => {
  const waits: number[] = [];
  const sleep = (ms: number) => Promise.resolve(void waits.push(ms));
  const world = quickWorld({ latencyMs: 150, sleep });
  await ask(world, "tmdb", "/configuration");
  assertEquals(waits, [150]);
});

Deno.test("createWorld() knows ten thousand synthetic films by id, IMDb id and title", async () => {
  const world = quickWorld({ synthetic: 10_000 });
  const film = world.film(2_009_999);
  const byImdb = await ask(world, "tmdb", `/find/${film?.imdb}?external_source=imdb_id`);
  const byTitle = await ask(world, "tmdb", `/search/movie?query=${film?.title}`);
  assertEquals(byImdb.body.movie_results[0].id, 2_009_999);
  assertEquals(byTitle.body.results.length, 1);
  assertEquals((await ask(world, "tmdb", "/movie/2010000")).status, 404);
});

Deno.test("serve() answers on a port, with addresses that lead back to it", async () => {
  const world = quickWorld();
  const { urls, close } = await world.serve();
  try {
    const tmdbKey = `api_key=${world.keys.tmdb}`;
    const configuration = await fetch(`${urls.tmdb}/configuration?${tmdbKey}`);
    assertEquals((await configuration.json()).images.secure_base_url, `${urls.tmdb_images}/`);
    const omdb = await fetch(`${urls.omdb}?apikey=${world.keys.omdb}&i=${CHARADE.imdb}`);
    const poster: string = (await omdb.json()).Poster;
    assertStringIncludes(poster, urls.omdb_images);
    assertEquals((await (await fetch(poster)).bytes()).length > 100, true);
    const fanart = await fetch(`${urls.fanart}/movies/${CHARADE.tmdb}`, {
      headers: { "api-key": world.keys.fanart ?? "" },
    });
    const image: string = (await fanart.json()).movieposter[0].url;
    assertStringIncludes(image, urls.fanart_images);
    const preview = await fetch(image.replace("/fanart/", "/preview/"));
    assertEquals([preview.status, (await preview.bytes()).length > 100], [200, true]);
    const body = JSON.stringify({ apikey: world.keys.tvdb });
    const login = await (await fetch(`${urls.tvdb}/login`, { method: "POST", body })).json();
    const headers = { authorization: `Bearer ${login.data.token}` };
    const types = await fetch(`${urls.tvdb}/artwork/types`, { headers });
    assertEquals((await types.json()).data.length > 10, true);
    assertEquals(await (await fetch(`${new URL(urls.tmdb).origin}/nowhere`)).text(), "Not found");
  } finally {
    await close();
  }
});

Deno.test("serve() cuts, hangs and drips as the faults say, and still closes", async () => {
  const world = quickWorld({ sleep: (ms, signal) => sleepReally(ms / 200, signal) });
  const { urls, close } = await world.serve();
  const url = `${urls.tmdb}/configuration`;
  try {
    world.fault("tmdb", { kind: "reset", until: 1 });
    world.fault("tmdb", { kind: "hang", from: 2, until: 2 });
    world.fault("tmdb", { kind: "drip", from: 3 });
    await assertRejects(() => fetch(url), TypeError);
    await assertRejects(() => fetch(url, { signal: AbortSignal.timeout(50) }), DOMException);
    const dripping = await fetch(url);
    const reader = dripping.body?.getReader();
    assertEquals((await reader?.read())?.value?.[0], 32);
    await reader?.cancel();
  } finally {
    await close();
  }
});
