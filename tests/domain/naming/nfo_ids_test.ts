import { type NfoIds, readNfoIds } from "../../../domain/naming/nfo_ids.ts";
import { assertEquals } from "../../assert.ts";

const ROWS: readonly [name: string, text: string, ids: NfoIds][] = [
  [
    "reads uniqueid tags",
    '<movie><title>Boats &amp; Sails</title><year>1990</year><uniqueid type="tmdb" default="true">603</uniqueid><uniqueid type="imdb">tt0133093</uniqueid></movie>',
    { title: "Boats & Sails", year: 1990, tmdb: 603, imdb: "tt0133093", isSeries: false },
  ],
  ["reads old tags", "<movie><id>tt0133093</id><tmdbid>603</tmdbid></movie>", {
    imdb: "tt0133093",
    tmdb: 603,
    isSeries: false,
  }],
  ["reads a series' old id", "<tvshow><id>81189</id></tvshow>", { tvdb: 81189, isSeries: true }],
  ["reads a bare address", "https://www.themoviedb.org/movie/603-name?language=de", {
    tmdb: 603,
    isSeries: false,
  }],
  [
    "reads XML with an address behind",
    "<movie><title>A</title></movie>\nhttps://www.imdb.com/title/tt0133093/",
    { title: "A", imdb: "tt0133093", isSeries: false },
  ],
  ["reads TVDB addresses", "https://thetvdb.com/?tab=series&id=81189", { tvdb: 81189 }],
  ["reads plain marks", "tmdb:603", { tmdb: 603 }],
  ["reads broken XML", "<movie><title>Boats<year>1990</year><tmdbid>603</tmd", {
    title: "Boats1990",
    year: 1990,
    tmdb: 603,
    isSeries: false,
  }],
  [
    "leaves out ids of people",
    "<movie><actor><name>X</name><tmdbid>5</tmdbid></actor><tmdbid>603</tmdbid></movie>",
    { tmdb: 603, isSeries: false },
  ],
  [
    "leaves out what contradicts itself",
    "<movie><tmdbid>603</tmdbid><uniqueid type='tmdb'>604</uniqueid><imdbid>tt0133093</imdbid></movie>",
    { imdb: "tt0133093", isSeries: false, conflict: true },
  ],
  ["takes no placeholder for an id", "<movie><tmdbid>0</tmdbid><imdbid></imdbid></movie>", {
    isSeries: false,
  }],
  [
    "expands no entity of its own",
    '<!DOCTYPE m [<!ENTITY x "603">]><movie><title>&x;</title><tmdbid>&x;</tmdbid></movie>',
    { title: "&x;", isSeries: false },
  ],
  ["finds nothing in nothing", "", {}],
];

Deno.test("readNfoIds() reads ids", async (t) => {
  for (const [name, text, ids] of ROWS) {
    await t.step(name, () => assertEquals({ ...readNfoIds(text) }, { ...ids }));
  }
});
