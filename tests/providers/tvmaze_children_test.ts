import { assertEquals } from "../assert.ts";
import { answerOf, clientOf } from "./ask_world.ts";
import { askSeries, serving } from "./serving.ts";
import { EMBEDDED, EPISODES, MARAIS, tvmazeWith } from "./tvmaze_fixtures.ts";

const IMAGES = "https://static.tvmaze.com/uploads/images/original_untouched/9";

async function show(patch: object = {}, embedded: object = {}) {
  const rules = tvmazeWith({ ...MARAIS, ...patch }, { ...EMBEDDED, ...embedded });
  return answerOf(await askSeries(clientOf("tvmaze", serving(rules), null), { tvmaze: 501 }));
}

async function episodes(list: unknown = EPISODES) {
  const client = clientOf("tvmaze", serving([{ to: /episodes/, body: list }]), null);
  const outcome = await askSeries(client, { tvmaze: 501 }, { part: "episodes" });
  return answerOf(outcome).children ?? [];
}

Deno.test("TVmaze's plots are English, whatever the show; its names prove no language", async () => {
  const { offers, children = [] } = await show();
  const language = (field: string) => offers.find((offer) => offer.field === field)?.language;
  assertEquals([language("plot"), language("title")], ["en", null]);
  const [season] = children;
  assertEquals(season?.offers.map(({ field, language }) => [field, language]), [
    ["plot", "en"],
    ["air_date", null],
  ]);
});

Deno.test("TVmaze's ids are its own, IMDb's and TVDB's", async () => {
  assertEquals((await show()).ids, { tvmaze: 501, imdb: "tt0008801", tvdb: 8801 });
  const none = { tvrage: null, thetvdb: null, imdb: null };
  assertEquals((await show({ externals: none })).ids, { tvmaze: 501 });
  assertEquals((await show({ externals: undefined })).ids, { tvmaze: 501 });
});

Deno.test("TVmaze's seasons come with the show; one without a number is none", async () => {
  const { children = [], parts } = await show();
  assertEquals(children.map(({ season, episode, ids }) => [season, episode, ids]), [
    [1, null, { tvmaze: 11 }],
    [2, null, { tvmaze: 12 }],
  ]);
  assertEquals(children.map(({ artwork }) => artwork.length), [1, 0]);
  assertEquals(parts, ["episodes"]);
});

Deno.test("TVmaze's gallery has our types, main images first; what is unsorted is left out", async () => {
  const { artwork } = await show();
  assertEquals(artwork.map(({ type, url }) => [type, url.replace(`${IMAGES}/`, "")]), [
    ["poster", "22.jpg#medium_portrait"],
    ["fanart", "23.jpg"],
    ["clearlogo", "24.jpg"],
    ["banner", "25.jpg#medium_banner"],
    ["poster", "21.jpg#medium_portrait"],
  ]);
  assertEquals([artwork[0]?.width, artwork[0]?.height, artwork[0]?.votes], [680, 1000, null]);
});

Deno.test("TVmaze's one image is the poster where the gallery has none", async () => {
  const { artwork } = await show({}, { images: [] });
  const wanted = [["poster", `${IMAGES}/1.jpg#medium_portrait`]];
  assertEquals(artwork.map(({ type, url }) => [type, url]), wanted);
  const old = {
    medium: null,
    original: "http://static.tvmaze.com/uploads/images/original_untouched/9/1.jpg",
  };
  const [poster] = (await show({ image: old }, { images: [] })).artwork;
  assertEquals(poster?.url, `${IMAGES}/1.jpg`);
});

Deno.test("TVmaze's significant specials are season 0, by their days; the others are left out", async () => {
  const children = await episodes();
  assertEquals(children.map(({ season, episode, ids }) => [season, episode, ids.tvmaze]), [
    [1, 1, 101],
    [1, 2, 103],
    [2, 1, 107],
    [0, 1, 106],
    [0, 2, 104],
    [0, 3, 105],
  ]);
});

Deno.test("TVmaze's episodes have title, plot, day, length, rating and a still", async () => {
  const [first, second, , , , undated] = await episodes();
  assertEquals(first?.offers.map(({ field, value }) => [field, value]), [
    ["title", "Chapter 101"],
    ["plot", "What happens in 101."],
    ["aired", "2019-03-04"],
    ["runtime", 50],
    ["tvmaze_rating", 8.1],
  ]);
  assertEquals(first?.artwork.map(({ type, url }) => [type, url]), [
    ["thumb", `${IMAGES}/101.jpg#medium_landscape`],
  ]);
  // "Episode 2" is no name, and null no plot.
  assertEquals(second?.offers.map(({ field }) => field), ["aired", "runtime", "tvmaze_rating"]);
  assertEquals(undated?.offers.some(({ field }) => field === "aired"), false);
});

Deno.test("a daily show's season is the year", async () => {
  const list = [{ id: 1, name: "Michael", season: 2012, number: 73, airdate: "2012-06-06" }];
  assertEquals((await episodes(list)).map(({ season, episode }) => [season, episode]), [[
    2012,
    73,
  ]]);
});
