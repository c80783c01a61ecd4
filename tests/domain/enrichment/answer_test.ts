import { readAnswer } from "../../../domain/enrichment/answer.ts";
import { assertEquals } from "../../assert.ts";

function offersOf(...offers: { field: string; value: unknown; language?: string }[]) {
  return readAnswer("movie", { ids: {}, offers, artwork: [] }).offers.map(({ field, value }) => [
    field,
    value,
  ]);
}

const CASES = [
  {
    name: "drops blank offers",
    offers: [{ field: "plot", value: "N/A" }, { field: "genres", value: [] }],
    read: [],
  },
  {
    name: "drops a field it does not know",
    offers: [{ field: "lucky_number", value: 7 }],
    read: [],
  },
  {
    name: "drops a rating that nobody voted for",
    offers: [{ field: "tmdb_rating", value: 0 }, { field: "tmdb_votes", value: 0 }],
    read: [],
  },
  {
    name: "drops any rating with 0 votes",
    offers: [{ field: "tmdb_votes", value: "0" }, { field: "tmdb_rating", value: 7.5 }],
    read: [],
  },
  {
    name: "keeps a rating whose votes are not told",
    offers: [{ field: "imdb_rating", value: "8.1" }],
    read: [["imdb_rating", 8.1]],
  },
  {
    name: "keeps a critics' score of 0",
    offers: [{ field: "rotten_tomatoes_score", value: 0 }],
    read: [["rotten_tomatoes_score", 0]],
  },
  {
    name: "files other spellings under the field's own name",
    offers: [{ field: "cast", value: ["A"] }, { field: "certification", value: "PG" }],
    read: [["actors", [{ name: "A" }]], ["content_rating", "PG"]],
  },
];

for (const { name, offers, read } of CASES) {
  Deno.test(`readAnswer() ${name}`, () => assertEquals<unknown>(offersOf(...offers), read));
}

Deno.test("readAnswer() keeps the language only where the provider proves it", () => {
  const raw = { field: "plot", value: "Wien." };
  const { offers } = readAnswer("movie", {
    ids: {},
    offers: [{ ...raw, language: "de" }, raw],
    artwork: [],
  });
  assertEquals(offers.map(({ language }) => language), ["de", null]);
});
