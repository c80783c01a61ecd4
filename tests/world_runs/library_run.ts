import { titlesAfter } from "../../db/library/items.ts";
import { filesOfItem } from "../../db/library/files.ts";
import { nextJobAt } from "../../db/work/jobs.ts";
import { findRun } from "../../db/work/runs.ts";
import type { Item } from "../../domain/item.ts";
import type { Run } from "../../domain/work/run.ts";
import type { Deps } from "../../services/deps.ts";
import { type BulkWish, startBulk, startCatchUp } from "../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { scanLibrary } from "../../services/scan/scan_library.ts";
import type { ScanResult } from "../../services/scan/scan_result.ts";
import { isProblem } from "../../services/problem.ts";
import type { Film } from "../world/films/film.ts";
import { type LibraryFile, writeLibrary, writeManyFilms } from "../world/library.ts";
import type { TestRun } from "./test_deps.ts";

/** A scan that nobody stops or watches. */
export const QUIETLY = {
  isStopped: () => false,
  isCancelled: () => false,
  report: () => Promise.resolve(),
};

export interface TestLibrary {
  id: number;
  path: string;
  files: LibraryFile[];
}

/** Writes the world's films (or some of them) as a library and scans it. */
export async function addFilms(run: TestRun, films?: readonly Film[]): Promise<TestLibrary> {
  const path = await makeFolder(run);
  const files = await writeLibrary(path, films);
  return { ...await addAndScan(run, path), files };
}

/** The same with `count` synthetic films; the world must know as many. */
export async function addSynthetic(run: TestRun, count: number): Promise<TestLibrary> {
  const path = await makeFolder(run);
  await writeManyFilms(path, count);
  return { ...await addAndScan(run, path), files: [] };
}

export async function makeFolder({ dir }: TestRun): Promise<string> {
  const path = `${dir}/library`;
  await Deno.mkdir(path, { recursive: true });
  return await Deno.realPath(path);
}

export async function addAndScan({ deps }: TestRun, path: string) {
  const library = await addLibrary(deps, { path, kind: "movie" });
  if (isProblem(library)) throw new Error(library.message);
  await scan(deps, library.id);
  return { id: library.id, path };
}

export async function scan(deps: Deps, libraryId: number): Promise<ScanResult> {
  return await scanLibrary(deps, libraryId, QUIETLY);
}

/** Works off the queue; jobs that are to run within that time are waited for. */
export async function workOff({ deps, clock }: TestRun, withinMs = 60_000): Promise<void> {
  while (true) {
    await workUntilIdle(deps);
    const at = await nextJobAt(deps.db);
    if (at === null || at - clock.now() > withinMs) return;
    clock.set(Math.max(at, clock.now()));
  }
}

/** Enriches what never was, or waits for a provider, to the end; null when nothing is due. */
export async function catchUp(run: TestRun): Promise<Run | null> {
  const started = await startCatchUp(run.deps, "schedule");
  await workOff(run);
  return started && await findRun(run.deps.db, started.id);
}

/** A bulk run as the schedule starts it, to its end. */
export async function bulkRun(run: TestRun, wish: Partial<BulkWish> = {}): Promise<Run> {
  const started = await startBulk(run.deps, "schedule", {
    force: false,
    requireComplete: false,
    ...wish,
  });
  if (isProblem(started)) throw new Error(started.message);
  await workOff(run);
  const ended = await findRun(run.deps.db, started.run.id);
  if (!ended) throw new Error("The run is gone");
  return ended;
}

export async function allItems({ db }: Deps): Promise<Item[]> {
  return await titlesAfter(db, 0, 10_000);
}

/** The item that holds a film of the world. */
export async function itemOf(deps: Deps, tmdb: number): Promise<Item> {
  const item = (await allItems(deps)).find(({ ids }) => ids.tmdb === tmdb);
  if (!item) throw new Error(`Cannot find an item with TMDB id ${tmdb}`);
  return item;
}

/** The item that holds a file. */
export async function itemAt(deps: Deps, path: string): Promise<Item> {
  for (const item of await allItems(deps)) {
    const files = await filesOfItem(deps.db, item.id);
    if (files.some((file) => file.path === path)) return item;
  }
  throw new Error(`Cannot find an item with the file "${path}"`);
}
