import { isIgnoredEntry, isIgnoredPath, isVideoFile } from "../../../domain/naming/media_file.ts";
import { assertEquals } from "../../assert.ts";

const IGNORED: readonly [path: string, isIgnored: boolean][] = [
  ["Old Boats (1990)/Old Boats (1990).mkv", false],
  ["Old Boats (1990)/Old Boats (1990)-trailer.mkv", true],
  ["Old Boats (1990)/sample/ob-sample.mkv", true],
  ["Old Boats (1990)/Sample.mkv", true],
  ["Old Boats (1990)/Extras/Making of.mkv", true],
  ["Old Boats (1990)/Featurettes/Sails.mkv", true],
  ["Old Boats (1990)/Behind The Scenes/Sails.mkv", true],
  ["Old Boats (1990)/Interviews/Captain.mkv", true],
  ["Old Boats (1990)/Old Boats-behindthescenes.mkv", true],
  ["Old Boats (1990)/@eaDir/Old Boats.mkv", true],
  ["Old Boats (1990)/.actors/someone.jpg", true],
  ["Old Boats (1990)/.Old Boats.mkv", true],
  ["Old Boats (1990)/Old Boats.mkv.part", true],
  ["Old Boats (1990)/Old Boats.download", true],
  ["Thumbs.db", true],
  ["Shorts/A Sail (1920).mkv", false],
  ["Short.mkv", false],
  ["A Life in Short.mkv", false],
  ["The Trailer.mkv", false],
  ["Old.Boats.1990.1080p.x264-SCENE.mkv", false],
  ["Deleted Scene (2001)/Deleted Scene (2001).mkv", false],
];

Deno.test("isIgnoredPath() leaves out what is not a movie", async (t) => {
  for (const [path, isIgnored] of IGNORED) {
    await t.step(`${isIgnored ? "ignores" : "keeps"} ${path}`, () => {
      assertEquals(isIgnoredPath(path), isIgnored);
    });
  }
});

Deno.test("isIgnoredPath() follows the user's patterns", async (t) => {
  const rows: readonly [pattern: string, path: string, isIgnored: boolean][] = [
    ["*.iso", "a/b/Film.ISO", true],
    ["private", "a/Private/Film.mkv", true],
    ["a/*/c.mkv", "a/b/c.mkv", true],
    ["/a/", "a/b.mkv", true],
    ["a?.mkv", "ab.mkv", true],
    ["priv", "a/private/Film.mkv", false],
    ["", "Film.mkv", false],
    ["*a*a*a*a*a*a*a*b", "a".repeat(200), false],
  ];
  for (const [pattern, path, isIgnored] of rows) {
    await t.step(`"${pattern}" ${isIgnored ? "catches" : "spares"} ${path.slice(0, 20)}`, () => {
      assertEquals(isIgnoredPath(path, [pattern]), isIgnored);
    });
  }
});

Deno.test("isIgnoredEntry() leaves out what isIgnoredPath() does, folder by folder", async (t) => {
  const rows: readonly [path: string, patterns: readonly string[]][] = [
    ...IGNORED.map(([path]): [string, string[]] => [path, []]),
    ["a/Private/Film.mkv", ["private"]],
    ["a/b/c.mkv", ["a/*/c.mkv"]],
    ["a/b.mkv", ["/a/"]],
    ["a/b/c.mkv", ["a/b/*"]],
    ["a/b.mkv", ["c/"]],
    ["Other/Clips/a.mkv", []],
    [".hidden/a.mkv", []],
  ];
  for (const [path, patterns] of rows) {
    await t.step(path, () => {
      const pieces = path.split("/");
      const isWalkedPast = pieces.some((_, at) =>
        isIgnoredEntry(pieces.slice(0, at + 1).join("/"), at < pieces.length - 1, patterns)
      );
      assertEquals(isWalkedPast, isIgnoredPath(path, patterns));
    });
  }
});

Deno.test("isVideoFile() knows videos by their extension", () => {
  assertEquals(["a.mkv", "a/b.MP4", "VTS_01_1.VOB", "a.iso"].map(isVideoFile), [
    true,
    true,
    true,
    true,
  ]);
  assertEquals(["a.nfo", "a", "a.mkv/b", "a.mp3", ".mkv"].map(isVideoFile), [
    false,
    false,
    false,
    false,
    false,
  ]);
});
