import { fieldsOf } from "../../../domain/fields/field.ts";
import { CAST_SIZE, normalise, readField } from "../../../domain/fields/normalise.ts";
import { assertEquals, assertStringIncludes } from "../../assert.ts";
import { movieField } from "../sample.ts";

/** Blank in every field, whatever its type. */
const BLANKS: readonly unknown[] = [null, undefined, "", " \n\t ", "N/A", "n/a", "0000-00-00"];

for (const field of fieldsOf("movie")) {
  Deno.test(`normalise() reads nothing as blank for ${field.name}`, () => {
    for (const raw of [...BLANKS, "#DUPE#", []]) {
      assertEquals(normalise(field, raw), null, `${JSON.stringify(raw)} should be blank`);
    }
  });
}

const READ = [
  {
    name: "trims and joins white space",
    field: "title",
    raw: "  The \n Third  Man ",
    value: "The Third Man",
  },
  { name: "composes letters", field: "title", raw: "Ame\u0301lie", value: "Am\u00e9lie" },
  { name: "leaves a title made of digits", field: "title", raw: 1917, value: "1917" },
  { name: "reads TBA as no title", field: "title", raw: "TBA", value: null },
  { name: "reads tbd as no title", field: "title", raw: "tbd", value: null },
  { name: "leaves TBA in a tagline", field: "tagline", raw: "TBA", value: "TBA" },
  {
    name: "keeps paragraphs of a plot",
    field: "plot",
    raw: "One. \r\n\r\n\r\n\r\nTwo.",
    value: "One.\n\nTwo.",
  },
  { name: "reads a date", field: "release_date", raw: "1949-09-01", value: "1949-09-01" },
  {
    name: "cuts the time off a date",
    field: "release_date",
    raw: "1949-09-01T00:00:00.000Z",
    value: "1949-09-01",
  },
  { name: "refuses 31 February", field: "release_date", raw: "1949-02-31", value: null },
  { name: "refuses month 13", field: "release_date", raw: "1949-13-01", value: null },
  { name: "refuses a date in words", field: "release_date", raw: "02 Sep 1949", value: null },
  { name: "reads a runtime in text", field: "runtime", raw: " 104 ", value: 104 },
  { name: "reads a runtime of 0 as blank", field: "runtime", raw: 0, value: null },
  { name: "refuses a negative runtime", field: "runtime", raw: -5, value: null },
  { name: "refuses half a minute", field: "runtime", raw: 104.5, value: null },
  { name: "reads a budget of 0 as blank", field: "budget", raw: "0", value: null },
  { name: "reads 0 votes as blank", field: "imdb_votes", raw: 0, value: null },
  { name: "leaves a Rotten Tomatoes score of 0", field: "rotten_tomatoes_score", raw: 0, value: 0 },
  { name: "leaves a Metacritic score of 0", field: "metacritic_score", raw: "0", value: 0 },
  { name: "refuses a rating above ten", field: "imdb_rating", raw: 11, value: null },
  { name: "refuses a score above a hundred", field: "metacritic_score", raw: 101, value: null },
  { name: "refuses Infinity", field: "imdb_rating", raw: Infinity, value: null },
  { name: "refuses text as a number", field: "imdb_rating", raw: "8,1", value: null },
  {
    name: "drops blank list entries",
    field: "genres",
    raw: ["Noir", "", "N/A", " "],
    value: ["Noir"],
  },
  { name: "drops repeated list entries", field: "genres", raw: ["Noir", "noir "], value: ["Noir"] },
  { name: "reads a list of blanks as blank", field: "genres", raw: ["", "N/A"], value: null },
  { name: "refuses a text as a list", field: "genres", raw: "Noir, Thriller", value: null },
  { name: "refuses numbers in a list", field: "genres", raw: [1], value: null },
  {
    name: "reads names as a cast",
    field: "actors",
    raw: ["Orson Welles"],
    value: [{ name: "Orson Welles" }],
  },
  {
    name: "drops blank roles",
    field: "actors",
    raw: [{ name: "Orson Welles", role: "N/A", photo: "" }],
    value: [{ name: "Orson Welles" }],
  },
  {
    name: "keeps one actor's two roles",
    field: "actors",
    raw: [{ name: "A", role: "X" }, { name: "A", role: "Y" }, { name: "A", role: "x" }],
    value: [{ name: "A", role: "X" }, { name: "A", role: "Y" }],
  },
  { name: "drops people without a name", field: "actors", raw: [{ name: " " }], value: null },
  {
    name: "refuses people without a name property",
    field: "actors",
    raw: [{ role: "Lime" }],
    value: null,
  },
  {
    name: "reads a name as a reference",
    field: "collection",
    raw: "Harry Lime",
    value: { name: "Harry Lime" },
  },
  {
    name: "keeps a reference's ids",
    field: "collection",
    raw: { name: "Harry Lime", ids: { tmdb: 5 } },
    value: { name: "Harry Lime", ids: { tmdb: 5 } },
  },
  {
    name: "reads a nameless reference as blank",
    field: "collection",
    raw: { name: "" },
    value: null,
  },
  { name: "refuses a number as a reference", field: "collection", raw: 5, value: null },
] as const;

for (const { name, field, raw, value } of READ) {
  Deno.test(`normalise() ${name}`, () => {
    const read = normalise(movieField(field), raw);
    assertEquals(read, value === null ? null : structuredClone(value) as typeof read);
  });
}

Deno.test("normalise() is done after one reading", () => {
  for (const { field, raw } of READ) {
    const once = normalise(movieField(field), raw);
    assertEquals(normalise(movieField(field), once), once, `${field} changes when read again`);
  }
});

Deno.test("normalise() keeps the first people of a long cast", () => {
  const people = Array.from({ length: 40 }, (_, index) => `Person ${index}`);
  const cast = normalise(movieField("actors"), people);
  assertEquals(Array.isArray(cast) ? cast.length : 0, CAST_SIZE);
});

const PROBLEMS = [
  { field: "runtime", raw: "long", says: "must be a number" },
  { field: "runtime", raw: 10_000, says: "must be at most 6000" },
  { field: "imdb_rating", raw: -1, says: "must be at least 0" },
  { field: "release_date", raw: "soon", says: "must be a date such as 1999-10-15" },
  { field: "release_date", raw: "1999-02-30", says: "must be a day that exists" },
  { field: "genres", raw: 5, says: "must be a list of texts" },
  { field: "plot", raw: {}, says: "must be text" },
  { field: "plot", raw: "x".repeat(20_001), says: "must be at most 20000 characters" },
] as const;

for (const { field, raw, says } of PROBLEMS) {
  Deno.test(`readField() tells who edits ${field} that it ${says}`, () => {
    const reading = readField(movieField(field), raw);
    assertStringIncludes(reading.ok ? "" : reading.problem, says);
    assertStringIncludes(reading.ok ? "" : reading.problem, movieField(field).label);
  });
}

Deno.test("readField() takes an emptied input as blank, not as a problem", () => {
  for (const field of fieldsOf("movie")) {
    assertEquals(readField(field, " "), { ok: true, value: null });
  }
});
