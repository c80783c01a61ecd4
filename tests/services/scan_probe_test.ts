import { filesOfLibrary } from "../../db/library/files.ts";
import { unreadMedia } from "../../domain/library/read_media.ts";
import type { Deps } from "../../services/deps.ts";
import { startScan } from "../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { probeFiles, startProbe } from "../../services/library/probe_files.ts";
import { listJobs } from "../../db/work/jobs.ts";
import { saveSettings } from "../../services/settings/settings.ts";
import { assert, assertEquals } from "../assert.ts";
import { addFolder, library, put } from "../world_runs/folder_run.ts";
import { allItems, itemAt, QUIETLY, scan } from "../world_runs/library_run.ts";
import type { TestRun } from "../world_runs/test_deps.ts";

const CHARADE = "Charade (1963)/Charade (1963).mkv";
const GENERAL = "The General (1926)/The General (1926).mkv";
const MEDIA = { ...unreadMedia(""), duration: 6780, problem: null };

/** On a machine with ffprobe. */
function able({ deps }: TestRun): Deps {
  return { ...deps, findProber: () => Promise.resolve({ look: () => Promise.resolve(MEDIA) }) };
}

Deno.test("what a video holds is learned once, and anew when it is another file", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  assertEquals(await probeFiles(able(run), id, QUIETLY), { looked: 2, isDone: true });
  const media = async () => (await filesOfLibrary(run.deps.db, id)).map((file) => file.media);
  assertEquals(await media(), [MEDIA, MEDIA]);
  assertEquals((await probeFiles(able(run), id, QUIETLY)).looked, 0);
  await Deno.writeTextFile(`${root}/${CHARADE}`, "a better one");
  await scan(run.deps, id);
  assertEquals((await media()).filter((it) => it === null).length, 1);
});

Deno.test("without ffprobe, and where the user does not want it, nothing is looked into", async () => {
  const { run, id } = await library(CHARADE);
  await using _ = run;
  assertEquals((await probeFiles(run.deps, id, QUIETLY)).looked, 0);
  await saveSettings(run.deps, { probeFiles: false });
  assertEquals((await probeFiles(able(run), id, QUIETLY)).looked, 0);
});

Deno.test("more files than a slice holds are looked into slice by slice", async () => {
  const { run, id } = await library(
    ...Array.from({ length: 25 }, (_, at) => `Film ${at} (1950)/Film ${at} (1950).mkv`),
  );
  await using _ = run;
  assertEquals(await probeFiles(able(run), id, QUIETLY), { looked: 20, isDone: false });
  assertEquals(await probeFiles(able(run), id, QUIETLY), { looked: 5, isDone: true });
});

Deno.test("a disk that goes meanwhile leaves its files to be looked into later", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  await Deno.rename(root, `${root}-unmounted`);
  assertEquals(await probeFiles(able(run), id, QUIETLY), { looked: 0, isDone: true });
  assertEquals((await filesOfLibrary(run.deps.db, id))[0]?.media, null);
});

Deno.test("a file that moves to another disk under another name is known by its fingerprint", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  const other = await addFolder(run, "more", "movie");
  const item = await itemAt(run.deps, CHARADE);
  await probeFiles(run.deps, id, QUIETLY);
  await Deno.mkdir(`${other.root}/new`);
  // Copied without its time, as some programs do.
  await Deno.copyFile(`${root}/${CHARADE}`, `${other.root}/new/charade.mkv`);
  await Deno.utime(`${other.root}/new/charade.mkv`, 1, 1);
  await Deno.remove(`${root}/${CHARADE}`);
  assertEquals((await scan(run.deps, other.id)).moved, 1);
  assertEquals((await itemAt(run.deps, "new/charade.mkv")).id, item.id);
});

Deno.test("another film of the same length is not taken for it", async () => {
  const { run, id, root } = await library("a/Charade (1963).mkv");
  await using _ = run;
  const other = await addFolder(run, "more", "movie");
  await probeFiles(run.deps, id, QUIETLY);
  await put(other.root, "b/Charade (1963).mkv");
  await Deno.utime(`${other.root}/b/Charade (1963).mkv`, 1, 1);
  await Deno.remove(`${root}/a/Charade (1963).mkv`);
  assertEquals((await scan(run.deps, other.id)).added, 1);
  assertEquals((await allItems(run.deps)).length, 2);
});

Deno.test("fingerprints are taken in the background, once there is somewhere to move to", async () => {
  const { run, id } = await library(CHARADE);
  await using _ = run;
  await startProbe(run.deps, id);
  assertEquals((await listJobs(run.deps.db, 1, 10)).jobs.map(({ kind }) => kind), []);
  await addFolder(run, "more", "movie", GENERAL);
  await startScan(run.deps, id);
  await workUntilIdle(run.deps);
  const { jobs } = await listJobs(run.deps.db, 1, 10);
  assert(jobs.some(({ kind, state }) => kind === "probe" && state === "done"));
});
