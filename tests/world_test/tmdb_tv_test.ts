import { assert, assertEquals, assertMatch } from "../assert.ts";
import { seriesNamed } from "../world/series.ts";
import { ask, quickWorld } from "./ask.ts";

const WATCH = seriesNamed("The Harbour Watch");
const FOX_ROAD = seriesNamed("The Fox Road");
const TIDEWATER = seriesNamed("Tidewater");
const COLD_ORBIT = seriesNamed("Cold Orbit");
const VALLEY = seriesNamed("The Quiet Valley");

Deno.test("tmdb tells a series with all that can be appended, seasons included", async () => {
  const parts =
    "aggregate_credits,content_ratings,external_ids,images,keywords,translations,videos,season/1,nonsense";
  const { body } = await ask(quickWorld(), "tmdb", `/tv/${WATCH.tmdb}?append_to_response=${parts}`);
  assertEquals([body.name, body.number_of_seasons, body.number_of_episodes], [WATCH.title, 3, 26]);
  assertEquals(body.seasons[0].name, "Specials");
  assertEquals(body.external_ids.imdb_id, WATCH.imdb);
  assertEquals(body.content_ratings.results[0].rating, "");
  assertEquals(body["season/1"].episodes.length, 8);
  assertEquals("nonsense" in body, false);
  assertEquals([body.last_episode_to_air.season_number, body.next_episode_to_air], [3, null]);
  const [first] = body.aggregate_credits.cast;
  assertEquals([first.roles[0].episode_count, first.total_episode_count], [29, 29]);
  assert(Array.isArray(body.keywords.results));
});

const orders: [name: string, seasons: [number, number][]][] = [
  [TIDEWATER.title, [[1, 6], [2, 7], [3, 6], [4, 7]]],
  [FOX_ROAD.title, [[1, 26], [2, 24]]],
  ["The Late Desk with Maud Keller", [[1, 60], [2, 60]]],
  [COLD_ORBIT.title, [[1, 8], [2, 8], [3, 6], [4, 8]]],
];
for (const [name, seasons] of orders) {
  Deno.test(`tmdb counts the seasons of ${name} in its own way`, async () => {
    const { body } = await ask(quickWorld(), "tmdb", `/tv/${seriesNamed(name).tmdb}`);
    type Row = { season_number: number; episode_count: number };
    assertEquals(
      body.seasons.map((row: Row) => [row.season_number, row.episode_count]),
      seasons,
    );
  });
}

Deno.test("tmdb moves an episode to another season and keeps its ids", async () => {
  const world = quickWorld();
  const { body } = await ask(world, "tmdb", `/tv/${FOX_ROAD.tmdb}/season/2`);
  const episode = FOX_ROAD.seasons[0]?.episodes[26];
  assertEquals([body.episodes.length, body.episodes[0].episode_number], [24, 1]);
  assertEquals(body.episodes[0].id, episode?.tmdb);
  const find = await ask(world, "tmdb", `/find/${episode?.tvdb}?external_source=tvdb_id`);
  const [found] = find.body.tv_episode_results;
  assertEquals([found.season_number, found.episode_number, found.show_id], [2, 1, FOX_ROAD.tmdb]);
});

Deno.test("tmdb counts what nobody named, in the language asked for", async () => {
  const world = quickWorld();
  const path = `/tv/${COLD_ORBIT.tmdb}/season/4`;
  const english = (await ask(world, "tmdb", path)).body;
  assertEquals([english.name, english.air_date], ["Season 4", null]);
  assertEquals(english.episodes[1].name, "Episode 2");
  const { body } = await ask(world, "tmdb", `${path}?language=de-DE&append_to_response=images`);
  assertEquals([body.name, body.episodes[1].name], ["Staffel 4", "Folge 2"]);
  const [first] = body.episodes;
  assertEquals([first.air_date, first.runtime, first.still_path], [null, null, null]);
});

Deno.test("tmdb falls back to the original name and to no text", async () => {
  const world = quickWorld();
  const { body } = await ask(world, "tmdb", `/tv/${VALLEY.tmdb}?language=es`);
  assertEquals([body.name, body.overview, body.original_name], [
    "Das stille Tal",
    "",
    "Das stille Tal",
  ]);
  const { body: german } = await ask(world, "tmdb", `/tv/${VALLEY.tmdb}/season/1?language=de`);
  assertMatch(german.episodes[0].overview, /\S/);
});

Deno.test("tmdb searches series by title and year and finds them by three kinds of id", async () => {
  const world = quickWorld();
  const search = async (query: string) => (await ask(world, "tmdb", `/search/tv?${query}`)).body;
  assertEquals((await search("query=the%20lighthouse")).total_results, 2);
  const [older] = (await search("query=the%20lighthouse&first_air_date_year=1962")).results;
  assertEquals(older.first_air_date, "1962-02-05");
  assertEquals((await search("query=harbour%20watch&year=2013")).total_results, 1);
  assertEquals((await search("query=captain%20comet")).total_results, 0);
  for (
    const [id, source] of [[WATCH.imdb, "imdb_id"], [WATCH.tvdb, "tvdb_id"], [
      WATCH.wikidata,
      "wikidata_id",
    ]]
  ) {
    const { body } = await ask(world, "tmdb", `/find/${id}?external_source=${source}`);
    assertEquals([body.tv_results[0].id, body.movie_results], [WATCH.tmdb, []]);
  }
});

const missing = [
  `/tv/${seriesNamed("Captain Comet of the Air Patrol").tmdb}`,
  "/tv/1",
  `/tv/${WATCH.tmdb}/season/9`,
  `/tv/${WATCH.tmdb}/season/1/episode/99`,
  `/tv/${WATCH.tmdb}/nonsense`,
];
for (const path of missing) {
  Deno.test(`tmdb answers 404 to ${path}`, async () => {
    const { status, body } = await ask(quickWorld(), "tmdb", path);
    assertEquals([status, body.status_code], [404, 34]);
  });
}

Deno.test("tmdb tells an episode with people, stills and ids of its own", async () => {
  const path =
    `/tv/${WATCH.tmdb}/season/1/episode/1?append_to_response=credits,external_ids,images`;
  const { body } = await ask(quickWorld(), "tmdb", path);
  assertEquals(body.external_ids.tvdb_id, WATCH.seasons[1]?.episodes[0]?.tvdb);
  assertEquals(body.crew[0].job, "Director");
  assertEquals(body.images.stills[0].file_path, body.still_path);
});

Deno.test("editSeries() shrinks, renumbers and empties the list of episodes", async () => {
  const world = quickWorld();
  const [specials, first, ...others] = WATCH.seasons;
  const shorter = { ...first!, episodes: first!.episodes.slice(0, 3) };
  world.editSeries(WATCH.tvdb, { seasons: [specials!, shorter, ...others] });
  const count = async (season: number) =>
    (await ask(world, "tmdb", `/tv/${WATCH.tmdb}/season/${season}`)).body.episodes?.length;
  assertEquals([await count(1), await count(2)], [3, 8]);
  world.editSeries(WATCH.tvdb, { seasons: [] });
  assertEquals(await count(1), undefined);
  const { body } = await ask(world, "tmdb", `/tv/${WATCH.tmdb}`);
  assertEquals([body.seasons, body.number_of_episodes], [[], 0]);
  assertEquals((await ask(world, "tmdb", "/tv/changes")).body.results[0].id, WATCH.tmdb);
  world.editSeries(WATCH.tvdb, null);
  assertEquals((await ask(world, "tmdb", `/tv/${WATCH.tmdb}`)).status, 404);
});
