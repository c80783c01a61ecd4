import { groupVersions } from "../../../domain/library/group_versions.ts";
import type { MediaFacts, VideoStream } from "../../../domain/library/media_facts.ts";
import { unreadMedia } from "../../../domain/library/read_media.ts";
import { versionFacts } from "../../../domain/library/version_facts.ts";
import { assertEquals } from "../../assert.ts";

const CHARADE = "Charade (1963)/Charade (1963)";

function media(video: Partial<VideoStream>): MediaFacts {
  const stream = { codec: "hevc", width: 3840, height: 1600, hdr: null, ...video };
  return { ...unreadMedia(""), problem: null, video: stream };
}

function factsIn(path: string, looked: MediaFacts | null = null): string {
  return Object.values(versionFacts(path, looked)).map((fact) => fact ?? "-").join(" | ");
}

const NAMES: [path: string, facts: string][] = [
  [`${CHARADE}.mkv`, "- | - | - | - | -"],
  [`${CHARADE} - 2160p.mkv`, "- | 2160p | - | - | -"],
  [`${CHARADE} [1080p][BluRay].mkv`, "- | 1080p | Blu-ray | - | -"],
  [
    "Charade.1963.2160p.UHD.BluRay.REMUX.DV.HDR10+.HEVC-G.mkv",
    "- | 2160p | Remux | Dolby Vision | HEVC",
  ],
  ["Charade.1963.2160p.WEB-DL.HDR10+.H.265-G.mkv", "- | 2160p | WEB-DL | HDR10+ | HEVC"],
  ["Charade.1963.720p.HDTV.x264-G.mkv", "- | 720p | TV | - | H.264"],
  ["Charade.1963.DVDRip.XviD.avi", "- | - | DVD | - | MPEG-4"],
  ["Charade.1963.1920x1080.WEBRip.AV1.mkv", "- | 1080p | WEBRip | - | AV1"],
  // The folder is asked where the file is silent.
  ["Charade.1963.1080p.BluRay.x264-G/charade.mkv", "- | 1080p | Blu-ray | - | H.264"],
  ["Charade (1963) {edition-Director's Cut}/Charade.mkv", "Director's Cut | - | - | - | -"],
  ["Charade.1963.EXTENDED.1080p.WEB.h264-G.mkv", "Extended | 1080p | WEB | - | H.264"],
  ["Charade.1963.IMAX.1080p.WEB.h264-G.mkv", "IMAX | 1080p | WEB | - | H.264"],
  ["Charade (1963)/BDMV/index.bdmv", "- | - | Blu-ray | - | -"],
  ["Charade (1963)/VIDEO_TS/VIDEO_TS.IFO", "- | - | DVD | - | -"],
  // A title may be such a word.
  ["Web (2013)/Web (2013).mkv", "- | - | - | - | -"],
  ["DVD (2009)/DVD (2009).mkv", "- | - | - | - | -"],
  ["Show/Season 1/Show.S01E01.720p.WEB-DL.H.264.mkv", "- | 720p | WEB-DL | - | H.264"],
];

for (const [path, facts] of NAMES) {
  Deno.test(`versionFacts() of ${path} are ${facts}`, () => assertEquals(factsIn(path), facts));
}

Deno.test("versionFacts() believes the streams before the name, but not about the source", () => {
  const path = "Charade.1963.1080p.BluRay.HDR.x264-G.mkv";
  assertEquals(factsIn(path, media({})), "- | 2160p | Blu-ray | - | HEVC");
  assertEquals(factsIn(path, media({ hdr: "hlg" })), "- | 2160p | Blu-ray | HLG | HEVC");
  assertEquals(factsIn(path, media({ codec: "prores" })), "- | 2160p | Blu-ray | - | PRORES");
  // A look that failed says nothing.
  assertEquals(factsIn(path, unreadMedia("broken")), "- | 1080p | Blu-ray | HDR | H.264");
});

