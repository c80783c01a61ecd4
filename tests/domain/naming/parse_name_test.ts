import { parseName } from "../../../domain/naming/parse_name.ts";
import type { NameHint, ParsedName } from "../../../domain/naming/parsed_name.ts";
import { assertEquals } from "../../assert.ts";

interface NameRow {
  readonly name: string;
  readonly hint?: NameHint;
  readonly says: Partial<ParsedName>;
}

const MOVIE: NameHint = { kind: "movie" };

const MOVIES: readonly NameRow[] = [
  {
    name: "Harbour Lights (1934).mkv",
    says: { kind: "movie", title: "Harbour Lights", year: 1934 },
  },
  {
    name: "The.Quiet.Mill.1951.1080p.BluRay.x264-GRP.mkv",
    says: { title: "The Quiet Mill", year: 1951 },
  },
  { name: "1931.1962.720p.mkv", says: { title: "1931", year: 1962 } },
  { name: "1931.mkv", hint: MOVIE, says: { title: "1931", year: null } },
  {
    name: "2031.A.River.Journey.1968.HDTV.mkv",
    says: { title: "2031 A River Journey", year: 1968 },
  },
  { name: "Tower 2077 (2011).mkv", says: { title: "Tower 2077", year: 2011 } },
  { name: "Bakery.German.DL.AC3.Dubbed.720p.BluRay.mkv", says: { title: "Bakery", year: null } },
  { name: "The Italian Lamp.mkv", hint: MOVIE, says: { title: "The Italian Lamp" } },
  { name: "Mr. Plum & Co. (1948) [576p].avi", says: { title: "Mr. Plum & Co.", year: 1948 } },
  { name: "Lamps, The (1948).avi", says: { title: "The Lamps", year: 1948 } },
  { name: "[site.org] Old.Boats.2016.FRENCH.DVDRiP.avi", says: { title: "Old Boats", year: 2016 } },
  {
    name: "www.some-site.com - Old Boats.2016.WEB-DL.mkv",
    says: { title: "Old Boats", year: 2016 },
  },
  { name: "Uncut Rubies (2019).mkv", says: { title: "Uncut Rubies", edition: null } },
  {
    name: "Mill Wheel Part II (1974).mkv",
    says: { title: "Mill Wheel Part II", year: 1974, part: null },
  },
  {
    name: "Mill Wheel Part 2.mkv",
    hint: MOVIE,
    says: { title: "Mill Wheel Part 2", kind: "movie" },
  },
];

const EDITIONS: readonly NameRow[] = [
  {
    name: "Old Boats (1990) {edition-Harbour Cut}.mkv",
    says: { title: "Old Boats", edition: "Harbour Cut" },
  },
  { name: "Old.Boats.1990.DC.1080p.mkv", says: { edition: "Director's Cut" } },
  { name: "Old.Boats.EXTENDED.1990.1080p.mkv", says: { title: "Old Boats", edition: "EXTENDED" } },
  { name: "Old Boats (1990) Theatrical Cut 720p.mkv", says: { edition: "Theatrical" } },
  { name: "Old.Boats.1990.Special.Edition.avi", says: { edition: "Special" } },
];

const IDS: readonly NameRow[] = [
  { name: "Old Boats (1990) [tmdbid-1234].mkv", says: { title: "Old Boats", tmdb: 1234 } },
  {
    name: "Old Boats (1990) {tmdb-1234}/boats.mkv",
    says: { title: "Old Boats", year: 1990, tmdb: 1234 },
  },
  { name: "Old Boats {imdb-tt0012345}.mkv", says: { title: "Old Boats", imdb: "tt0012345" } },
  { name: "Old Boats 1990 tt0012345 720p.mkv", says: { title: "Old Boats", imdb: "tt0012345" } },
  {
    name: "Mill Street [tvdbid-77]/Season 1/S01E02.mkv",
    says: { title: "Mill Street", season: 1, episodes: [2], tvdb: 77 },
  },
  { name: "Old Boats {tmdb-12}{tmdb-13}.mkv", says: { tmdb: 12 } },
];

const EPISODES: readonly NameRow[] = [
  {
    name: "Mill.Street.S02E03.720p.mkv",
    says: { kind: "episode", title: "Mill Street", season: 2, episodes: [3] },
  },
  { name: "Mill Street S02E03.mkv", says: { title: "Mill Street", season: 2, episodes: [3] } },
  {
    name: "Mill Street - 2x03x04 - Flour.mkv",
    says: { title: "Mill Street", season: 2, episodes: [3, 4] },
  },
  {
    name: "Mill Street (2010)/Season 2/16 - Flour.mkv",
    says: { title: "Mill Street", year: 2010, season: 2, episodes: [16] },
  },
  {
    name: "Mill Street/Season 2/Mill Street 1280x720 - 05.mkv",
    says: { season: 2, episodes: [5] },
  },
  {
    name: "Mill.Street.S01E01-E04.mkv",
    says: { season: 1, episodes: [1, 2, 3, 4], absolute: null },
  },
  { name: "Mill Street S02E21 - 94 Sacks - 720p.mkv", says: { season: 2, episodes: [21] } },
  {
    name: "Mill.Street.305.HDTV-GRP.mkv",
    says: { title: "Mill Street", season: 3, episodes: [5] },
  },
  {
    name: "Mill Street Staffel 3 Folge 7.mkv",
    says: { title: "Mill Street", season: 3, episodes: [7] },
  },
  { name: "Улица. Сезон 3. Эпизод 09.avi", says: { title: "Улица", season: 3, episodes: [9] } },
  {
    name: "Mill Street [HDTV][Cap.204].avi",
    says: { title: "Mill Street", season: 2, episodes: [4] },
  },
  {
    name: "Mill.Street.3of6.Flour.mkv",
    says: { title: "Mill Street", season: null, episodes: [3] },
  },
  { name: "Mill Street S00E02 Christmas.mkv", says: { season: 0, episodes: [2] } },
  { name: "1931 S03E14.mkv", says: { title: "1931", year: null, season: 3 } },
  {
    name: "Mill Street S01E02/a8f7c6d5e4b3a2f1a8f7c6d5e4b3a2f1.mkv",
    says: { title: "Mill Street", season: 1, episodes: [2] },
  },
];

