import { type PastedId, readPastedId } from "../../../domain/naming/pasted_id.ts";
import { assertEquals } from "../../assert.ts";

const ROWS: readonly [text: string, id: PastedId | null][] = [
  ["603", { tmdb: 603 }],
  [" tt0133093 ", { imdb: "tt0133093" }],
  ["TT0133093", { imdb: "tt0133093" }],
  ["tmdb:603", { tmdb: 603 }],
  ["tvdb:81189", { tvdb: 81189 }],
  ["https://www.themoviedb.org/movie/603-the-name?language=de", { tmdb: 603, kind: "movie" }],
  ["themoviedb.org/tv/1396", { tmdb: 1396, kind: "series" }],
  ["https://www.imdb.com/de/title/tt0133093/?ref_=x", { imdb: "tt0133093" }],
  ["https://m.imdb.com/title/tt0133093", { imdb: "tt0133093" }],
  ["https://thetvdb.com/?tab=series&id=81189", { tvdb: 81189, kind: "series" }],
  ["https://thetvdb.com/dereferrer/movie/169", { tvdb: 169, kind: "movie" }],
  ["https://www.themoviedb.org/person/603", null],
  ["https://example.org/movie/603", null],
  ["https://www.imdb.com/name/nm0000206/", null],
  ["0", null],
  ["Boats 603", null],
  ["", null],
];

Deno.test("readPastedId() reads what a user pastes", async (t) => {
  for (const [text, id] of ROWS) {
    await t.step(text === "" ? "(nothing)" : text, () => assertEquals(readPastedId(text), id));
  }
});
