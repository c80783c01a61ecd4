import type { LibraryKind } from "../../db/library/libraries.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { isProblem } from "../../services/problem.ts";
import { addAndScan, makeFolder, scan } from "./library_run.ts";
import { createTestDeps, type TestRun } from "./test_deps.ts";

/** Writes files that are no films, with the folders they need. */
export async function put(root: string, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    const full = `${root}/${path}`;
    await Deno.mkdir(full.slice(0, full.lastIndexOf("/")), { recursive: true });
    await Deno.writeTextFile(full, `not really ${path}`);
  }
}

/** A library of such files, scanned once. */
export async function library(
  ...paths: string[]
): Promise<{ run: TestRun; id: number; root: string }> {
  const run = await createTestDeps();
  const root = await makeFolder(run);
  await put(root, ...paths);
  return { run, root, ...await addAndScan(run, root) };
}

export interface FolderLibrary {
  id: number;
  root: string;
}

/** One more library of such files, scanned once. */
export async function addFolder(
  run: TestRun,
  name: string,
  kind: LibraryKind,
  ...paths: string[]
): Promise<FolderLibrary> {
  const folder = `${run.dir}/${name}`;
  await Deno.mkdir(folder, { recursive: true });
  await put(folder, ...paths);
  const library = await addLibrary(run.deps, { path: folder, kind });
  if (isProblem(library)) throw new Error(library.message);
  await scan(run.deps, library.id);
  return { id: library.id, root: library.path };
}

/** Moves a file as a move to another disk does: another inode, the same time. */
export async function moveAcross(from: string, to: string): Promise<void> {
  const { atime, mtime } = await Deno.stat(from);
  await Deno.mkdir(to.slice(0, to.lastIndexOf("/")), { recursive: true });
  await Deno.copyFile(from, to);
  await Deno.utime(to, atime ?? 0, mtime ?? 0);
  await Deno.remove(from);
}
