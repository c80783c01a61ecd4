import { rankArtwork, type RankedArtwork } from "../../../domain/enrichment/artwork_rank.ts";
import { assertEquals } from "../../assert.ts";

const PLAIN = { url: "", votes: 10, rating: 5, width: 1000, height: 1500 };

function image(id: number, more: Partial<RankedArtwork> = {}): RankedArtwork {
  return { id, type: "poster", provider: "tmdb", language: "de", ...PLAIN, ...more };
}

const CASES = [
  {
    name: "the first language over the second",
    type: "poster",
    best: image(2),
    other: image(1, { language: "en" }),
  },
  {
    name: "any wanted language over none on a poster",
    type: "poster",
    best: image(2, { language: "en" }),
    other: image(1, { language: null }),
  },
  {
    name: "no text over an unwanted language on a logo",
    type: "clearlogo",
    best: image(2, { type: "clearlogo", language: null }),
    other: image(1, { type: "clearlogo", language: "ja" }),
  },
  {
    name: "fanart without text over any language",
    type: "fanart",
    best: image(2, { type: "fanart", language: null }),
    other: image(1, { type: "fanart" }),
  },
  {
    name: "language over provider",
    type: "poster",
    best: image(2, { provider: "fanart" }),
    other: image(1, { language: "fr" }),
  },
  {
    name: "the provider trusted for the type over votes",
    type: "poster",
    best: image(2, { votes: 1 }),
    other: image(1, { provider: "fanart", votes: 5000 }),
  },
  {
    name: "many votes over few with a better average",
    type: "poster",
    best: image(2, { votes: 1000, rating: 7 }),
    other: image(1, { votes: 1, rating: 10 }),
  },
  {
    name: "the larger of two without votes",
    type: "poster",
    best: image(2, { votes: null, width: 2000 }),
    other: image(1, { votes: null }),
  },
  { name: "the one seen first among equals", type: "poster", best: image(1), other: image(2) },
  {
    name: "a known provider over one outside the list",
    type: "poster",
    best: image(2, { provider: "fanart" }),
    other: image(1, { provider: "brand_new" }),
  },
];

for (const { name, type, best, other } of CASES) {
  Deno.test(`rankArtwork() puts ${name}`, () => {
    for (const candidates of [[best, other], [other, best]]) {
      const ranked = rankArtwork(type, candidates, ["de-DE", "en"], ["tmdb", "fanart"]);
      assertEquals(ranked.map(({ id }) => id), [best.id, other.id]);
    }
  });
}

Deno.test("rankArtwork() leaves out other types", () => {
  const ranked = rankArtwork("poster", [image(1, { type: "banner" }), image(2)], ["de"], []);
  assertEquals(ranked.map(({ id }) => id), [2]);
});
