import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { seriesNamed } from "../world/series.ts";
import { ask, quickWorld, readAnswer } from "./ask.ts";

const NOSFERATU = filmNamed("Nosferatu");

Deno.test("fanart answers 404 with its spaced key to a film without art", async () => {
  const answer = await ask(quickWorld(), "fanart", `/movies/${filmNamed("1812").tmdb}`);
  assertEquals(answer.status, 404);
  assertEquals(answer.body, { status: "error", "error message": "Not found" });
});

Deno.test("fanart finds by both ids and gives strings only", async () => {
  const world = quickWorld();
  const byTmdb = await ask(world, "fanart", `/movies/${NOSFERATU.tmdb}`);
  const byImdb = await ask(world, "fanart", `/movies/${NOSFERATU.imdb}`);
  assertEquals(byTmdb.body, byImdb.body);
  assertEquals(byTmdb.body.tmdb_id, String(NOSFERATU.tmdb));
  for (const image of byTmdb.body.movieposter) {
    assert(Object.values(image).every((value) => typeof value === "string"));
  }
  assertEquals(byTmdb.body.moviebackground[0].lang, "");
  assertEquals(byTmdb.body.movieposter[1].lang, "00");
});

Deno.test("fanart answers an id of zeros with a nameless film", async () => {
  const { status, body } = await ask(quickWorld(), "fanart", "/movies/00000000");
  assertEquals([status, body.tmdb_id, body.name], [200, "0", ""]);
});

const credentials: [
  name: string,
  query: string,
  headers: Record<string, string>,
  status: number,
][] = [
  ["the project key in the query", "api_key=PROJECT", {}, 200],
  ["the project key in a header", "", { "api-key": "PROJECT" }, 200],
  ["both keys", "api_key=PROJECT&client_key=PERSONAL", {}, 200],
  ["the personal key alone", "client_key=PERSONAL", {}, 401],
  ["a wrong personal key", "api_key=PROJECT&client_key=x", {}, 401],
  ["no key", "", {}, 401],
];
for (const [name, query, headers, status] of credentials) {
  Deno.test(`fanart answers ${status} to ${name}`, async () => {
    const world = quickWorld({ keys: { fanart: "PROJECT", fanart_client: "PERSONAL" } });
    const url = `${world.urls.fanart}/movies/${NOSFERATU.tmdb}?${query}`;
    assertEquals((await readAnswer(await world.fetch(url, { headers }))).status, status);
  });
}

Deno.test("fanart serves a smaller picture under preview", async () => {
  const world = quickWorld();
  const { body } = await ask(world, "fanart", `/movies/${NOSFERATU.tmdb}`);
  const url: string = body.movieposter[0].url;
  assertStringIncludes(url, "http://assets.fanart.tv/fanart/movies/");
  const whole = await (await world.fetch(url)).bytes();
  const preview = await (await world.fetch(url.replace("/fanart/", "/preview/"))).bytes();
  assertEquals(new DataView(whole.buffer).getUint32(16), 1000);
  assertEquals(new DataView(preview.buffer).getUint32(16), 200);
});

Deno.test("fanart knows series by TVDB id only, with the season of each picture", async () => {
  const world = quickWorld();
  const { tvdb, tmdb } = seriesNamed("The Harbour Watch");
  const { body } = await ask(world, "fanart", `/tv/${tvdb}`);
  assertEquals([body.name, body.thetvdb_id], ["The Harbour Watch", String(tvdb)]);
  const seasons = body.seasonposter.map(({ season }: { season: string }) => season);
  assertEquals(seasons, ["all", "0", "1", "2", "3"]);
  assertStringIncludes(body.characterart[0].url, `/fanart/tv/${tvdb}/characterart/`);
  assertEquals((await world.fetch(body.seasonthumb[0].url)).status, 200);
  assertEquals((await ask(world, "fanart", `/tv/${tmdb}`)).status, 404);
  assertEquals((await ask(world, "fanart", `/tv/${seriesNamed("Saltmarsh").tvdb}`)).status, 404);
});
