import { authorityWords } from "../../routes/pages/authority_view.ts";
import { moveEntry } from "../../routes/pages/read_order.ts";
import { assertEquals } from "../assert.ts";

const NAMES: Readonly<Record<string, string>> = { omdb: "OMDb", tmdb: "TMDB", tvdb: "TheTVDB" };

const WORDS = [
  {
    name: "one that is exclusive",
    providers: ["omdb"],
    exclusive: true,
    fillGaps: true,
    words: "OMDb only; without it the value is kept.",
  },
  {
    name: "several that are exclusive",
    providers: ["omdb", "tmdb"],
    exclusive: true,
    fillGaps: false,
    words: "OMDb, then TMDB and nobody else; without them the value is kept.",
  },
  {
    name: "a list whose gaps are filled",
    providers: ["tmdb", "omdb"],
    exclusive: false,
    fillGaps: true,
    words: "TMDB, then OMDb, then whoever else has it.",
  },
  {
    name: "a list whose gaps are not filled",
    providers: ["tmdb", "omdb", "tvdb"],
    exclusive: false,
    fillGaps: false,
    words: "TMDB alone; OMDb only while TMDB is switched off or without a key.",
  },
  {
    name: "one whose gaps are not filled",
    providers: ["tmdb"],
    exclusive: false,
    fillGaps: false,
    words: "TMDB alone, since gaps are not filled.",
  },
];

for (const { name, providers, exclusive, fillGaps, words } of WORDS) {
  Deno.test(`authorityWords() says what follows from ${name}`, () => {
    assertEquals(
      authorityWords({ providers, exclusive }, fillGaps, (id) => NAMES[id] ?? id),
      words,
    );
  });
}

const MOVES: [name: string, entry: string, by: number, after: string][] = [
  ["up", "b", -1, "bac"],
  ["down", "b", 1, "acb"],
  ["no further up than the top", "a", -1, "abc"],
  ["no further down than the end", "c", 1, "abc"],
  ["to the end from far", "a", 9, "bca"],
  ["nothing that is not there", "x", 1, "abc"],
];

for (const [name, entry, by, after] of MOVES) {
  Deno.test(`moveEntry() moves ${name}`, () => {
    assertEquals(moveEntry(["a", "b", "c"], entry, by).join(""), after);
  });
}
