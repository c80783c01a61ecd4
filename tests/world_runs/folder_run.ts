import { addAndScan, makeFolder } from "./library_run.ts";
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
