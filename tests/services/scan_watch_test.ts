import { listJobs } from "../../db/work/jobs.ts";
import type { Job } from "../../db/work/job_rows.ts";
import {
  type Changes,
  type LibraryWatch,
  openLibraryWatch,
} from "../../services/library/library_watch.ts";
import { scanLibrary } from "../../services/scan/scan_library.ts";
import { watchLibraries } from "../../services/library/watch_libraries.ts";
import { saveSettings } from "../../services/settings/settings.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { library, put } from "../world_runs/folder_run.ts";
import { QUIETLY, scan } from "../world_runs/library_run.ts";
import type { TestRun } from "../world_runs/test_deps.ts";

const CHARADE = "Charade (1963)/Charade (1963).mkv";

const MOST_TURNS = 20_000;

/** A watch that tells what a test says, and remembers which folders it was asked to watch. */
function playedWatch(problem: string | null = null) {
  const roots = new Set<string>();
  let told: Changes[] = [];
  let waiting: ((changes: Changes | null) => void) | null = null;
  const watch: LibraryWatch = {
    watch: (root) => Promise.resolve((roots.add(root), problem)),
    unwatch: (root) => Promise.resolve((roots.delete(root), null)),
    next: () =>
      new Promise((resolve) => {
        const first = told.shift();
        if (first) resolve(first);
        else waiting = resolve;
      }),
    take: () => Promise.resolve(told.shift() ?? { places: {}, quietMs: 10_000 }),
    close: () => waiting?.(null),
  };
  function tell(...places: Changes["places"][]): void {
    told = [...told, ...places.map((own) => ({ places: own, quietMs: 0 }))];
    const first = waiting && told.shift();
    if (first) waiting?.(first);
    waiting = null;
  }
  return { watch, roots, tell, left: () => told.length };
}

async function scansOf({ deps }: TestRun): Promise<Job["payload"][]> {
  const { jobs } = await listJobs(deps.db, 1, 100);
  return jobs.filter(({ kind }) => kind === "scan").map(({ payload }) => payload);
}

/** Lets the loops work until something is as it should be: they move the clock when they sleep. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let turn = 0; !await isSo(); turn++) {
    if (turn > MOST_TURNS) throw new Error("It never came to that");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A scanned library that is watched. */
async function watched(played: ReturnType<typeof playedWatch>) {
  const made = await library(CHARADE);
  const watching = watchLibraries(made.run.deps, () => played.watch);
  await until(() => played.roots.has(made.root));
  return { ...made, watching };
}

Deno.test("what changes is scanned after some silence, and nothing else is", async () => {
  const played = playedWatch();
  const { run, id, root, watching } = await watched(played);
  await using _ = run;
  const start = run.clock.now();
  played.tell({ [root]: ["b"] }, { [root]: ["a", "b"] });
  await until(async () => (await scansOf(run)).length > 0);
  assertEquals(await scansOf(run), [{ kind: "scan", libraryId: id, only: ["a", "b"] }]);
  const [job] = (await listJobs(run.deps.db, 1, 1)).jobs;
  assert((job?.createdAt ?? 0) - start >= 20_000, "ten seconds after the last change");
  await watching.stop();
});

Deno.test("a library that never rests is scanned once a minute", async () => {
  const played = playedWatch();
  const { run, root, watching } = await watched(played);
  await using _ = run;
  played.tell(...Array.from({ length: 100 }, () => ({ [root]: ["busy"] })));
  await until(async () => (await scansOf(run)).length > 0);
  assert(played.left() > 80, "six times ten seconds are a minute");
  await watching.stop();
});

Deno.test("a change of everything, or of very much, scans the whole library", async () => {
  const played = playedWatch();
  const { run, id, root, watching } = await watched(played);
  await using _ = run;
  played.tell({ [root]: Array.from({ length: 200 }, (_, at) => `Film ${at}`) });
  await until(async () => (await scansOf(run)).length > 0);
  assertEquals(await scansOf(run), [{ kind: "scan", libraryId: id }]);
  await watching.stop();
});

Deno.test("a disk that goes and comes back is watched anew, and scanned", async () => {
  const played = playedWatch();
  const { run, id, root, watching } = await watched(played);
  await using _ = run;
  await Deno.rename(root, `${root}-elsewhere`);
  await until(() => !played.roots.has(root));
  assertEquals(await scansOf(run), []);
  await Deno.rename(`${root}-elsewhere`, root);
  await until(async () => (await scansOf(run)).length > 0);
  assertEquals(await scansOf(run), [{ kind: "scan", libraryId: id }]);
  assert(played.roots.has(root));
  await watching.stop();
});

Deno.test("the setting ends watching, and begins it again", async () => {
  const played = playedWatch();
  const { run, root, watching } = await watched(played);
  await using _ = run;
  await saveSettings(run.deps, { watchLibraries: false });
  await until(() => !played.roots.has(root));
  await saveSettings(run.deps, { watchLibraries: true });
  await until(() => played.roots.has(root));
  await watching.stop();
});

Deno.test("too many watches are said once, and the library is scanned as without", async () => {
  const played = playedWatch("No space left on device (os error 28)");
  const { run, id, watching } = await watched(played);
  await using _ = run;
  await run.clock.sleep(600_000);
  const lines = run.lines.filter((line) => line.includes("library is not watched"));
  assertEquals(lines.length, 1);
  assertStringIncludes(lines[0] ?? "", "os error 28");
  assertEquals((await scan(run.deps, id)).problem, null);
  await watching.stop();
});

Deno.test("the system's own watch tells a new film, and not what a scan or a picture does", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  const watch = openLibraryWatch();
  assertEquals(await watch.watch(root), null);
  await scan(run.deps, id);
  await Deno.writeTextFile(`${root}/Charade (1963)/poster.jpg`, "a picture");
  await put(root, "The General (1926)/The General (1926).mkv");
  const changes = await watch.next();
  assertEquals(Object.entries(changes?.places ?? {}), [[root, ["The General (1926)"]]]);
  watch.close();
  assertEquals(await watch.next(), null);
});

Deno.test("a scan of what changed sees that, and leaves the rest alone", async () => {
  const other = "The General (1926)/The General (1926).mkv";
  const { run, id, root } = await library(CHARADE, other);
  await using _ = run;
  await put(root, "Wings (1927)/Wings (1927).mkv");
  await Deno.remove(`${root}/Charade (1963)`, { recursive: true });
  await Deno.remove(`${root}/${other}`);
  const only = ["Charade (1963)", "Wings (1927)"];
  const { files, added, missing } = await scanLibrary(run.deps, id, QUIETLY, { only });
  assertEquals([files, added, missing], [1, 1, 1]);
  assertEquals((await scan(run.deps, id)).missing, 1);
});

Deno.test("a watch tells whoever asked before anything was watched, and after a rest", async () => {
  const { run, root } = await library(CHARADE);
  await using _ = run;
  const watch = openLibraryWatch();
  const asked = watch.next();
  assertEquals(await watch.take(), { places: {}, quietMs: Infinity });
  await watch.watch(root);
  await watch.unwatch(root);
  await watch.watch(root);
  await put(root, "The General (1926)/The General (1926).mkv");
  assertEquals((await asked)?.places, { [root]: ["The General (1926)"] });
  watch.close();
});
