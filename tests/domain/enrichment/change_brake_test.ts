import { createBrake, tallyDecisions } from "../../../domain/enrichment/change_brake.ts";
import type { FieldDecision } from "../../../domain/enrichment/decision.ts";
import type { FieldValue } from "../../../domain/fields/field_value.ts";
import { assertEquals } from "../../assert.ts";
import { movieField, sourced } from "../sample.ts";

const FIVE = ["A", "B", "C", "D", "E"];
const people = (...names: string[]) => names.map((name) => ({ name }));

interface Case {
  name: string;
  field: string;
  from: FieldValue;
  to: FieldValue;
  toSource?: string;
  held: boolean;
}

const LISTS: readonly Case[] = [
  { name: "holds the loss of 3 of 5", field: "genres", from: FIVE, to: ["A", "B"], held: true },
  {
    name: "passes the loss of 2 of 5",
    field: "genres",
    from: FIVE,
    to: ["A", "B", "C"],
    held: false,
  },
  {
    name: "passes the loss of exactly half",
    field: "genres",
    from: ["A", "B", "C", "D"],
    to: ["A", "B"],
    held: false,
  },
  {
    name: "holds the loss of 3 of 4",
    field: "genres",
    from: ["A", "B", "C", "D"],
    to: ["A"],
    held: true,
  },
  {
    name: "passes the loss of all of 3",
    field: "genres",
    from: ["A", "B", "C"],
    to: ["X"],
    held: false,
  },
  {
    name: "holds a list swapped for another",
    field: "genres",
    from: FIVE,
    to: ["V", "W", "X", "Y", "Z"],
    held: true,
  },
  {
    name: "passes another source's short list",
    field: "genres",
    from: FIVE,
    to: ["A"],
    toSource: "omdb",
    held: false,
  },
  {
    name: "holds the loss of most of a cast",
    field: "actors",
    from: people(...FIVE),
    to: people("A"),
    held: true,
  },
  {
    name: "passes a cast whose roles changed",
    field: "actors",
    from: people(...FIVE),
    to: FIVE.map((name) => ({ name, role: "X" })),
    held: false,
  },
  { name: "passes a changed text", field: "plot", from: "Old.", to: "New.", held: false },
];

for (const { name, field, from, to, toSource = "tmdb", held } of LISTS) {
  Deno.test(`createBrake() ${name}`, () => {
    const brake = createBrake({ tally: {}, limitPercent: 30 });
    const isHeld = brake(movieField(field), sourced(from, "tmdb"), sourced(to, toSource));
    assertEquals(isHeld, held);
  });
}

const TALLIES = [
  { name: "passes 30 of 100", field: "plot", compared: 100, changed: 30, held: false },
  { name: "holds from 31 of 100", field: "plot", compared: 100, changed: 31, held: true },
  {
    name: "passes anything before 50 items",
    field: "plot",
    compared: 49,
    changed: 49,
    held: false,
  },
  { name: "judges at 50 items", field: "plot", compared: 50, changed: 16, held: true },
  { name: "holds dates too", field: "release_date", compared: 50, changed: 50, held: true },
  { name: "never holds ratings", field: "imdb_rating", compared: 50, changed: 50, held: false },
  { name: "never holds votes", field: "imdb_votes", compared: 50, changed: 50, held: false },
] as const;

for (const { name, field, compared, changed, held } of TALLIES) {
  Deno.test(`createBrake() ${name}: ${field}, ${changed} of ${compared}`, () => {
    const brake = createBrake({
      tally: { [`${field} of tmdb`]: { compared, changed } },
      limitPercent: 30,
    });
    const from = sourced("1949-09-01", "omdb");
    assertEquals(brake(movieField(field), from, sourced("1950-01-01", "tmdb")), held);
    assertEquals(brake(movieField(field), from, sourced("1950-01-01", "omdb")), false);
  });
}

Deno.test("tallyDecisions() counts per field and source what was compared and what changes", () => {
  const [a, b] = [sourced("A", "tmdb"), sourced("B", "tmdb")];
  const decisions: FieldDecision[] = [
    { kind: "change", field: "plot", from: a, to: b, because: "newer_value" },
    { kind: "keep", field: "title", because: "same_value", same: a },
    { kind: "keep", field: "tagline", because: "held_for_review", instead: b },
    { kind: "fill", field: "homepage", to: a },
    { kind: "keep", field: "status", because: "nothing_offered" },
    { kind: "keep", field: "awards", because: "locked" },
  ];
  const once = tallyDecisions({}, decisions);
  assertEquals(once, {
    "plot of tmdb": { compared: 1, changed: 1 },
    "title of tmdb": { compared: 1, changed: 0 },
    "tagline of tmdb": { compared: 1, changed: 1 },
  });
  assertEquals(tallyDecisions(once, decisions)["plot of tmdb"], { compared: 2, changed: 2 });
  assertEquals(once["plot of tmdb"], { compared: 1, changed: 1 }, "the old tally was changed");
});

Deno.test("tallyDecisions() and createBrake() hold a runaway provider from the 51st item on", () => {
  const change: FieldDecision = {
    kind: "change",
    field: "plot",
    from: sourced("Old.", "tmdb"),
    to: sourced("New.", "tmdb"),
    because: "newer_value",
  };
  let tally = {};
  let passed = 0;
  for (let item = 0; item < 200; item++) {
    if (!createBrake({ tally, limitPercent: 30 })(movieField("plot"), change.from, change.to)) {
      passed++;
    }
    tally = tallyDecisions(tally, [change]);
  }
  assertEquals(passed, 50);
});