Deno.test("versionFacts() takes HDR10+ from a name, since a header says HDR10 of it", () => {
  const hdr = media({ hdr: "hdr10" });
  assertEquals(factsIn("Charade.1963.2160p.HDR10+.mkv", hdr), "- | 2160p | - | HDR10+ | HEVC");
  assertEquals(factsIn("Charade.1963.2160p.mkv", hdr), "- | 2160p | - | HDR10 | HEVC");
});

const FRAMES: [width: number, height: number, resolution: string][] = [
  [7680, 4320, "4320p"],
  [3840, 1600, "2160p"],
  [1920, 800, "1080p"],
  [1440, 1080, "1080p"],
  [1280, 534, "720p"],
  [720, 576, "576p"],
  [720, 480, "480p"],
  [640, 272, "480p"],
];

for (const [width, height, resolution] of FRAMES) {
  Deno.test(`versionFacts() calls ${width} × ${height} ${resolution}`, () =>
    assertEquals(versionFacts("a.mkv", media({ width, height })).resolution, resolution));
}

interface Row {
  path: string;
  role?: string;
  part?: number;
}

function versions(...rows: Row[]): [label: string | null, ...paths: string[]][] {
  const files = rows.map(({ path, role = "main", part = null }) => ({
    ...{ path, role, part },
    media: null,
  }));
  return groupVersions(files).map(({ label, files }) => [label, ...files.map(({ path }) => path)]);
}

Deno.test("groupVersions() says nothing of the only file that says nothing", () => {
  assertEquals(versions({ path: `${CHARADE}.mkv` }), [[null, `${CHARADE}.mkv`]]);
  assertEquals(versions(), []);
});

Deno.test("groupVersions() puts the main file first and names every version", () => {
  const found = versions(
    { path: `${CHARADE} - 1080p.mkv`, role: "version" },
    { path: `${CHARADE} - 2160p.mkv` },
    { path: `${CHARADE} - Colour.mkv`, role: "version" },
    { path: `${CHARADE}.mkv`, role: "version" },
  );
  assertEquals(found.map(([label]) => label), ["2160p", "1080p", "Colour", "Version 4"]);
});

Deno.test("groupVersions() tells versions apart that say the same of themselves", () => {
  const found = versions(
    { path: "A/Charade.1963.1080p.mkv" },
    { path: "B/Charade.1963.1080p.mkv", role: "version" },
  );
  assertEquals(found.map(([label]) => label), ["1080p", "1080p (2)"]);
});

Deno.test("groupVersions() keeps the parts of one version together, in order", () => {
  const parts = [2, 1].map((part) => ({
    path: `Charade/Charade.1963.DVDRip.CD${part}.avi`,
    role: "part",
    part,
  }));
  const found = versions(...parts, { path: "Charade/Charade.1963.1080p.mkv" });
  assertEquals(found, [
    ["1080p", "Charade/Charade.1963.1080p.mkv"],
    ["DVD", "Charade/Charade.1963.DVDRip.CD1.avi", "Charade/Charade.1963.DVDRip.CD2.avi"],
  ]);
});

Deno.test("groupVersions() makes two versions of two sets of parts", () => {
  const sets = ["A", "B"].flatMap((folder) =>
    [1, 2].map((part) => ({ path: `${folder}/Charade CD${part}.avi`, role: "part", part }))
  );
  const twice = [1, 2].flatMap((part) =>
    ["x", "y"].map((end) => ({ path: `A/Charade CD${part}.${end}`, role: "part", part }))
  );
  assertEquals(versions(...sets).map(([, ...paths]) => paths.length), [2, 2]);
  assertEquals(versions(...twice).map(([, ...paths]) => paths.length), [2, 2]);
});

Deno.test("groupVersions() takes what was learned of one part for all", () => {
  const files = [1, 2].map((part) => ({
    path: `A/Charade.CD${part}.avi`,
    role: "part",
    part,
    media: part === 2 ? media({}) : null,
  }));
  assertEquals(groupVersions(files).map(({ label }) => label), ["2160p · HEVC"]);
});
