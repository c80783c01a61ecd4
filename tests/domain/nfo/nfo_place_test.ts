import { childWords } from "../../../domain/nfo/child_words.ts";
import type { NfoEntry } from "../../../domain/nfo/nfo_content.ts";
import {
  besideFirst,
  isAboutTitle,
  isBeside,
  isNfoFile,
  nfoPlaceOf,
  onlyTitleOf,
} from "../../../domain/nfo/nfo_place.ts";
import { assertEquals } from "../../assert.ts";

Deno.test("nfoPlaceOf() says whose an NFO file is by its name", () => {
  const rows: [
    kind: "movie" | "series",
    path: string,
    stem: string | null,
    folder: string | null,
  ][] = [
    ["movie", "Film/Some.Film.nfo", "Film/Some.Film", null],
    ["movie", "Film/movie.nfo", null, "Film"],
    ["movie", "Film/MOVIE.NFO", null, "Film"],
    ["movie", "Film.nfo", "Film", null],
    ["movie", "movie.nfo", null, null],
    ["movie", "Film/Film.nfo", "Film/Film", "Film"],
    ["movie", "Film/VIDEO_TS/VIDEO_TS.nfo", "Film/VIDEO_TS/VIDEO_TS", "Film/VIDEO_TS"],
    ["series", "Show/tvshow.nfo", null, "Show"],
    ["series", "Show/Season 1/season.nfo", null, "Show/Season 1"],
    ["series", "Show/Season 1/e1.nfo", "Show/Season 1/e1", null],
    ["series", "tvshow.nfo", null, null],
  ];
  for (const [kind, path, stem, folder] of rows) {
    assertEquals(nfoPlaceOf(kind, path), { stem, folder }, path);
  }
});

Deno.test("isBeside() knows a video, and a part of one, by the NFO's name", () => {
  const rows: [stem: string, video: string, is: boolean][] = [
    ["Film/Film", "Film/Film.mkv", true],
    ["Film/film", "Film/Film.mkv", true],
    ["Film/Film", "Film/Film-cd1.avi", true],
    ["Film/Film-cd1", "Film/Film-cd1.avi", true],
    ["Film/Film", "Film/Film 2.mkv", false],
    ["Film/Film", "Film/Film/Film.mkv", false],
    ["Film/VIDEO_TS/VIDEO_TS", "Film/VIDEO_TS/VIDEO_TS.IFO", true],
  ];
  for (const [stem, video, is] of rows) assertEquals(isBeside(stem, video), is, `${stem} ${video}`);
});

Deno.test("onlyTitleOf() gives a folder's NFO to no title where there are several", () => {
  const [here, alsoHere, below] = [
    { itemId: 1, isDirect: true },
    { itemId: 2, isDirect: true },
    { itemId: 3, isDirect: false },
  ];
  assertEquals(onlyTitleOf([]), null);
  assertEquals(onlyTitleOf([here]), 1);
  assertEquals(onlyTitleOf([here, below]), 1);
  assertEquals(onlyTitleOf([below]), 3);
  assertEquals(onlyTitleOf([here, alsoHere]), null);
});

Deno.test("an NFO file is known by its ending, and whether it is about a whole title", () => {
  assertEquals(["a/b.nfo", "a/b.NFO", "a/nfo", "a.nfo/b.mkv"].map(isNfoFile), [
    true,
    true,
    false,
    false,
  ]);
  assertEquals(isAboutTitle("movie", "a/b.nfo"), true);
  assertEquals(
    ["S/tvshow.nfo", "S/season.nfo", "S/e1.nfo"].map((it) => isAboutTitle("series", it)),
    [
      true,
      false,
      false,
    ],
  );
  assertEquals(["a/movie.nfo", "a/z.nfo"].sort(besideFirst), ["a/z.nfo", "a/movie.nfo"]);
});

const CHILDREN = [
  { id: 1, season: 1, episode: null },
  { id: 2, season: 2, episode: null },
  { id: 11, season: 1, episode: 1 },
  { id: 12, season: 1, episode: 2 },
  { id: 21, season: 2, episode: 1 },
];
const VIDEOS = [
  { path: "Show/S1/a.mkv", episodeIds: [11, 12] },
  { path: "Show/S2/b-cd1.mkv", episodeIds: [21] },
  { path: "Show/S2/b-cd2.mkv", episodeIds: [21] },
];

function said(kind: NfoEntry["kind"], season: number | null, episode: number | null = null) {
  return { kind, season, episode, offers: [] };
}

/** Which entry of the one NFO each child gets. */
function childrenOf(path: string, entries: readonly NfoEntry[]): Record<number, number[]> {
  const words = childWords([{ path, content: { named: null, entries } }], VIDEOS, CHILDREN);
  return Object.fromEntries(
    [...words].map(([id, own]) => [id, own.map(({ entry }) => entries.indexOf(entry))]),
  );
}

const CHILD_ROWS: readonly [
  name: string,
  path: string,
  entries: NfoEntry[],
  gets: Record<number, number[]>,
][] = [
  ["several episodes by their numbers", "Show/S1/a.nfo", [
    said("episode", 1, 2),
    said("episode", 1, 1),
  ], { 11: [1], 12: [0] }],
  ["one episode whatever number it says", "Show/S2/b.nfo", [said("episode", 7, 7)], { 21: [0] }],
  ["episodes without numbers in their order", "Show/S1/a.nfo", [
    said("episode", null),
    said("episode", null),
  ], { 11: [0], 12: [1] }],
  ["the rest by order once numbers told one", "Show/S1/a.nfo", [
    said("episode", 9, 9),
    said("episode", 1, 1),
  ], { 11: [1], 12: [0] }],
  ["no episode where it cannot be told which", "Show/S1/a.nfo", [said("episode", 9, 9)], {}],
  ["no episode of another video", "Show/S1/c.nfo", [said("episode", 1, 1)], {}],
  ["a season by its number", "Show/tvshow.nfo", [said("season", 2)], { 2: [0] }],
  ["a season by the episodes around it", "Show/S2/season.nfo", [said("season", null)], { 2: [0] }],
  ["no season where there are several", "Show/season.nfo", [said("season", null)], {}],
];

for (const [name, path, entries, gets] of CHILD_ROWS) {
  Deno.test(`childWords() finds ${name}`, () => assertEquals(childrenOf(path, entries), gets));
}
