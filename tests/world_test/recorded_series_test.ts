import { dirname, join } from "node:path";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { createRecordedWorld } from "../world/recorded.ts";
import type { World } from "../world/world.ts";
import { ask, readAnswer } from "./ask.ts";
import { INDEX, RECORDINGS } from "./series_recordings.ts";

const AGENT = { "user-agent": "Plenarr/1.0 (test@example.org)" };

function recordedSeries(name: string, run: (world: World) => Promise<void>): void {
  Deno.test(`createRecordedWorld() ${name}`, async () => {
    const dir = await Deno.makeTempDir();
    try {
      for (const [path, body] of Object.entries(RECORDINGS)) {
        await Deno.mkdir(dirname(join(dir, path)), { recursive: true });
        await Deno.writeTextFile(join(dir, path), JSON.stringify(body));
      }
      await Deno.writeTextFile(join(dir, "INDEX.md"), INDEX);
      await run(createRecordedWorld(dir));
    } finally {
      await Deno.remove(dir, { recursive: true });
    }
  });
}

recordedSeries("serves series, seasons and episodes of TMDB", async (world) => {
  const show = (await ask(world, "tmdb", "/tv/7?append_to_response=season/1,images")).body;
  assertEquals([show.name, show.last_episode_to_air.id], ["Reed", 71]);
  assertEquals([show["season/1"].episodes.length, show.images.posters.length], [1, 2]);
  const german = (await ask(world, "tmdb", "/tv/7?language=de")).body;
  assertEquals([german.name, german.overview], ["Schilf", "Zwei Ruderer."]);
  const season = (await ask(world, "tmdb", "/tv/7/season/1?language=fr")).body;
  assertEquals([season.episodes[0].name, season.episodes[0].overview], ["Episode 1", ""]);
  assertEquals((await ask(world, "tmdb", "/tv/7/season/1/episode/1")).body.name, "One");
  assertEquals((await ask(world, "tmdb", "/tv/7/season/2")).status, 404);
  assertEquals((await ask(world, "tmdb", "/search/tv?query=reed&year=2001")).body.total_results, 1);
  const byTvdb = (await ask(world, "tmdb", "/find/70?external_source=tvdb_id")).body;
  assertEquals(byTvdb.tv_results[0].id, 7);
  const episode = (await ask(world, "tmdb", "/find/tt0000071?external_source=imdb_id")).body;
  assertEquals(episode.tv_episode_results[0].show_id, 7);
});

recordedSeries("serves season lists of OMDb and series of Fanart.tv", async (world) => {
  for (const query of ["i=tt0000007", "t=reed"]) {
    const { body } = await ask(world, "omdb", `/?${query}&Season=1`);
    assertEquals(body.Episodes[0].imdbID, "tt0000071");
  }
  const none = await ask(world, "omdb", "/?i=tt0000007&Season=2");
  assertEquals(none.body.Error, "Series or season not found!");
  assertEquals((await ask(world, "fanart", "/tv/70")).body.tvposter.length, 1);
  assertEquals((await ask(world, "fanart", "/tv/7")).status, 404);
});

recordedSeries("serves the newer answer of TVDB, filled from the older", async (world) => {
  const login = { method: "POST", body: JSON.stringify({ apikey: "any" }) };
  const { body } = await readAnswer(await world.fetch(`${world.urls.tvdb}/login`, login));
  const headers = { authorization: `Bearer ${body.data.token}` };
  const get = async (path: string) =>
    (await readAnswer(await world.fetch(`${world.urls.tvdb}${path}`, { headers }))).body;
  const { data } = await get("/series/70/extended?meta=translations");
  assertEquals([data.name, data.averageRuntime, data.genres[0].name], ["Schilf", 30, "Drama"]);
  assertEquals(data.translations.nameTranslations, [{ language: "eng", name: "Reed" }]);
  assertEquals("genres" in (await get("/series/70")).data, false);
  assertEquals((await get("/series/70/translations/deu")).data.isPrimary, true);
  assertEquals((await get("/series/70/episodes/official")).data.episodes[0].name, "Eins");
  assertEquals((await get("/series/70/episodes/official/eng")).data.episodes[0].name, null);
  assertEquals((await get("/episodes/701")).data.aired, "2001-02-03");
  assertEquals((await get("/seasons/7001")).data.number, 1);
  assertEquals((await get("/search?query=reed&type=series")).data[0].tvdb_id, "70");
  assertEquals((await get("/search/remoteid/tt0000007")).data[0].series.id, 70);
  assertEquals((await get("/series/71")).status, "failure");
});

recordedSeries("serves the show of TVmaze that was updated later", async (world) => {
  const get = async (path: string) =>
    readAnswer(await world.fetch(`${world.urls.tvmaze}${path}`, { headers: AGENT }));
  const show = (await get("/shows/9?embed[]=episodes&embed[]=cast")).body;
  assertEquals([show.name, show._embedded.cast], ["Reed", []]);
  assertEquals((await get("/lookup/shows?thetvdb=70")).body.id, 9);
  assertEquals((await get("/lookup/shows?imdb=tt1")).status, 404);
  assertEquals((await get("/shows/9/episodes")).body.length, 1);
  assertEquals((await get("/shows/9/episodes?specials=1")).body.length, 2);
  assertEquals((await get("/search/shows?q=reed")).body[0].show.id, 9);
});

recordedSeries(
  "joins what was recorded of a Wikidata item, and serves its article",
  async (world) => {
    const get = async (url: string) => readAnswer(await world.fetch(url, { headers: AGENT }));
    const api = `${world.urls.wikidata}/w/api.php?format=json&formatversion=2`;
    const found = await get(
      `${api}&action=query&list=search&srsearch=haswbstatement:P345=tt0000007`,
    );
    assertEquals(found.body.query.search[0].title, "Q7");
    const { body } = await get(`${api}&action=wbgetentities&ids=Q7|Q8&props=labels`);
    assertEquals(Object.keys(body.entities.Q7.labels).sort(), ["de", "en"]);
    assertEquals(body.entities.Q8, { id: "Q8", missing: "" });
    const page = "/api/rest_v1/page/summary/Reed_(TV_series)";
    assertEquals((await get(`https://en.wikipedia.org${page}`)).body.wikibase_item, "Q7");
    assertEquals((await get(`https://de.wikipedia.org${page}`)).status, 404);
  },
);

recordedSeries("lets its pictures live where it is served", async (world) => {
  const { urls, close } = await world.serve();
  try {
    const show = await (await fetch(`${urls.tvmaze}/shows/9`)).json();
    assertStringIncludes(show.image.original, urls.tvmaze_images);
    assert((await (await fetch(show.image.original)).bytes()).length > 100);
  } finally {
    await close();
  }
});
