import { join } from "node:path";
import { assert, assertEquals, assertGreaterOrEqual } from "../assert.ts";
import { type Episode, episodesOf } from "../world/series/series.ts";
import { createSeriesStore } from "../world/series/series_store.ts";
import { seasonsAtTmdb } from "../world/series/tmdb_numbers.ts";
import { SERIES, seriesNamed } from "../world/series.ts";
import { writeSeriesLibrary } from "../world/series_library.ts";

const WATCH = seriesNamed("The Harbour Watch");
const VALLEY = seriesNamed("The Quiet Valley");
const NOW = () => new Date("2026-03-01T12:00:00Z");

Deno.test("SERIES are more than ten, with ids of their own at every provider", () => {
  assertGreaterOrEqual(SERIES.length, 10);
  for (const name of ["tmdb", "imdb", "tvdb", "tvmaze", "wikidata"] as const) {
    assertEquals(new Set(SERIES.map((one) => one[name])).size, SERIES.length, name);
    if (name === "wikidata") continue;
    const ids = SERIES.flatMap((one) => episodesOf(one).map(({ episode }) => episode[name]));
    assertEquals(new Set(ids).size, ids.length, name);
  }
});

Deno.test("SERIES tell each episode in other words, and some not at all", () => {
  const repeated = (texts: string[]) => texts.length - new Set(texts).size;
  for (const one of SERIES) {
    const episodes = episodesOf(one).map(({ episode }) => episode);
    assertEquals(repeated(episodes.map(({ title }) => title).filter(Boolean)), 0, one.title);
    assertEquals(repeated(episodes.map(({ plot }) => plot).filter(Boolean)), 0, one.title);
  }
  const all = SERIES.flatMap((one) => episodesOf(one).map(({ episode }) => episode));
  const share = (isSo: (episode: Episode) => boolean) => all.filter(isSo).length / all.length;
  assert(share(({ title }) => title === "") > 0.02 && share(({ title }) => title === "") < 0.2);
  assert(share(({ plot }) => plot === "") > 0.05 && share(({ plot }) => plot === "") < 0.3);
  assert(all.every(({ plot }) => !/WHO|OTHER/.test(plot)));
});

const wanted: [what: string, isThere: boolean][] = [
  ["a daily show of 120", seriesNamed("The Late Desk with Maud Keller").numbering === "daily"],
  ["an anime of 50 in a row", seriesNamed("The Fox Road").seasons[0]?.episodes.length === 50],
  ["200 episodes in ten seasons", episodesOf(seriesNamed("Precinct Nine")).length === 200],
  ["two namesakes", SERIES.filter(({ title }) => title === "The Lighthouse").length === 2],
  ["both kinds of specials", new Set(WATCH.seasons[0]?.episodes.map((e) => e.special)).size === 2],
  ["one without TMDB", SERIES.some(({ unknownTo }) => unknownTo.includes("tmdb"))],
  ["one without OMDb", SERIES.some(({ unknownTo }) => unknownTo.includes("omdb"))],
  ["a streamed one", SERIES.some(({ isStreamed }) => isStreamed)],
  ["a mini-series", SERIES.some(({ form }) => form === "miniseries")],
  ["a foreign one with translations", Object.keys(VALLEY.translations).length === 2],
];
for (const [what, isThere] of wanted) {
  Deno.test(`SERIES hold ${what}`, () => assert(isThere));
}

Deno.test("seasonsAtTmdb() moves episodes and loses none", () => {
  for (const one of SERIES) {
    const moved = seasonsAtTmdb(one).flatMap(({ episodes }) => episodes);
    assertEquals(moved.length, episodesOf(one).length, one.title);
    const seasons = seasonsAtTmdb(one).map(({ number, episodes }) =>
      new Set(episodes.map((episode) => `${number} ${episode.number}`)).size === episodes.length
    );
    assert(seasons.every(Boolean), one.title);
  }
});

Deno.test("createSeriesStore() finds by any id and title, edits, removes and merges", () => {
  const store = createSeriesStore({ series: SERIES, now: NOW });
  for (const name of ["tmdb", "imdb", "tvdb", "tvmaze", "wikidata"] as const) {
    assertEquals(store.by(name, WATCH[name])?.title, WATCH.title);
    assertEquals(store.by(name, 0), undefined);
  }
  assertEquals(store.search("silent valley")[0]?.tvdb, VALLEY.tvdb);
  assertEquals(store.search("").length, 0);
  store.edit(WATCH.tvdb, { plot: "" });
  assertEquals(store.by("tvdb", WATCH.tvdb)?.plot, "");
  store.move(VALLEY.tvdb, WATCH.tvdb);
  assertEquals(store.by("tvmaze", VALLEY.tvmaze), undefined);
  assertEquals(store.movedTo("tvmaze", VALLEY.tvmaze)?.tvdb, WATCH.tvdb);
  assertEquals(store.movedTo("tvdb", WATCH.tvdb), undefined);
  assertEquals(store.all().length, SERIES.length - 1);
});

Deno.test("writeSeriesLibrary() writes every file it lists and lists what each one is", async () => {
  const dir = await Deno.makeTempDir();
  try {
    const files = await writeSeriesLibrary(dir);
    for (const { path } of files) assert((await Deno.stat(join(dir, path))).size > 0, path);
    assertEquals(new Set(files.map(({ path }) => path)).size, files.length);
    const count = (expect: string) => files.filter((file) => file.expect === expect).length;
    const unsure = files.filter(({ path }) => path.startsWith("Allotment.Wars.")).length;
    assertEquals([count("review"), count("sidecar"), count("ignored")], [2 + unsure, 2, 7]);
    for (const one of SERIES) {
      const own = files.filter((file) => file.tvdb === one.tvdb && file.season !== null);
      const aired = episodesOf(one).filter(({ episode }) => episode.aired !== "");
      const named = own.flatMap(({ season, episodes }) => episodes.map((n) => `${season} ${n}`));
      assertEquals(named.length, aired.length, one.title);
      assertEquals(
        new Set(named),
        new Set(aired.map(({ season, episode }) => `${season} ${episode.number}`)),
      );
    }
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});

const oddities: [what: string, pattern: RegExp][] = [
  ["the tidy way", /^The Harbour Watch \(2010\)\/Season 01\/The Harbour Watch - S01E01 - .+\.mkv$/],
  ["two episodes in one file", / - S\d\dE01-E02 - /],
  ["a folder of specials", /\/Specials\/.* - S00E01 - /],
  ["an id in a folder's name", /\{tvdb-\d+\}/],
  ["another program's id", /\[tmdbid-\d+\]/],
  ["a season told by its folder alone", /\/Season 2\/01 - /],
  ["dates", / - 2024-09-02 - /],
  ["a scene's dates", /\.2025\.09\.01\./],
  ["absolute numbers", / - 27 \[1080p\]/],
  ["a season's pack", /\/Cold\.Orbit\.S01\.[^/]+\/Cold\.Orbit\.S01E01\./],
  ["no folder at all", /^Allotment\.Wars\.S01E01\.[0-9a-f]+\.mkv$/],
  ["1x01", /The Lighthouse 1x01 /],
  ["another language's season", /\/Staffel 1\//],
];
Deno.test("writeSeriesLibrary() names files in all the ways that people do", async () => {
  const dir = await Deno.makeTempDir();
  try {
    const files = await writeSeriesLibrary(dir);
    const missing = oddities.filter(([, pattern]) => !files.some(({ path }) => pattern.test(path)));
    assertEquals(missing.map(([what]) => what), []);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});
