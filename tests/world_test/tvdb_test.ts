import { assert, assertEquals, assertMatch, assertStringIncludes } from "../assert.ts";
import { tvdbIdOf } from "../world/films/film_ids.ts";
import { filmNamed } from "../world/films.ts";
import { buildSeries } from "../world/series/build_series.ts";
import { seriesNamed } from "../world/series.ts";
import { quickWorld } from "./ask.ts";
import { openTvdb } from "./tvdb_world.ts";

const WATCH = seriesNamed("The Harbour Watch");
const FOX_ROAD = seriesNamed("The Fox Road");
const VALLEY = seriesNamed("The Quiet Valley");
const METROPOLIS = filmNamed("Metropolis");

Deno.test("tvdb names a series in its original language and translates on request", async () => {
  const ask = await openTvdb(quickWorld());
  const { body } = await ask(`/series/${FOX_ROAD.tvdb}`);
  assertEquals([body.data.name, body.data.originalLanguage, body.data.nextAired], [
    "狐の道",
    "jpn",
    "",
  ]);
  assertEquals(body.data.nameTranslations, ["jpn", "eng", "deu"]);
  const english = await ask(`/series/${FOX_ROAD.tvdb}/translations/eng`);
  assertEquals([english.body.data.name, english.body.data.isPrimary], ["The Fox Road", undefined]);
  const own = await ask(`/series/${FOX_ROAD.tvdb}/translations/jpn`);
  assertEquals([own.body.data.name, own.body.data.isPrimary], ["狐の道", true]);
  assertEquals((await ask(`/series/${FOX_ROAD.tvdb}/translations/spa`)).status, 404);
});

Deno.test("tvdb mixes season types, and short leaves out people and pictures", async () => {
  const ask = await openTvdb(quickWorld());
  const path = `/series/${FOX_ROAD.tvdb}/extended`;
  const { data } = (await ask(path)).body;
  assertEquals(
    data.seasons.map((season: { type: { type: string } }) => season.type.type),
    ["official", "absolute"],
  );
  assert(data.artworks.some((row: { language: null }) => row.language === null));
  assert(data.artworks.every((row: { image: string }) => row.image.startsWith("https://artworks")));
  assertEquals(data.characters.at(-1).peopleType, "Creator");
  assertEquals(data.characters.at(-1).name, null);
  const { data: short } = (await ask(`${path}?short=true&meta=translations`)).body;
  assertEquals([short.artworks, short.characters], [null, null]);
  assertEquals(short.translations.nameTranslations.length, 3);
  const kinds = data.remoteIds.map((row: { sourceName: string }) => row.sourceName);
  assertEquals(kinds, ["IMDB", "TheMovieDB.com", "Wikidata"]);
});

Deno.test("tvdb tells episodes in every order, in the original language or in another", async () => {
  const ask = await openTvdb(quickWorld());
  const plain = (await ask(`/series/${FOX_ROAD.tvdb}/episodes/absolute?page=0`)).body;
  assertEquals([plain.data.episodes.length, plain.data.episodes[49].number], [50, 50]);
  assertMatch(plain.data.episodes[0].name, /の/);
  const { data } = (await ask(`/series/${FOX_ROAD.tvdb}/episodes/official/eng?page=0`)).body;
  assertEquals([data.name, data.episodes[0].absoluteNumber], ["狐の道", 1]);
  assert(!/の/.test(data.episodes[0].name));
  const german = await ask(`/series/${FOX_ROAD.tvdb}/episodes/official/deu`);
  assertEquals(german.body.data.episodes[0].name, null);
  const specials = await ask(`/series/${WATCH.tvdb}/episodes/default?season=0`);
  assertEquals(specials.body.data.episodes.length, 3);
  assertEquals(specials.body.data.episodes[0].airsBeforeSeason, 3);
  assertEquals((await ask(`/series/${WATCH.tvdb}/episodes/dvd`)).body.data.episodes, []);
});

