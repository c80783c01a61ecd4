import {
  baseNameOf,
  comparePaths,
  isUnderAny,
  isWithin,
  topOf,
} from "../../../domain/library/path_order.ts";
import { assertEquals } from "../../assert.ts";

/** The order of bytes in UTF-8, which is the database's. */
const ORDERED = [
  "Film 2.mkv",
  "Film - more/a.mkv",
  "Film.mkv",
  "Film/a.mkv",
  "Film/b/c.mkv",
  "Film2.mkv",
  "Éclair.mkv",
  "映画.mkv",
  "\ue000 private.mkv",
  "\uff21 wide.mkv",
  "🎬 clap.mkv",
  "🎭 mask.mkv",
].sort((a, b) => compareBytes(a, b));

function compareBytes(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => new TextEncoder().encode(text));
  for (let at = 0; at < Math.min(left?.length ?? 0, right?.length ?? 0); at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}

Deno.test("comparePaths() orders as the bytes of UTF-8 do", () => {
  assertEquals([...ORDERED].reverse().sort(comparePaths), ORDERED);
  assertEquals(comparePaths("a", "a"), 0);
});

Deno.test("isWithin() is about whole names", () => {
  const rows: [path: string, folder: string, is: boolean][] = [
    ["Film/a.mkv", "Film", true],
    ["Film", "Film", true],
    ["Film 2/a.mkv", "Film", false],
    ["anything", "", true],
  ];
  for (const [path, folder, is] of rows) assertEquals(isWithin(path, folder), is, path);
});

Deno.test("isUnderAny() finds a folder at any height", () => {
  const folders = new Set(["a/b", "c.mkv"]);
  const under = ["a/b/c/d.mkv", "a/b", "c.mkv", "a/bb/c.mkv", "a", "b"];
  assertEquals(under.map((path) => isUnderAny(path, folders)), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

Deno.test("topOf() and baseNameOf() are the ends of a path", () => {
  assertEquals([topOf("a/b/c.mkv"), topOf("c.mkv")], ["a", "c.mkv"]);
  assertEquals([baseNameOf("a/b/c.mkv"), baseNameOf("c.mkv")], ["c.mkv", "c.mkv"]);
});
