import { assertEquals } from "../assert.ts";
import { basesAt, DOCUMENTED_BASES, findBase } from "../world/bases.ts";
import type { Bases } from "../world/simulator.ts";

const SERVED = basesAt("http://127.0.0.1:8080");

const cases: [url: string, bases: Bases, name: string | null, rest: string][] = [
  ["https://api.themoviedb.org/3/movie/1?a=b", DOCUMENTED_BASES, "tmdb", "/movie/1?a=b"],
  ["https://api.themoviedb.org/4/list", DOCUMENTED_BASES, null, ""],
  ["https://www.omdbapi.com?i=tt1", DOCUMENTED_BASES, "omdb", "/?i=tt1"],
  ["http://artworks.thetvdb.com/banners/a.png", DOCUMENTED_BASES, "tvdb_images", "/banners/a.png"],
  ["https://www.wikidata.org/w/api.php", DOCUMENTED_BASES, "wikidata", "/w/api.php"],
  ["https://en.wikipedia.org/w/api.php", DOCUMENTED_BASES, "wikipedia", "/en/w/api.php"],
  ["https://zh-yue.wikipedia.org/", DOCUMENTED_BASES, "wikipedia", "/zh-yue/"],
  ["https://wikipedia.org/", DOCUMENTED_BASES, null, ""],
  ["https://en.wikipedia.org.evil.example/", DOCUMENTED_BASES, null, ""],
  ["http://127.0.0.1:8080/omdb/images/M/a.png", SERVED, "omdb_images", "/M/a.png"],
  ["http://127.0.0.1:8080/tvmaze/shows/1", SERVED, "tvmaze", "/shows/1"],
  ["http://127.0.0.1:8080/tvmaze-static/a.png", SERVED, "tvmaze_images", "/a.png"],
  ["http://127.0.0.1:8080/wikipedia/de/api/rest_v1/x", SERVED, "wikipedia", "/de/api/rest_v1/x"],
  // Who forgets to fill in the placeholder reaches nobody.
  ["http://127.0.0.1:8080/wikipedia/%7Blanguage%7D/x", SERVED, null, ""],
];
for (const [url, bases, name, rest] of cases) {
  Deno.test(`findBase() takes ${url} to ${name}`, () => {
    assertEquals(findBase(url, bases), name === null ? null : { name, rest } as never);
  });
}
