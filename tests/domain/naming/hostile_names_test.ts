import fc from "fast-check";
import { join } from "node:path";
import { cleanForSearch } from "../../../domain/naming/clean_title.ts";
import { readNfoIds } from "../../../domain/naming/nfo_ids.ts";
import { parseName } from "../../../domain/naming/parse_name.ts";
import { assert, assertEquals } from "../../assert.ts";

const PIECES = [
  "S01E",
  "01",
  "E02",
  "-",
  " - ",
  ".",
  "_",
  "(",
  "[",
  "{",
  ")",
  "]",
  "}",
  "/",
  "\\",
  " / ",
  "1080p",
  "x264",
  "Season",
  "1,",
  "&",
  "第",
  "季",
  "Сезон",
  "2019",
  "part",
  "cd",
  "tt0000001",
  "tmdb-",
  "{edition-",
  "ab.",
  "é",
  "★",
  "\u0000",
  "\ud800",
  "\n",
  '"',
  "Extended",
  "German",
  "WEB",
  "~",
  "#17",
  "12END",
  "【",
  "】",
  "of",
  "x",
] as const;

const hostileName = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 })
  .map((pieces) => pieces.join("").slice(0, 1000));

Deno.test("parseName() never throws and keeps its promises on any mixture of marks", () => {
  fc.assert(fc.property(hostileName, (name) => assertSound(name)), { numRuns: 2000 });
});

Deno.test("parseName() never throws on any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), assertSound), {
    numRuns: 1000,
  });
});

Deno.test("parseName() reads long rows of one piece", () => {
  for (const piece of PIECES) assertSound(piece.repeat(1000).slice(0, 1000));
  assertSound(`${"a".repeat(100_000)}.mkv`);
});

Deno.test("readNfoIds() never throws on broken XML", () => {
  const tags = [
    "<actor>",
    "<uniqueid type=",
    '"tmdb">',
    "603",
    "</uniqueid>",
    "<!--",
    "<id",
    "&amp;",
    "tt0000001",
    "<title>",
  ];
  const broken = fc.array(fc.constantFrom(...tags), { maxLength: 200 }).map((each) =>
    each.join("")
  );
  fc.assert(fc.property(broken, (text) => void readNfoIds(text)), { numRuns: 500 });
});

/**
 * A repeated group that itself holds an open repetition takes exponential time on hostile names; no
 * test with a clock would be needed to notice, but none is reliable either. So the form is forbidden.
 */
Deno.test("no pattern of domain/naming repeats a group that repeats", async () => {
  const folder = join(import.meta.dirname ?? ".", "../../../domain/naming");
  for await (const entry of Deno.readDir(folder)) {
    const source = await Deno.readTextFile(join(folder, entry.name));
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    const nested = /\((?:\?[:=!<]*)?[^()\n]{0,80}[\]\w.)][+*][^()\n]{0,80}\)[+*]/.exec(code);
    assertEquals(nested?.[0], undefined, `${entry.name} repeats a repetition`);
  }
});

function assertSound(name: string): void {
  const parsed = parseName(name);
  assertEquals(parsed.name, name);
  assert(parsed.title === null || parsed.title.trim() !== "", "a title is never blank");
  for (const numbers of [parsed.episodes, parsed.absolute]) {
    assert(numbers === null || (numbers.length > 0 && numbers.length <= 500), "lists are bounded");
    assert(
      numbers === null || numbers.every((each) => Number.isInteger(each)),
      "numbers are whole",
    );
  }
  assert(parsed.year === null || (parsed.year >= 1870 && parsed.year <= 9999), "years are years");
  assert(parsed.date === null || /^\d{4}-\d\d-\d\d$/.test(parsed.date), "dates are ISO");
  assert(cleanForSearch(parsed.title ?? "").length <= 150, "what is sent is short");
}
