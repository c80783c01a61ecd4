import type { ItemKind } from "../../../domain/ids.ts";
import {
  CLASS_BOUNDS,
  completenessClass,
  completenessOf,
} from "../../../domain/enrichment/completeness.ts";
import { fieldsOf } from "../../../domain/fields/field.ts";
import { assertEquals } from "../../assert.ts";

/** The 15 fields of source document 002. */
const EXPECTED = [
  "title",
  "plot",
  "outline",
  "tagline",
  "imdb_rating",
  "imdb_votes",
  "rotten_tomatoes_score",
  "metacritic_score",
  "release_date",
  "runtime",
  "content_rating",
  "genres",
  "directors",
  "writers",
  "studios",
];

Deno.test("completenessOf() counts exactly the 15 expected fields of a movie", () => {
  const counted = fieldsOf("movie").map(({ name }) => name).filter((name) =>
    completenessOf("movie", (field) => field === name).filled === 1
  );
  assertEquals(counted.sort(), EXPECTED.toSorted());
});

const PERCENTS = [
  { filled: 0, percent: 0, as: "unenriched" },
  { filled: 8, percent: 53, as: "unenriched" },
  { filled: 9, percent: 60, as: "partial" },
  { filled: 13, percent: 87, as: "partial" },
  { filled: 14, percent: 93, as: "enriched" },
  { filled: 15, percent: 100, as: "enriched" },
] as const;

for (const { filled, percent, as } of PERCENTS) {
  Deno.test(`completenessOf() calls ${filled} of 15 fields ${percent} per cent, ${as}`, () => {
    const has = new Set(EXPECTED.slice(0, filled));
    assertEquals(completenessOf("movie", (field) => has.has(field)), {
      filled,
      expected: 15,
      percent,
    });
    assertEquals(completenessClass(percent), as);
  });
}

Deno.test("completenessClass() and CLASS_BOUNDS draw the same lines", () => {
  for (let percent = 0; percent <= 100; percent++) {
    const { from, below } = CLASS_BOUNDS[completenessClass(percent)];
    assertEquals(percent >= from && percent < below, true, `${percent} per cent`);
  }
});

const EXPECTED_OF: Readonly<Record<ItemKind, number>> = {
  movie: 15,
  series: 12,
  season: 3,
  episode: 6,
};

for (const [kind, expected] of Object.entries(EXPECTED_OF) as [ItemKind, number][]) {
  Deno.test(`completenessOf() expects ${expected} fields of a ${kind}`, () => {
    assertEquals(completenessOf(kind, () => true), { filled: expected, expected, percent: 100 });
    assertEquals(completenessOf(kind, () => false).percent, 0);
  });
}
