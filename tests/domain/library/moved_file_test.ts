import { judgeMove, type KnownTrace } from "../../../domain/library/moved_file.ts";
import { assertEquals } from "../../assert.ts";

const GIGABYTE = 2 ** 30;
const GONE: KnownTrace = {
  path: "Old/Film.mkv",
  size: GIGABYTE,
  mtime: 1000,
  inode: "77",
  fingerprint: null,
};

const cases = [
  { name: "takes a renamed file for itself", now: { path: "New/Other.mkv" }, is: "same" },
  {
    name: "takes it so when its time was set, too",
    now: { path: "New/Other.mkv", mtime: 2 },
    is: "same",
  },
  { name: "never takes another size for it", now: { size: GIGABYTE + 1 }, is: "other" },
  {
    name: "distrusts the inode of a stub whose time differs",
    gone: { size: 20 },
    now: { path: "New/Other.mkv", size: 20, mtime: 2 },
    is: "other",
  },
  {
    name: "knows a file on another disk by its name and time",
    now: { path: "New/Film.mkv", inode: "5" },
    is: "same",
  },
  {
    name: "does not know it under another name",
    now: { path: "New/Other.mkv", inode: "5" },
    is: "other",
  },
  {
    name: "looks into it where that can tell",
    gone: { fingerprint: "abc" },
    now: { path: "New/Other.mkv", inode: "5", mtime: 2 },
    is: "look",
  },
  {
    name: "asks for no inode where there is none",
    gone: { inode: null },
    now: { path: "New/Other.mkv", inode: null, mtime: 2 },
    is: "other",
  },
] as const;

for (const { name, now, is, ...rest } of cases) {
  Deno.test(`judgeMove() ${name}`, () => {
    const gone = { ...GONE, ..."gone" in rest ? rest.gone : {} };
    const { fingerprint: _, ...trace } = GONE;
    assertEquals(judgeMove(gone, { ...trace, ...now }), is);
  });
}
