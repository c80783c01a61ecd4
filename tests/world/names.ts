import type { Film } from "./films/film.ts";
import { imdbNfo, uniqueIdNfo } from "./nfo_text.ts";

/** What a scan and a match should make of a file. */
export type Expectation = "identified" | "review" | "ignored" | "sidecar";

/** A file of the library, with what it really is. */
export interface LibraryFile {
  /** Relative to the library, with "/" between folders. */
  path: string;
  /** The film's TMDB id; null for what no provider knows. */
  tmdb: number | null;
  expect: Expectation;
  /** The content, where it matters; video files get a few made-up bytes. */
  text?: string;
}

type Naming = (film: Film) => LibraryFile[];

/** The files of a film, named as people name them: most alike, some in every other known way. */
export function filesOf(film: Film): LibraryFile[] {
  return (NAMINGS.get(film.tmdb) ?? nameByTurns)(film);
}

/** Files that belong to no film of the tables. */
export const STRAY_FILES: readonly LibraryFile[] = [
  // Two films have this title, and nothing tells which one it is.
  {
    path: "Dr. Jekyll and Mr. Hyde/Dr. Jekyll and Mr. Hyde.avi",
    tmdb: null,
    expect: "review",
  },
  { path: "Family/2014-07-12 Garden party.mp4", tmdb: null, expect: "review" },
  { path: "Family/Thumbs.db", tmdb: null, expect: "ignored", text: "no picture" },
  { path: ".DS_Store", tmdb: null, expect: "ignored", text: "Bud1" },
  {
    path: "@eaDir/Safety Last! (1923).mkv/SYNOVIDEO_VIDEO_SCREENSHOT.jpg",
    tmdb: null,
    expect: "ignored",
    text: "x",
  },
];

const NAMINGS = new Map<number, Naming>([
  [910003, (film) => [video(film, inFolder(`${plain(film)} {tmdb-${film.tmdb}}`, "mkv"))]],
  [910004, (film) => [
    video(film, `${plain(film)} [tmdbid-${film.tmdb}]/${plain(film)}.mp4`),
  ]],
  [910005, (film) => [video(film, inFolder(`${plain(film)} {imdb-${film.imdb}}`, "mkv"))]],
  [910006, (film) => [video(film, `${plain(film)}.mkv`)]],
  [910007, (film) => withNfo(film, "7th Heaven/7th Heaven", "avi", uniqueIdNfo(film))],
  [910008, (film) => withNfo(film, "The Lost World/The Lost World", "mkv", imdbNfo(film))],
  [
    910009,
    (film) =>
      ["cd1", "cd2"].map((part) => video(film, `${plain(film)}/${plain(film)}-${part}.avi`)),
  ],
  [910011, (film) => [
    video(film, `${plain(film)}/VIDEO_TS/VIDEO_TS.IFO`),
    video(film, `${plain(film)}/VIDEO_TS/VTS_01_1.VOB`),
  ]],
  [910012, (film) => [
    video(film, `${plain(film)}/BDMV/index.bdmv`),
    video(film, `${plain(film)}/BDMV/STREAM/00001.m2ts`),
  ]],
  // Of the two films of this title only the later one is named well; see STRAY_FILES.
  [910015, () => []],
  [920001, (film) => [
    video(film, inFolder("Metropolis.1927.RESTORED.GERMAN.1080p.BluRay.x264-GRP", "mkv")),
  ]],
  [920002, (film) => [
    video(film, inFolder("Nosferatu, eine Symphonie des Grauens (1922)", "mkv")),
    ...besides(film, "Nosferatu, eine Symphonie des Grauens (1922)", [
      "sample/nosferatu-sample.mkv",
      "Featurettes/The shadow on the stairs.mkv",
      "Nosferatu, eine Symphonie des Grauens (1922)-trailer.mp4",
    ]),
  ]],
  [920003, (film) => [video(film, inFolder("Das Cabinet des Dr. Caligari (1920)", "mkv"))]],
  [920007, (film) => [video(film, "Le.Voyage.dans.la.Lune.1902.FRENCH.DVDRip.XviD-GRP.avi")]],
  [920013, (film) => [video(film, inFolder("Броненосец Потёмкин (1925)", "mkv"))]],
  [930004, (film) => [
    video(film, inFolder("A.Star.Is.Born.1937.720p.WEB-DL.AAC2.0.H.264-GRP", "mkv")),
  ]],
  [
    930012,
    (film) =>
      ["1080p", "480p"].map((version) =>
        video(film, `${plain(film)}/${plain(film)} - ${version}.mkv`)
      ),
  ],
]);

function nameByTurns(film: Film): LibraryFile[] {
  if (film.tmdb % 6 === 2) return [video(film, inFolder(sceneName(film), "mkv"))];
  if (film.tmdb % 6 === 4) return [video(film, inFolder(plain(film), "mp4")), subtitle(film)];
  return [video(film, inFolder(plain(film), "mkv"))];
}

/** `Title (Year)` without what file systems forbid. */
export function plain({ title, year }: Film): string {
  return `${title.replaceAll(":", " -").replace(/[/\\?*"<>|]/g, "")} (${year})`;
}

function sceneName({ title, year }: Film): string {
  const dotted = title.normalize("NFD").replace(/[\p{M}'’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, ".").replace(/\.$/, "");
  return `${dotted}.${year}.1080p.BluRay.x264-GRP`;
}

function inFolder(name: string, extension: string): string {
  return `${name}/${name}.${extension}`;
}

function video(film: Film, path: string): LibraryFile {
  return { path, tmdb: film.tmdb, expect: "identified" };
}

function subtitle(film: Film): LibraryFile {
  const text = "1\n00:00:01,000 --> 00:00:04,000\n(piano)\n";
  return { path: `${plain(film)}/${plain(film)}.en.srt`, tmdb: film.tmdb, expect: "sidecar", text };
}

function withNfo(film: Film, stem: string, extension: string, text: string): LibraryFile[] {
  const nfo = { path: `${stem}.nfo`, tmdb: film.tmdb, expect: "sidecar" as const, text };
  return [video(film, `${stem}.${extension}`), nfo];
}

function besides(film: Film, folder: string, paths: string[]): LibraryFile[] {
  return paths.map((path) => ({
    path: `${folder}/${path}`,
    tmdb: film.tmdb,
    expect: "ignored" as const,
  }));
}
