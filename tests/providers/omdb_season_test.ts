import { assertEquals } from "../assert.ts";
import { answerOf, clientOf } from "./ask_world.ts";
import { OMDB_SERIES as SERIES } from "./omdb_fixtures.ts";
import { askWhole, type Rule, serving } from "./serving.ts";

const IDS = { imdb: "tt7654321" };

const SEASON = {
  Title: "Harbour Lights",
  Season: "1",
  totalSeasons: "2",
  Episodes: [
    {
      Title: "Arrival",
      Released: "2010-04-01",
      Episode: "1",
      imdbRating: "8.0",
      imdbID: "tt0000101",
    },
    { Title: "Episode #1.2", Released: "N/A", Episode: "2", imdbRating: "N/A", imdbID: "N/A" },
    { Title: "Lost", Released: "2010-04-15", Episode: "N/A", imdbRating: "N/A", imdbID: "N/A" },
  ],
  Response: "True",
};

Deno.test("OMDb's list of a season gives English titles, dates and ratings", async () => {
  const asked: string[] = [];
  const rules: Rule[] = [
    { to: /Season=1/, body: SEASON },
    { to: /Season=2/, body: { Response: "False", Error: "Series or season not found!" } },
    { to: /i=tt7654321/, body: SERIES },
  ];
  const outcomes = await askWhole(clientOf("omdb", serving(rules, asked), "key"), IDS);
  assertEquals(outcomes.map(({ kind }) => kind), ["ok", "ok", "not_found"]);
  assertEquals(asked.length, 3);
  const [, first] = outcomes;
  const { children = [], ids } = answerOf(first ?? { kind: "not_found" });
  assertEquals(ids, IDS);
  assertEquals(
    children.map(({ season, episode, ids, offers }) => [
      season,
      episode,
      ids,
      offers.map(({ field, value, language }) => [field, value, language]),
    ]),
    [
      [1, 1, { imdb: "tt0000101" }, [
        ["title", "Arrival", "en"],
        ["aired", "2010-04-01", null],
        ["imdb_rating", 8, null],
      ]],
      [1, 2, {}, []],
    ],
  );
});
