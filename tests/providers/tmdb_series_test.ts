import type { Answer, Child } from "../../domain/enrichment/answer.ts";
import { assertEquals } from "../assert.ts";
import { answerOf, clientOf, offered } from "./ask_world.ts";
import { askSeries, type Rule, serving } from "./serving.ts";
import { TMDB_SERIES as SERIES } from "./tmdb_fixtures.ts";

async function tmdb(patch: Record<string, unknown> = {}): Promise<Answer> {
  const rules: Rule[] = [{ to: /\/tv\/501\?/, body: { ...SERIES, ...patch } }];
  const wish = { languages: ["de-DE", "en"], countries: ["DE"] };
  return answerOf(await askSeries(clientOf("tmdb", serving(rules), "key"), { tmdb: 501 }, wish));
}

const FACTS: [field: string, value: unknown][] = [
  ["original_title", "港の灯"],
  ["status", "Continuing"],
  ["network", "Kanal Eins"],
  ["runtime", 25],
  ["creators", ["Die Erfinderin"]],
  ["first_aired", "2010-04-01"],
  ["last_aired", "2012-03-31"],
  ["tmdb_rating", 8.1],
  ["content_rating", "12"],
  ["keywords", ["harbour"]],
  ["countries", ["Japan"]],
  ["languages", ["Japanese"]],
];

for (const [field, value] of FACTS) {
  Deno.test(`TMDB's ${field} of a series is ${JSON.stringify(value)}`, async () => {
    assertEquals<unknown>(offered(await tmdb(), field), value);
  });
}

const STATUSES = [
  ["Ended", "Ended"],
  ["Canceled", "Canceled"],
  ["In Production", "Upcoming"],
  ["Planned", "Upcoming"],
  ["Resting", "Resting"],
] as const;

for (const [status, value] of STATUSES) {
  Deno.test(`TMDB's status "${status}" of a series is "${value}"`, async () => {
    assertEquals(offered(await tmdb({ status }), "status"), value);
  });
}

Deno.test("TMDB's cast of a series is in order, each with the longest role", async () => {
  const actors = offered(await tmdb(), "actors");
  const photo = "https://image.tmdb.org/t/p/original/e.jpg";
  assertEquals<unknown>(actors, [{ name: "Erster", role: "Lang", photo }, { name: "Zweite" }]);
});

Deno.test("TMDB's texts of a series carry the language that a translation entry proves", async () => {
  const { offers } = await tmdb();
  const texts = offers.filter(({ field }) => field === "title" || field === "plot")
    .map(({ field, language, value }) => [field, language, value]);
  assertEquals(texts, [
    ["title", "de-DE", "Hafenlichter"],
    ["plot", "de-DE", "Geschichten aus einer Hafenstadt."],
    ["title", "de-DE", "Hafenlichter"],
    ["plot", "de-DE", "Geschichten aus einer Hafenstadt."],
    ["title", "en-US", "港の灯"],
    ["plot", "en-US", "Stories."],
  ]);
});

Deno.test("TMDB's ids of a series are those of all systems it knows", async () => {
  assertEquals((await tmdb()).ids, { tmdb: 501, imdb: "tt7654321", tvdb: 7001, wikidata: "Q77" });
  assertEquals((await tmdb({ external_ids: { imdb_id: "", tvdb_id: null } })).ids, { tmdb: 501 });
});

Deno.test("TMDB's list of seasons gives their texts, dates and posters, and the parts", async () => {
  const { children = [], parts } = await tmdb();
  assertEquals(parts, ["season 0", "season 1"]);
  assertEquals(children.map(told), [
    [0, [["title", "Extras", null]], []],
    [1, [
      ["title", "Staffel 1", "de"],
      ["plot", "Alles beginnt.", "de"],
      ["air_date", "2010-04-01", null],
    ], ["poster"]],
  ]);
});

function told({ season, offers, artwork }: Child) {
  return [
    season,
    offers.map(({ field, value, language }) => [field, value, language]),
    artwork.map(({ type }) => type),
  ];
}

Deno.test("TMDB finds a series by its IMDb or TVDB id, and is asked no further for none", async () => {
  const asked: string[] = [];
  const rules: Rule[] = [
    {
      to: /\/find\/7001\?external_source=tvdb_id/,
      body: { movie_results: [{ id: 1 }], tv_results: [{ id: 501 }], tv_episode_results: [] },
    },
    { to: /\/find\/tt/, body: { movie_results: [{ id: 2 }], tv_results: [] } },
    { to: /\/tv\/501\?/, body: SERIES },
  ];
  const client = clientOf("tmdb", serving(rules, asked), "key");
  assertEquals((await askSeries(client, { tvdb: 7001 })).kind, "ok");
  assertEquals((await askSeries(client, { imdb: "tt7654321", tvdb: 7001 })).kind, "ok");
  assertEquals((await askSeries(client, { imdb: "tt7654321" })).kind, "not_found");
  assertEquals(asked.length, 6);
});

Deno.test("a TMDB series of another number, or that names another TVDB id, is no answer", async () => {
  const rules: Rule[] = [
    { to: /\/find\//, body: { tv_results: [{ id: 501 }] } },
    { to: /\/tv\//, body: SERIES },
  ];
  const client = clientOf("tmdb", serving(rules), "key");
  assertEquals((await askSeries(client, { tmdb: 502 })).kind, "not_found");
  assertEquals((await askSeries(client, { tvdb: 7002 })).kind, "not_found");
});

Deno.test("TMDB's search for series asks for the year of the first episode", async () => {
  const asked: string[] = [];
  const row = {
    id: 501,
    name: "Hafenlichter",
    original_name: "港の灯",
    first_air_date: "2010-04-01",
    popularity: 3.5,
    vote_count: 12,
  };
  const rules: Rule[] = [{ to: /\/search\/tv\?/, body: { results: [row, { id: 502 }] } }];
  const client = clientOf("tmdb", serving(rules, asked), "key");
  const found = await client.search?.({
    kind: "series",
    title: "Hafen",
    year: 2010,
    language: "de",
  });
  assertEquals(asked[0]?.includes("first_air_date_year=2010"), true);
  if (found?.kind !== "ok") throw new Error(found?.kind);
  assertEquals(found.value.map(({ id, title, year, kind }) => [id, title, year, kind]), [
    [501, "Hafenlichter", 2010, "series"],
    [502, "", null, "series"],
  ]);
});
