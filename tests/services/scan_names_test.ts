import { filesOfItem, filesOfLibrary } from "../../db/library/files.ts";
import { saveSettings, Settings } from "../../services/settings/settings.ts";
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { addFolder, library, put } from "../world_runs/folder_run.ts";
import { allItems, scan } from "../world_runs/library_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = "Charade (1963)/Charade (1963).mkv";

async function pathsOf(run: TestRun, id: number): Promise<string[]> {
  return (await filesOfLibrary(run.deps.db, id)).map(({ path }) => path).sort();
}

Deno.test("names with newlines, quotes, emoji and odd orders are compared as they are", async () => {
  const odd = [
    'It\'s "Quoted" (1950)/It\'s "Quoted" (1950).mkv',
    "Two\nLines (1951)/Two\nLines (1951).mkv",
    "🎬 Clap 🎬 (1952)/🎬 Clap 🎬 (1952).mkv",
    "Ａ full-width name (1953)/a.mkv",
    "Film/a.mkv",
    "Film - more/a.mkv",
    "Film.mkv",
    "Film 2.mkv",
  ];
  const { run, id } = await library(...odd);
  await using _ = run;
  const before = await filesOfLibrary(run.deps.db, id);
  const { files, added, changed, moved, missing } = await scan(run.deps, id);
  assertEquals([files, added, changed, moved, missing], [odd.length, 0, 0, 0, 0]);
  assertEquals(await filesOfLibrary(run.deps.db, id), before);
  assertEquals(await pathsOf(run, id), odd.sort());
});

Deno.test("names that are no UTF-8 are listed with what to do, and the rest is scanned", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  // Only a shell can be told to write such names.
  const script = "printf x > \"$(printf 'Caf\\351.mkv')\" && mkdir \"$(printf 'D\\351j\\340')\"";
  const { success } = await new Deno.Command("sh", { args: ["-c", script], cwd: root }).output();
  if (!success) return console.log("Skipped: this file system takes no such names.");
  const { files, unreadable, problem, missing } = await scan(run.deps, id);
  assertEquals([files, problem, missing], [1, null, 0]);
  assertEquals(unreadable.map(({ path }) => path), ["Caf\ufffd.mkv", "D\ufffdj\ufffd"]);
  for (const { reason } of unreadable) assertStringIncludes(reason, "rename it");
});

Deno.test("links are not followed: neither round nor out, and those that lead out are named", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  await put(`${run.dir}/outside`, "Wings (1927).mkv");
  await Deno.symlink(root, `${root}/Charade (1963)/round`);
  await Deno.symlink("../Charade (1963)", `${root}/Charade (1963)/again`);
  await Deno.symlink(`${run.dir}/outside`, `${root}/out`);
  await Deno.symlink(`${run.dir}/outside/Wings (1927).mkv`, `${root}/wings.mkv`);
  const { files, unreadable } = await scan(run.deps, id);
  assertEquals(files, 1);
  assertEquals(unreadable.map(({ path }) => path).sort(), ["out", "wings.mkv"]);
  for (const { reason } of unreadable) assertStringIncludes(reason, "out of the library");
});

Deno.test("ten thousand files in one folder are as many films", async () => {
  await using run = await createTestDeps();
  const paths = Array.from({ length: 10_000 }, (_, at) => `Film number ${at} (1950).mkv`);
  const { id, root } = await addFolder(run, "films", "movie", ...paths);
  assertEquals((await allItems(run.deps)).length, paths.length);
  await Deno.remove(`${root}/${paths[77]}`);
  await put(root, "One more (1951).mkv");
  const { files, added, changed, moved, missing } = await scan(run.deps, id);
  assertEquals([files, added, changed, moved, missing], [10_000, 1, 0, 0, 1]);
});

Deno.test("unfinished files, samples and system folders are left out", async () => {
  const { run, id } = await library(
    CHARADE,
    "Charade (1963)/Charade.mkv.part",
    "Charade (1963)/Charade.tmp",
    "Charade (1963)/Sample/sample.mkv",
    "Charade (1963)/Charade-trailer.mkv",
    "Charade (1963)/@eaDir/Charade.mkv",
    ".hidden/Wings.mkv",
    "#recycle/Wings.mkv",
  );
  await using _ = run;
  assertEquals(await pathsOf(run, id), [CHARADE]);
});

Deno.test("what the user's patterns name is left out: it goes missing, and comes back with them", async () => {
  const { run, id } = await library(CHARADE, "Private/Wings (1927).mkv", "Old.iso");
  await using _ = run;
  await saveSettings(run.deps, { ignorePatterns: ["private", "*.iso"] });
  const { files, missing } = await scan(run.deps, id);
  assertEquals([files, missing], [1, 2]);
  await saveSettings(run.deps, { ignorePatterns: [] });
  const back = await scan(run.deps, id);
  assertEquals([back.files, back.added], [3, 0]);
  const missingItems = (await allItems(run.deps)).filter(({ missingSince }) =>
    missingSince !== null
  );
  assertEquals(missingItems, []);
});

Deno.test("a disc is one file, however many lie in it, and no news the next time", async () => {
  const disc = "Sunrise (1927)/BDMV";
  const { run, id } = await library(
    `${disc}/index.bdmv`,
    `${disc}/STREAM/00001.m2ts`,
    `${disc}/STREAM/00002.m2ts`,
  );
  await using _ = run;
  const [item] = await allItems(run.deps);
  const files = await filesOfItem(run.deps.db, item?.id ?? 0);
  assertEquals(files.map(({ path, role }) => [path, role]), [[`${disc}/index.bdmv`, "disc"]]);
  assertEquals((await scan(run.deps, id)).files, 1);
});

Deno.test("home videos are listed, and are nobody's title", async () => {
  await using run = await createTestDeps();
  const paths = ["2019/Beach.mp4", "Charade (1963).mkv", "Wedding.mov"];
  const { id, root } = await addFolder(run, "home", "other", ...paths);
  assertEquals(await pathsOf(run, id), paths);
  assertEquals(await allItems(run.deps), []);
  await Deno.rename(`${root}/Wedding.mov`, `${root}/2019/Wedding.mov`);
  await Deno.remove(`${root}/2019/Beach.mp4`);
  const { moved, missing } = await scan(run.deps, id);
  assertEquals([moved, missing], [1, 1]);
  assertEquals(run.world.requests, []);
});

Deno.test("the setting for patterns says which one it cannot use", () => {
  const { error } = Settings.safeParse({ ignorePatterns: ["*.iso", "*"] });
  assertEquals(error?.issues[0]?.path, ["ignorePatterns", 1]);
  assertEquals(error?.issues[0]?.message, '"*" would leave out everything');
  assertEquals(Settings.parse({ ignorePatterns: [" *.iso "] }).ignorePatterns, ["*.iso"]);
});
