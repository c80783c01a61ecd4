import { readNfoText } from "../../../services/nfo/read_nfo_text.ts";
import { assert, assertEquals } from "../../assert.ts";
import { recordedText } from "../../providers/recordings.ts";
import { wordsOf } from "./nfo_words.ts";

interface Sample {
  file: string;
  /** What it is about, and some of what it says. */
  says: Record<string, Record<string, unknown>>;
  ids: Record<string, string | number>;
}

/** NFO files that Kodi and tinyMediaManager wrote; skipped where the recordings are not there. */
const SAMPLES: readonly Sample[] = [
  {
    file: "nfo/kodi_v18_Alien_1979.nfo",
    says: { movie: { title: "Alien", runtime: 117, tmdb_rating: 8.1, tmdb_votes: 7653 } },
    ids: { tmdb: 348, imdb: "tt0078748" },
  },
  {
    file: "nfo/kodi_v18_movie_all.nfo",
    says: {
      movie: {
        title: "Allegiant",
        content_rating: "M",
        imdb_rating: 5.8,
        tmdb_votes: 3400,
        release_date: "2016-03-09",
        collection: { name: "Divergent Collection" },
        genres: ["Adventure", "Science Fiction"],
      },
    },
    ids: { imdb: "tt3410834" },
  },
  { file: "nfo/kodi_v18_movie_empty.nfo", says: {}, ids: {} },
  {
    file: "nfo/kodi_v20_show_all.nfo",
    says: { series: { title: "Angel", network: "The WB", status: "Ended", runtime: 45 } },
    ids: { tmdb: 2426, imdb: "tt0162065" },
  },
  {
    file: "nfo/kodi_v20_show_Torchwood.nfo",
    says: {
      series: { title: "Torchwood", first_aired: "2006-10-22" },
      "season 3": { title: "Children of Earth" },
      "season 4": { title: "Miracle Day" },
    },
    ids: { tmdb: 424, imdb: "tt0485301" },
  },
  {
    file: "nfo/kodi_v18_episode_American_Dad_S02E01.nfo",
    says: { "episode 2x1": { title: "Camp Refoogee", aired: "2005-09-11" } },
    ids: {},
  },
  {
    file: "nfo/kodi_v18_episode_American_Dad_S02E03-S02E04.nfo",
    says: { "episode 2x4": { title: "Con Heir", directors: ["Albert Calleros"] } },
    ids: {},
  },
  {
    file: "nfo/tmm-kodi.nfo",
    says: { movie: { title: "9", content_rating: "PG-13", runtime: 79 } },
    ids: { tmdb: 12244, imdb: "tt0472033" },
  },
  {
    file: "nfo/tmm-kodi17.0.nfo",
    says: { movie: { title: "Batman Begins", runtime: 140 } },
    ids: { imdb: "tt0372784" },
  },
  {
    file: "kodi/sample-The-Glass-Harbour-2019.nfo",
    says: {
      movie: {
        title: "The Glass Harbour",
        metacritic_score: 68,
        writers: ["Ana Writer", "Bo Writer"],
      },
    },
    ids: { tmdb: 999901, imdb: "tt9999901" },
  },
  {
    file: "kodi/sample-tvshow.nfo",
    says: { series: { title: "Pier Town" }, "season 2": { title: "The Storm" } },
    ids: { tvdb: 888801, tmdb: 88801 },
  },
  {
    file: "kodi/sample-Pier-Town-S01E03-E04.nfo",
    says: { "episode 1x3": { title: "Double A" }, "episode 1x4": { title: "Double B" } },
    ids: {},
  },
];

for (const { file, says, ids } of SAMPLES) {
  const text = recordedText(file);
  Deno.test({
    name: `recorded ${file} is read as it says`,
    ignore: text === null,
    fn: () => {
      const words = wordsOf(text ?? "");
      for (const [place, values] of Object.entries(says)) {
        const own = words[place] ?? {};
        const found = Object.fromEntries(Object.keys(values).map((field) => [field, own[field]]));
        assertEquals(found, values, place);
      }
      if (Object.keys(says).length === 0) assertEquals(words, {});
      const named = readNfoText(text ?? "").content?.named?.ids ?? {};
      for (const [system, id] of Object.entries(ids)) assertEquals(named[system], id, system);
      assert(!readNfoText(text ?? "").isHalf, "it is whole");
    },
  });
}
