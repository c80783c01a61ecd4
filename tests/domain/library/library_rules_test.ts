import { changedPlace } from "../../../domain/library/changed_place.ts";
import { discIndexOf } from "../../../domain/library/disc_index.ts";
import { groupUnitOf } from "../../../domain/library/group_unit.ts";
import { problemOfPattern } from "../../../domain/library/ignore_pattern.ts";
import { pickNamesake, seriesKey } from "../../../domain/library/same_series.ts";
import { assert, assertEquals } from "../../assert.ts";

Deno.test("problemOfPattern() refuses what would leave out everything or lead elsewhere", () => {
  for (const good of ["*.iso", "Private", "a/*/c.mkv", "sample*", "?x"]) {
    assertEquals(problemOfPattern(good), null, good);
  }
  for (const bad of ["", " ", "*", "**", "*/*", "?", "../x", "a\nb"]) {
    assert(problemOfPattern(bad) !== null, `"${bad}" was taken`);
  }
});

Deno.test("groupUnitOf() is a film's folder, and for an episode the folder above its season", () => {
  const rows = [
    ["movie", "Film (1950)/Film.mkv", "Film (1950)"],
    ["movie", "Film (1950)/CD1/film.avi", "Film (1950)"],
    ["movie", "Film (1950)/BDMV/STREAM/1.m2ts", "Film (1950)"],
    ["movie", "Film.mkv", ""],
    ["series", "Show/Season 1/a.mkv", "Show"],
    ["series", "Show/a.mkv", "Show"],
    ["series", "Shelf/Show/Season 1/a.mkv", "Shelf/Show"],
    ["series", "a.mkv", ""],
  ] as const;
  for (const [kind, path, unit] of rows) assertEquals(groupUnitOf(kind, path), unit, path);
});

Deno.test("discIndexOf() finds the file that stands for a disc", () => {
  const find = (folder: string, ...names: string[]) =>
    discIndexOf(folder, names.map((name) => ({ name })));
  assertEquals(find("Film/BDMV", "STREAM", "INDEX.BDMV"), "INDEX.BDMV");
  assertEquals(find("VIDEO_TS", "VTS_01_1.VOB", "VIDEO_TS.IFO"), "VIDEO_TS.IFO");
  assertEquals(find("Film/BDMV", "STREAM"), null);
  assertEquals(find("Film", "index.bdmv"), null);
});

Deno.test("pickNamesake() believes a year, and the only one where a year is not said", () => {
  const [old, young, undated] = [{ year: 1978 }, { year: 2004 }, { year: null }];
  assertEquals(pickNamesake(2004, [old, young]), young);
  assertEquals(pickNamesake(null, [old, young]), null);
  assertEquals(pickNamesake(null, [old]), old);
  assertEquals(pickNamesake(1978, [undated]), undated);
  assertEquals(pickNamesake(1990, [old]), null);
  assertEquals(pickNamesake(1990, []), null);
  assertEquals(seriesKey("The Fox & the Hound"), seriesKey("the fox and THE hound"));
});

Deno.test("changedPlace() is the thing in the library that a change may concern", () => {
  const rows: [path: string, place: string | null][] = [
    ["", ""],
    ["Film (1950)/Film.mkv", "Film (1950)"],
    ["Film (1950)", "Film (1950)"],
    ["Film.1950.1080p-GRP", "Film.1950.1080p-GRP"],
    ["Film (1950)/poster.jpg", null],
    ["Film (1950)/Film.nfo", "Film (1950)"],
    ["Film.nfo", "Film.nfo"],
    ["Film (1950)/Film.mkv.part", null],
    ["@eaDir/Film.mkv", null],
  ];
  for (const [path, place] of rows) assertEquals(changedPlace(path), place, path);
});
