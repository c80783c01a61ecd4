import type { Answer } from "../../domain/enrichment/answer.ts";
import { assertEquals } from "../assert.ts";
import { answerOf, clientOf, offered } from "./ask_world.ts";
import { askSeries, type Rule, serving } from "./serving.ts";
import { HARBOUR, LOGIN, success } from "./tvdb_fixtures.ts";

const IDS = { tvdb: 7001 };

/** What TVDB says of the series when its record differs by that. */
async function harbour(
  patch: Record<string, unknown> = {},
  languages = ["en"],
  countries = ["US"],
): Promise<Answer> {
  const series: Rule = { to: /\/series\/7001\/extended/, body: success({ ...HARBOUR, ...patch }) };
  const client = clientOf("tvdb", serving([LOGIN, series]), "key");
  return answerOf(await askSeries(client, IDS, { languages, countries }));
}

function texts({ offers }: Answer, field: string) {
  return offers.filter((offer) => offer.field === field)
    .map(({ language, country, value }) => [language ?? country, value]);
}

Deno.test("TVDB's own texts are in the original language, the others are translations", async () => {
  const answer = await harbour({}, ["de-AT"]);
  assertEquals(texts(answer, "title"), [
    ["ja", "港の灯"],
    ["de", "Hafenlichter"],
    ["en", "Harbour Lights"],
  ]);
  assertEquals(texts(answer, "plot"), [
    ["ja", "小さな港町の物語。"],
    ["de", "Geschichten aus einer Hafenstadt."],
  ]);
});

Deno.test("a record that does not say its language has texts of none", async () => {
  const answer = await harbour({ originalLanguage: null, translations: null });
  assertEquals(texts(answer, "title"), [[null, "港の灯"]]);
  assertEquals(offered(answer, "original_title"), undefined);
});

const FACTS: [field: string, value: unknown][] = [
  ["original_title", "港の灯"],
  ["first_aired", "2010-04-01"],
  ["last_aired", "2012-03-31"],
  ["status", "Ended"],
  ["network", "Kanal Eins"],
  ["runtime", 24],
  ["genres", ["Drama"]],
  ["creators", ["Die Erfinderin"]],
  ["actors", [{ name: "Erster Mann", role: "Kenji" }, { name: "Zweite Frau", role: "Mika" }]],
  ["studios", ["Atelier Kai"]],
  ["countries", ["Japan"]],
  ["languages", ["Japanese"]],
  ["keywords", ["Japan"]],
  ["trailer", "https://www.youtube.com/watch?v=eng"],
  ["homepage", "https://harbour.example/"],
];

for (const [field, value] of FACTS) {
  Deno.test(`TVDB's ${field} of a series is ${JSON.stringify(value)}`, async () => {
    assertEquals<unknown>(offered(await harbour(), field), value);
  });
}

Deno.test("TVDB's certificates carry two-letter countries, the wanted ones and the fallback", async () => {
  const answer = await harbour({}, ["en"], ["DE"]);
  assertEquals(texts(answer, "content_rating"), [["DE", "12"], ["US", "TV-14"]]);
});

Deno.test("TVDB's ids of other systems are read by name, numbers as numbers", async () => {
  assertEquals((await harbour()).ids, { tvdb: 7001, imdb: "tt7654321", tmdb: 4711 });
  const odd = [{ id: "nm1", sourceName: "IMDB" }, { id: "x", sourceName: "TheMovieDB.com" }];
  assertEquals((await harbour({ remoteIds: odd })).ids, { tvdb: 7001 });
});

Deno.test("TVDB's artwork is told by its number, sorted by score, in the kept languages", async () => {
  const { artwork } = await harbour({}, ["de"]);
  const files = artwork.map(({ type, url, language }) => [type, url.split("/").at(-1), language]);
  assertEquals(files, [
    ["fanart", "fanart-2.jpg", null],
    ["poster", "poster-de.jpg", "de"],
    ["fanart", "fanart-1.jpg", null],
    ["keyart", "keyart.jpg", null],
    ["banner", "banner.jpg", "ja"],
    ["landscape", "landscape.jpg", "en"],
    ["poster", "own.jpg", null],
  ]);
  assertEquals(artwork.filter(({ votes, rating }) => votes !== null || rating !== null), []);
  assertEquals(artwork.filter(({ url }) => !url.startsWith("https://artworks.thetvdb.com/")), []);
});

Deno.test("TVDB's seasons are those of the order in use, with their ids and posters", async () => {
  const { children = [] } = await harbour();
  assertEquals(children.map(({ season, episode, ids }) => [season, episode, ids.tvdb]), [
    [0, null, 500],
    [1, null, 501],
    [2, null, 502],
  ]);
  const [, , second] = children;
  assertEquals(second?.artwork.map(({ type, url }) => [type, url.split("/").at(-1)]), [
    ["poster", "season-2.jpg"],
    ["poster", "502.jpg"],
  ]);
});

const PARTS = [
  { languages: ["en"], parts: ["episodes eng"] },
  { languages: ["ja"], parts: ["episodes"] },
  { languages: ["de", "en-GB", "ja"], parts: ["episodes deu", "episodes eng", "episodes"] },
  { languages: ["de-AT", "de"], parts: ["episodes deu"] },
  { languages: ["fr"], parts: ["episodes"] },
  { languages: [], parts: ["episodes"] },
];

for (const { languages, parts } of PARTS) {
  Deno.test(`TVDB's episodes for [${languages}] are the parts [${parts}]`, async () => {
    assertEquals((await harbour({}, languages)).parts, parts);
  });
}

Deno.test("Portuguese of Brazil and Chinese of Taiwan are found by TVDB's own codes", async () => {
  const told = { nameTranslations: ["pt", "por", "zhtw"], overviewTranslations: null };
  assertEquals((await harbour(told, ["pt-BR"])).parts, ["episodes pt"]);
  assertEquals((await harbour(told, ["pt-PT"])).parts, ["episodes por"]);
  assertEquals((await harbour(told, ["zh-TW"])).parts, ["episodes zhtw"]);
});