const PACKS_AND_DATES: readonly NameRow[] = [
  {
    name: "Mill.Street.S01-S03.1080p",
    says: { title: "Mill Street", season: [1, 2, 3], episodes: null },
  },
  {
    name: "Mill Street (Season 1, 2 & 3) + Extras",
    says: { title: "Mill Street", season: [1, 2, 3] },
  },
  { name: "Mill Street Saison 4 FRENCH DVDRip", says: { title: "Mill Street", season: 4 } },
  {
    name: "The.Mill.Show.2014.10.31.HDTV.avi",
    says: { kind: "episode", title: "The Mill Show", date: "2014-10-31", year: null },
  },
  { name: "The Mill Show 23rd Feb 2024", says: { title: "The Mill Show", date: "2024-02-23" } },
  {
    name: "2011.03.13 - The Mill Show - HD TV.mkv",
    says: { title: "The Mill Show", date: "2011-03-13" },
  },
];

const ANIME: readonly NameRow[] = [
  {
    name: "[Grp] Kaze no Mizu - 05 [720p][32DD560E].mkv",
    says: { title: "Kaze no Mizu", episodes: [5], absolute: [5] },
  },
  {
    name: "[Grp]_Kaze_100_-_16-20_[720p].mkv",
    says: { title: "Kaze 100", absolute: [16, 17, 18, 19, 20] },
  },
  {
    name: "[Grp] Kaze S2 - 11 (720p).mkv",
    says: { title: "Kaze", season: 2, episodes: [11], absolute: [11] },
  },
  {
    name: "[字幕组][风水][Kaze no Mizu][2019][12END][1080P]",
    says: { title: "Kaze no Mizu", year: 2019, absolute: [12] },
  },
  { name: "[字幕组] 风与水 / Kaze - 07 [1080p]", says: { title: "Kaze", absolute: [7] } },
];

const PARTS_AND_DISCS: readonly NameRow[] = [
  {
    name: "Old Boats (1990)/Old.Boats.1990.cd2.avi",
    hint: MOVIE,
    says: { title: "Old Boats", year: 1990, part: 2 },
  },
  {
    name: "Old Boats (1990)/VIDEO_TS/VTS_01_1.VOB",
    hint: MOVIE,
    says: { title: "Old Boats", year: 1990 },
  },
  {
    name: "Old Boats (1990)/BDMV/STREAM/00001.m2ts",
    hint: MOVIE,
    says: { title: "Old Boats", year: 1990 },
  },
  { name: "Old Boats DVDRip.XviD-GRP/grp-ob.avi", hint: MOVIE, says: { title: "Old Boats" } },
];

const NOTHING: readonly NameRow[] = [
  {
    name: "185d86a343e39f3341e35c4dad3ff159.mkv",
    says: { kind: "other", title: null, year: null, season: null, episodes: null },
  },
  { name: "", says: { kind: "other", title: null } },
  { name: "----.mkv", says: { kind: "other", title: null } },
];

describeRows("movies", MOVIES);
describeRows("editions", EDITIONS);
describeRows("ids", IDS);
describeRows("episodes", EPISODES);
describeRows("packs and dates", PACKS_AND_DATES);
describeRows("absolute numbers", ANIME);
describeRows("parts and discs", PARTS_AND_DISCS);
describeRows("names that say nothing", NOTHING);

Deno.test("parseName() gives every key of the format, in its order, with the name as given", () => {
  const keys = "name kind title year season episodes absolute date edition part imdb tmdb tvdb";
  const parsed = parseName("Old Boats (1990).mkv");
  assertEquals(Object.keys(parsed).join(" "), keys);
  assertEquals(parsed.name, "Old Boats (1990).mkv");
});

function describeRows(what: string, rows: readonly NameRow[]): void {
  Deno.test(`parseName() reads ${what}`, async (t) => {
    for (const { name, hint, says } of rows) {
      await t.step(name === "" ? "(an empty name)" : name, () => {
        const parsed: Record<string, unknown> = { ...parseName(name, hint) };
        const got = Object.fromEntries(Object.keys(says).map((key) => [key, parsed[key]]));
        assertEquals(got, { ...says });
      });
    }
  });
}
