import { displayName } from "../../../domain/library/display_name.ts";
import type { MatchState } from "../../../domain/item.ts";
import { assertEquals } from "../../assert.ts";

const ROWS: [title: string, state: MatchState, shown: string][] = [
  ["the lord of the isles", "new", "The Lord of the Isles"],
  ["THE HARBOUR WATCH", "review", "The Harbour Watch"],
  ["The Harbour Watch", "new", "The Harbour Watch"],
  ["elephant in", "ignored", "Elephant In"],
  // What a provider or the user calls it stays as it is.
  ["the harbour watch", "matched", "the harbour watch"],
  ["WALL", "matched", "WALL"],
  // Abbreviations and names without letters.
  ["ER", "new", "ER"],
  ["24", "new", "24"],
  ["été à paris", "new", "Été À Paris"],
  ["", "new", ""],
];

for (const [title, state, shown] of ROWS) {
  Deno.test(`displayName() of "${title}" (${state}) is "${shown}"`, () =>
    assertEquals(displayName({ title, match: { state, score: null, no: 0 } }), shown));
}
