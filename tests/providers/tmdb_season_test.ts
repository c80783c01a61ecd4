import type { Child } from "../../domain/enrichment/answer.ts";
import { assertEquals } from "../assert.ts";
import { answerOf, clientOf } from "./ask_world.ts";
import { askSeries, type Rule, serving } from "./serving.ts";
import { TMDB_EPISODE as EPISODE, tmdbSeason as season } from "./tmdb_fixtures.ts";

async function ask(rules: Rule[], languages: string[], asked: string[] = []) {
  const client = clientOf("tmdb", serving(rules, asked), "key");
  return await askSeries(client, { tmdb: 501 }, { part: "season 1", languages });
}

function told({ offers }: Child, ...fields: string[]) {
  return offers.filter(({ field }) => fields.includes(field))
    .map(({ field, value, language }) => [field, value, language]);
}

Deno.test("TMDB's season tells of itself and its episodes, each with its own number", async () => {
  const answer = answerOf(await ask([{ to: /./, body: season([EPISODE]) }], ["de"]));
  const [own, episode] = answer.children ?? [];
  if (!own || !episode) throw new Error("children are missing");
  assertEquals([answer.ids, own.ids, episode.ids], [{ tmdb: 501 }, { tmdb: 9001 }, { tmdb: 31 }]);
  assertEquals(told(own, "title", "plot", "air_date"), [
    ["title", "Staffel 1", null],
    ["title", "Beginnings", "en-US"],
    ["plot", "It starts.", "en-US"],
    ["air_date", "2010-04-01", null],
  ]);
  assertEquals(own.artwork.map(({ type, language }) => [type, language]), [
    ["poster", "de"],
    ["poster", null],
  ]);
  assertEquals<unknown>(told(episode, "title", "plot", "directors", "writers", "actors"), [
    ["title", "Ankunft", "de"],
    ["plot", "Ein Schiff kommt an.", "de"],
    ["directors", ["Ann Roe"], null],
    ["writers", ["Bo Lee"], null],
    ["actors", [{ name: "Gast Eins", role: "Lotse" }, { name: "Gast Zwei", role: "Koch" }], null],
  ]);
  assertEquals(episode.artwork.map(({ type }) => type), ["thumb"]);
});

Deno.test("a name without an overview beside it is of no proven language", async () => {
  const body = season([{ ...EPISODE, overview: "" }]);
  const [, episode] = answerOf(await ask([{ to: /./, body }], ["de"])).children ?? [];
  assertEquals(episode && told(episode, "title", "plot"), [["title", "Ankunft", null]]);
});

const GERMAN: Rule = {
  to: /language=de-DE/,
  body: season([{ ...EPISODE, name: "Folge 1", overview: "" }]),
};
const ENGLISH: Rule = {
  to: /language=en/,
  body: season([{ ...EPISODE, name: "Arrival", overview: "A ship comes in." }]),
};

Deno.test("where a season leaves gaps in one language, the next one is asked for", async () => {
  const asked: string[] = [];
  const wanted = ["de-DE", "de-AT", "en"];
  const [, episode] = answerOf(await ask([GERMAN, ENGLISH], wanted, asked)).children ?? [];
  assertEquals(asked.length, 2);
  assertEquals(episode && told(episode, "title", "plot"), [
    ["title", "Arrival", "en"],
    ["plot", "A ship comes in.", "en"],
  ]);
  assertEquals(episode && told(episode, "aired").length, 1);
});

Deno.test("a season that is whole in the first language costs one request", async () => {
  const asked: string[] = [];
  await ask([{ to: /./, body: season([EPISODE]) }], ["de", "en", "fr"], asked);
  assertEquals(asked.length, 1);
});

Deno.test("a second language that cannot be had now leaves the part to a later time", async () => {
  const limited: Rule = { to: /language=en/, status: 429, body: { status_code: 25 } };
  assertEquals((await ask([GERMAN, limited], ["de-DE", "en"])).kind, "rate_limited");
});

const OTHERS = [
  { name: "another season", body: season([EPISODE], { season_number: 2 }) },
  { name: "a season of another series", body: season([{ ...EPISODE, show_id: 502 }]) },
];

for (const { name, body } of OTHERS) {
  Deno.test(`${name} is no answer`, async () => {
    assertEquals((await ask([{ to: /./, body }], ["de"])).kind, "not_found");
  });
}
