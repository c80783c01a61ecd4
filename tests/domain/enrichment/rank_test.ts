import { compareRanks, rankOf } from "../../../domain/enrichment/rank.ts";
import { assertEquals } from "../../assert.ts";
import { movieField } from "../sample.ts";

const TRUST = { order: ["tmdb", "tvdb", "omdb"], exclusive: false };
const WANTED = { languages: ["de", "en"], countries: ["DE", "US"] };

interface Origin {
  source: string;
  language?: string | null;
  country?: string | null;
}

interface Case {
  name: string;
  field: string;
  better: Origin;
  worse: Origin;
}

const CASES: readonly Case[] = [
  {
    name: "a better language over a better provider",
    field: "plot",
    better: { source: "omdb", language: "de" },
    worse: { source: "tmdb", language: "en" },
  },
  {
    name: "a better provider within one language",
    field: "plot",
    better: { source: "tmdb", language: "en" },
    worse: { source: "omdb", language: "en" },
  },
  {
    name: "a wanted language over any other",
    field: "plot",
    better: { source: "omdb", language: "en" },
    worse: { source: "tmdb", language: "fr" },
  },
  {
    name: "a proven first choice over an unproven language",
    field: "plot",
    better: { source: "omdb", language: "de" },
    worse: { source: "tmdb", language: null },
  },
  {
    name: "a better provider's unproven language over the last choice",
    field: "plot",
    better: { source: "tmdb", language: null },
    worse: { source: "omdb", language: "en" },
  },
  {
    name: "a variety of a wanted language over an unwanted one",
    field: "plot",
    better: { source: "omdb", language: "de-AT" },
    worse: { source: "tmdb", language: "fr" },
  },
  {
    name: "a better country over a better provider",
    field: "content_rating",
    better: { source: "omdb", country: "DE" },
    worse: { source: "tmdb", country: "US" },
  },
  {
    name: "the provider alone where nothing varies",
    field: "genres",
    better: { source: "tmdb", language: "fr" },
    worse: { source: "omdb", language: "de" },
  },
  {
    name: "an NFO's text over every provider",
    field: "plot",
    better: { source: "nfo" },
    worse: { source: "tmdb", language: "de" },
  },
  {
    name: "every provider over an NFO's rating",
    field: "imdb_rating",
    better: { source: "omdb" },
    worse: { source: "nfo" },
  },
  {
    name: "a listed provider over one outside the list",
    field: "plot",
    better: { source: "omdb", language: "fr" },
    worse: { source: "fanart", language: "de" },
  },
  {
    name: "a provider outside the list over the file's name",
    field: "title",
    better: { source: "fanart", language: "fr" },
    worse: { source: "file" },
  },
  {
    name: "the file's name over an unlocked word of the user",
    field: "title",
    better: { source: "file" },
    worse: { source: "user" },
  },
];

function rank(field: string, { source, language = null, country = null }: Origin) {
  return rankOf(movieField(field), { source, language, country }, TRUST, WANTED);
}

for (const { name, field, better, worse } of CASES) {
  Deno.test(`rankOf() puts ${name}`, () => {
    const [a, b] = [rank(field, better), rank(field, worse)];
    assertEquals([compareRanks(a, b) < 0, compareRanks(b, a) > 0], [true, true]);
    assertEquals([compareRanks(a, a), compareRanks(b, b)], [0, 0]);
  });
}

Deno.test("rankOf() takes any language when none is wanted", () => {
  const none = { languages: [], countries: [] };
  const plot = movieField("plot");
  const [german, unknown] = ["de", null].map((language) =>
    rankOf(plot, { source: "tmdb", language, country: null }, TRUST, none)
  );
  assertEquals(german, unknown);
});
