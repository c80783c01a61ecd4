import { groupFiles } from "../../../domain/naming/group_files.ts";
import { assert, assertEquals } from "../../assert.ts";

interface GroupRow {
  readonly name: string;
  readonly paths: readonly string[];
  readonly groups: readonly string[];
}

/** Each group as "title (year): role path, role path". */
const ROWS: readonly GroupRow[] = [
  {
    name: "makes one movie of two parts, in order",
    paths: ["Old Boats (1990)/Old Boats cd2.avi", "Old Boats (1990)/Old Boats cd1.avi"],
    groups: [
      "Old Boats (1990): part1 Old Boats (1990)/Old Boats cd1.avi, part2 Old Boats (1990)/Old Boats cd2.avi",
    ],
  },
  {
    name: "makes one movie of folders of parts",
    paths: ["Old Boats (1990)/CD1/a.avi", "Old Boats (1990)/CD2/a.avi"],
    groups: [
      "Old Boats (1990): part1 Old Boats (1990)/CD1/a.avi, part2 Old Boats (1990)/CD2/a.avi",
    ],
  },
  {
    name: "makes one movie of two versions",
    paths: [
      "Old Boats (1990)/Old Boats (1990) - 2160p.mkv",
      "Old Boats (1990)/Old Boats (1990) - 1080p.mkv",
    ],
    groups: [
      "Old Boats (1990): main Old Boats (1990)/Old Boats (1990) - 1080p.mkv, version Old Boats (1990)/Old Boats (1990) - 2160p.mkv",
    ],
  },
  {
    name: "lets the index stand for a disc",
    paths: ["Old Boats (1990)/BDMV/STREAM/00001.m2ts", "Old Boats (1990)/BDMV/index.bdmv"],
    groups: ["Old Boats (1990): disc Old Boats (1990)/BDMV/index.bdmv"],
  },
  {
    name: "takes a DVD folder for one movie",
    paths: ["Old Boats (1990)/VIDEO_TS/VTS_01_1.VOB", "Old Boats (1990)/VIDEO_TS/VIDEO_TS.IFO"],
    groups: ["Old Boats (1990): disc Old Boats (1990)/VIDEO_TS/VIDEO_TS.IFO"],
  },
  {
    name: "keeps different movies in one folder apart",
    paths: ["Old Boats (1990).mkv", "New Boats (1991).mkv"],
    groups: [
      "Old Boats (1990): main Old Boats (1990).mkv",
      "New Boats (1991): main New Boats (1991).mkv",
    ],
  },
  {
    name: "keeps strangers in a folder with a year apart",
    paths: ["Box (1990)/Harbour.mkv", "Box (1990)/Mill Wheel.mkv"],
    groups: [
      "Harbour (null): main Box (1990)/Harbour.mkv",
      "Mill Wheel (null): main Box (1990)/Mill Wheel.mkv",
    ],
  },
  {
    name: "keeps the same title in two folders apart",
    paths: ["a/Old Boats (1990).mkv", "b/Old Boats (1990).mkv"],
    groups: [
      "Old Boats (1990): main a/Old Boats (1990).mkv",
      "Old Boats (1990): main b/Old Boats (1990).mkv",
    ],
  },
  {
    name: "leaves out trailers and what is no video",
    paths: [
      "Old Boats (1990)/Old Boats.mkv",
      "Old Boats (1990)/Old Boats-trailer.mkv",
      "Old Boats (1990)/movie.nfo",
    ],
    groups: ["Old Boats (1990): main Old Boats (1990)/Old Boats.mkv"],
  },
];

Deno.test("groupFiles() makes movies of files", async (t) => {
  for (const { name, paths, groups } of ROWS) {
    await t.step(name, () => assertEquals(groupFiles(paths).map(describe), [...groups]));
  }
});

Deno.test("groupFiles() gives keys that do not depend on the order of the paths", () => {
  const paths = ROWS.flatMap((row) => row.paths).filter((path, at, all) =>
    all.indexOf(path) === at
  );
  const keys = groupFiles(paths).map((group) => group.key);
  assertEquals(new Set(keys).size, keys.length);
  assertEquals(groupFiles([...paths].reverse()).map((group) => group.key).sort(), keys.sort());
});

Deno.test("groupFiles() keeps one group for each of 10,000 movies in one folder", () => {
  const paths = Array.from({ length: 10_000 }, (_, index) => `Film ${index} (1990).mkv`);
  const groups = groupFiles(paths);
  assertEquals(groups.length, paths.length);
  assert(groups.every((group) => group.files.length === 1));
});

function describe({ parsed, files }: ReturnType<typeof groupFiles>[number]): string {
  const listed = files.map((file) => `${file.role}${file.part ?? ""} ${file.path}`).join(", ");
  return `${parsed.title} (${parsed.year}): ${listed}`;
}