Deno.test("tvdb gives 500 episodes a page, counted from 0", async () => {
  const long = buildSeries({
    id: 99,
    title: "Long",
    network: "UBN",
    min: 20,
    plot: "Long.",
    outline: "Long.",
    genres: "Drama",
    creators: "Nobody",
    cast: "Ann Other=Ann; Bob Other=Bob",
    score: 5,
    keywords: "",
    seasons: [[501, "2001-01-01"]],
    words: "city",
  });
  const ask = await openTvdb(quickWorld({ series: [long] }));
  const path = `/series/${long.tvdb}/episodes/official`;
  const first = (await ask(`${path}?page=0`)).body;
  assertEquals([first.data.episodes.length, first.links.total_items], [500, 501]);
  assertStringIncludes(first.links.next, "https://api4.thetvdb.com/v4/series/");
  const second = (await ask(`${path}?page=1`)).body;
  assertEquals([second.data.episodes.length, second.links.next], [1, null]);
});

Deno.test("tvdb searches by any title, with texts for ids, and filters by kind and year", async () => {
  const ask = await openTvdb(quickWorld());
  const rows = async (query: string) => (await ask(`/search?${query}`)).body.data;
  const [hit] = await rows("query=stille%20tal&type=series");
  assertEquals([hit.tvdb_id, hit.id], [String(VALLEY.tvdb), `series-${VALLEY.tvdb}`]);
  assertEquals([hit.name, hit.translations.eng], ["Das stille Tal", "The Quiet Valley"]);
  assertEquals((await rows("query=the+lighthouse&type=series")).length, 2);
  assertEquals((await rows("query=the+lighthouse&type=series&year=2015"))[0].year, "2015");
  assertEquals((await rows("query=metropolis"))[0].type, "movie");
  assertEquals((await rows(`remote_id=${WATCH.imdb}`))[0].tvdb_id, String(WATCH.tvdb));
  assertEquals((await ask("/search")).body.message, "query is required");
});

Deno.test("tvdb finds other kinds as well under a bare number", async () => {
  const ask = await openTvdb(quickWorld());
  const { body } = await ask(`/search/remoteid/${WATCH.tmdb}`);
  assertEquals(body.data.map((row: object) => Object.keys(row)[0]), ["people", "movie", "series"]);
  assertEquals(body.data[2].series.status.id, null);
  const [only] = (await ask(`/search/remoteid/${WATCH.imdb}`)).body.data;
  assertEquals(only.series.id, WATCH.tvdb);
  assertEquals((await ask("/search/remoteid/tt0000001")).status, 404);
});

Deno.test("tvdb knows films, with money as text and companies by kind", async () => {
  const ask = await openTvdb(quickWorld());
  const { data } = (await ask(`/movies/${tvdbIdOf(METROPOLIS)}/extended?meta=translations`)).body;
  assertEquals([typeof data.budget, Array.isArray(data.companies)], ["string", false]);
  assertEquals(data.remoteIds[1], {
    id: String(METROPOLIS.tmdb),
    type: 10,
    sourceName: "TheMovieDB.com",
  });
  assert(data.translations.nameTranslations.length > 0);
});

Deno.test("tvdb serves its pictures and their thumbnails", async () => {
  const world = quickWorld();
  const ask = await openTvdb(world);
  const [row] = (await ask(`/series/${WATCH.tvdb}/artworks?type=2`)).body.data.artworks;
  for (const [url, width] of [[row.image, 680], [row.thumbnail, 340]]) {
    const bytes = await (await world.fetch(url)).bytes();
    assertEquals(new DataView(bytes.buffer).getUint32(16), width);
  }
});

Deno.test("tvdb answers 404 for a series that was merged and says so in its updates", async () => {
  const world = quickWorld();
  const ask = await openTvdb(world);
  world.moveSeries(VALLEY.tvdb, WATCH.tvdb);
  assertEquals((await ask(`/series/${VALLEY.tvdb}`)).status, 404);
  const { body } = await ask("/updates?since=1700000000&action=delete");
  assertEquals(body.data.at(-1).mergeToId, WATCH.tvdb);
});
