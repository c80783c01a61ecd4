import { readTitleQuery } from "../../../domain/naming/clean_title.ts";
import { parseName } from "../../../domain/naming/parse_name.ts";
import { assert, assertEquals } from "../../assert.ts";

Deno.test("readTitleQuery() sends the title and the year and nothing else of the path", () => {
  const query = readTitleQuery(
    parseName("home/anna/Films/Old.Boats.1990.1080p.x264-ANNA/anna-ob.mkv"),
  );
  assertEquals(query, { title: "Old Boats", year: 1990, otherTitles: [] });
});

Deno.test("readTitleQuery() gives the names of one work apart", () => {
  const query = readTitleQuery(parseName("Лодки / Alte Kähne / Old Boats [1990, DVDRip]"));
  assertEquals(query, { title: "Alte Kähne", year: 1990, otherTitles: ["Old Boats"] });
});

Deno.test("readTitleQuery() takes out addresses", () => {
  const query = readTitleQuery({
    ...parseName("A"),
    title: "Boats anna@example.org https://example.org/x",
  });
  assertEquals(query?.title, "Boats");
});

Deno.test("readTitleQuery() is null where the name has no title", () => {
  assert(readTitleQuery(parseName("185d86a343e39f3341e35c4dad3ff159.mkv")) === null);
});
