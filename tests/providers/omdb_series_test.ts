import { assertEquals } from "../assert.ts";
import { answerOf, clientOf, offered } from "./ask_world.ts";
import { OMDB_SERIES as SERIES } from "./omdb_fixtures.ts";
import { askSeries, type Rule, serving } from "./serving.ts";

const IDS = { imdb: "tt7654321" };

async function omdb(patch: Record<string, unknown> = {}) {
  const rules: Rule[] = [{ to: /i=tt7654321/, body: { ...SERIES, ...patch } }];
  return await askSeries(clientOf("omdb", serving(rules), "key"), IDS);
}

const READINGS: { says: Record<string, string>; field: string; value: unknown }[] = [
  { says: {}, field: "status", value: "Ended" },
  { says: { Year: "2011–" }, field: "status", value: "Continuing" },
  { says: { Year: "2011-2013" }, field: "status", value: "Ended" },
  { says: { Year: "2024" }, field: "status", value: undefined },
  { says: { Year: "N/A" }, field: "status", value: undefined },
  { says: {}, field: "creators", value: ["Ann Roe", "Bo Lee"] },
  { says: { Writer: "N/A" }, field: "creators", value: undefined },
  { says: {}, field: "first_aired", value: "2010-04-01" },
  { says: {}, field: "outline", value: "Stories of a port." },
  { says: {}, field: "imdb_votes", value: 1234 },
  { says: {}, field: "content_rating", value: "TV-14" },
];

for (const { says, field, value } of READINGS) {
  Deno.test(`OMDb's ${field} of a series with ${JSON.stringify(says)} is ${value}`, async () => {
    assertEquals<unknown>(offered(answerOf(await omdb(says)), field), value);
  });
}

const SEASONS = [
  { total: "2", parts: ["season 1", "season 2"] },
  { total: "N/A", parts: undefined },
  { total: "0", parts: undefined },
  { total: "2.5", parts: undefined },
];

for (const { total, parts } of SEASONS) {
  Deno.test(`OMDb's "${total}" seasons are the parts [${parts ?? ""}]`, async () => {
    assertEquals(answerOf(await omdb({ totalSeasons: total })).parts, parts);
  });
}

Deno.test("a wrong number of seasons does not cost the day's calls", async () => {
  assertEquals(answerOf(await omdb({ totalSeasons: "99999" })).parts?.length, 100);
});

for (const Type of ["movie", "game", "episode"]) {
  Deno.test(`OMDb's answer about a ${Type} is no series`, async () => {
    assertEquals((await omdb({ Type })).kind, "not_found");
  });
}

Deno.test("OMDb's full plot of a series is asked for on demand", async () => {
  const asked: string[] = [];
  const rules: Rule[] = [{ to: /plot=full/, body: { ...SERIES, Plot: "A long story." } }];
  const client = clientOf("omdb", serving(rules, asked), "key");
  const answer = answerOf(await askSeries(client, IDS, { part: "plot" }));
  assertEquals(answer.offers.map(({ field, value }) => [field, value]), [[
    "plot",
    "A long story.",
  ]]);
});

Deno.test("OMDb is searched for series", async () => {
  const asked: string[] = [];
  const hit = {
    Title: "Dallas",
    Year: "1978–1991",
    imdbID: "tt0077000",
    Type: "series",
    Poster: "http://m.media-amazon.com/images/dallas.jpg",
  };
  const rules: Rule[] = [{ to: /s=dallas/, body: { Search: [hit], Response: "True" } }];
  const client = clientOf("omdb", serving(rules, asked), "key");
  const found = await client.search?.({
    kind: "series",
    title: "dallas",
    year: null,
    language: "en",
  });
  assertEquals(asked[0]?.includes("type=series"), true);
  assertEquals(found, {
    kind: "ok",
    value: [{
      id: "tt0077000",
      ids: { imdb: "tt0077000" },
      title: "Dallas",
      year: 1978,
      poster: "https://m.media-amazon.com/images/dallas.jpg",
      kind: "series",
    }],
  });
});
