import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { DOCUMENTED_LIMITS } from "../world/world.ts";
import { ask, quickWorld } from "./ask.ts";

const CHARADE = filmNamed("Charade");

function movableClock(start: string) {
  let at = Date.parse(start);
  return { now: () => new Date(at), pass: (seconds: number) => void (at += seconds * 1000) };
}

Deno.test("tmdb answers 429 within its window and goes on when it has slid by", async () => {
  const clock = movableClock("2026-03-01T10:00:00Z");
  const world = quickWorld({ now: clock.now, limits: { tmdb: { requests: 3, seconds: 10 } } });
  const status = async () => (await ask(world, "tmdb", `/movie/${CHARADE.tmdb}`)).status;
  assertEquals([await status(), await status()], [200, 200]);
  clock.pass(4);
  assertEquals([await status(), await status()], [200, 429]);
  const refused = await ask(world, "tmdb", `/movie/${CHARADE.tmdb}`);
  assertEquals([refused.body.status_code, refused.headers.get("retry-after")], [25, "6"]);
  clock.pass(6);
  assertEquals([await status(), await status(), await status()], [200, 200, 429]);
});

Deno.test("omdb answers 401 when the day's quota is used up, until 00:00 UTC", async () => {
  const clock = movableClock("2026-03-01T23:59:50Z");
  const world = quickWorld({ now: clock.now });
  world.setQuota("omdb", 2);
  const get = () => ask(world, "omdb", `/?i=${CHARADE.imdb}`);
  await get();
  await get();
  const refused = await get();
  assertEquals([refused.status, refused.body.Error], [401, "Request limit reached!"]);
  assertEquals([refused.headers.get("retry-after"), world.quotaLeft("omdb")], [null, 0]);
  clock.pass(11);
  assertEquals((await get()).body.Title, "Charade");
});

Deno.test("documented limits let 40 TMDB requests pass in ten seconds and no more", async () => {
  const clock = movableClock("2026-03-01T10:00:00Z");
  const world = quickWorld({ now: clock.now, limits: DOCUMENTED_LIMITS });
  const statuses = [];
  for (let i = 0; i < 42; i++) {
    statuses.push((await ask(world, "tmdb", "/configuration")).status);
  }
  assertEquals(statuses.filter((status) => status === 200).length, 40);
});

Deno.test("fanart answers 429 with its error body above its limit", async () => {
  const world = quickWorld({ limits: { fanart: { requests: 1, seconds: 1 } } });
  await ask(world, "fanart", `/movies/${CHARADE.tmdb}`);
  const refused = await ask(world, "fanart", `/movies/${CHARADE.tmdb}`);
  assertEquals([refused.status, refused.body.status], [429, "error"]);
});

Deno.test("tvdb and tvmaze answer 429 above their limits", async () => {
  const limits = { tvdb: { requests: 1, seconds: 10 }, tvmaze: { requests: 1, seconds: 10 } };
  const world = quickWorld({ limits });
  const login = () => {
    const body = JSON.stringify({ apikey: world.keys.tvdb });
    return world.fetch(`${world.urls.tvdb}/login`, { method: "POST", body });
  };
  assertEquals([(await login()).status, (await login()).status], [200, 429]);
  const search = () => world.fetch(`${world.urls.tvmaze}/search/shows?q=tidewater`);
  assertEquals([(await search()).status, (await search()).status], [200, 429]);
});

Deno.test("images are not limited", async () => {
  const world = quickWorld({ limits: { tmdb: { requests: 0, seconds: 1 } } });
  const response = await world.fetch(`${world.urls.tmdb_images}/w185/none.png`);
  assertEquals([response.status, await response.text()], [404, "Not found"]);
});
