import type { Library } from "../../db/library/libraries.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { scanLibrary } from "../../services/scan/scan_library.ts";
import { isProblem } from "../../services/problem.ts";
import { QUIETLY } from "../world_runs/library_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

// Promise: unchanged rescan of 100,000 files (warm) ≤ 6 × find -printf '%s %T@ %i %p\n', with the
// event loop never held > 10 ms.

const FILES = 100_000;

/** Two shapes of library: a folder a film, and seasons of twenty episodes. */
const SHAPES = [
  {
    kind: "movie",
    pathOf: (at: number) => `Film number ${at} (1950)/Film number ${at} (1950).mkv`,
  },
  {
    kind: "series",
    pathOf: (at: number) => {
      const [show, season] = [Math.floor(at / 200), 1 + Math.floor(at % 200 / 20)];
      return `Show ${show} (2010)/Season ${season}/Show ${show} - S${season}E${1 + at % 20}.mkv`;
    },
  },
] as const;

const run = await createTestDeps();
const deps = { ...run.deps, now: () => Date.now() };

for (const { kind, pathOf } of SHAPES) {
  const library = await prepare(kind, pathOf);
  await describe(`first scan of ${FILES} files (${kind})`, library);
  await describe(`unchanged rescan (${kind})`, library);
  const options = { group: kind, n: 5, warmup: 1 };
  Deno.bench(`find over ${FILES} files (${kind})`, { ...options, baseline: true }, async () => {
    await find(library.path);
  });
  Deno.bench(`unchanged rescan of ${FILES} files (${kind})`, options, async () => {
    await scanLibrary(deps, library.id, QUIETLY);
  });
}

async function prepare(
  kind: "movie" | "series",
  pathOf: (at: number) => string,
): Promise<Library> {
  const root = `${run.dir}/${kind}`;
  let folder = "";
  for (let at = 0; at < FILES; at++) {
    const path = `${root}/${pathOf(at)}`;
    const own = path.slice(0, path.lastIndexOf("/"));
    if (own !== folder) Deno.mkdirSync(own, { recursive: true });
    folder = own;
    Deno.writeTextFileSync(path, `video ${at}`);
  }
  const library = await addLibrary(deps, { path: root, kind });
  if (isProblem(library)) throw new Error(library.message);
  return library;
}

async function find(root: string): Promise<void> {
  const args = [root, "-printf", "%s %T@ %i %p\\n"];
  const { success } = await new Deno.Command("find", { args, stdout: "null" }).output();
  if (!success) throw new Error("There is no find that knows -printf");
}

/** One scan, with what a bench does not show: the longest hold of the event loop, and memory. */
async function describe(name: string, { id }: Library): Promise<void> {
  const holds: number[] = [];
  let last = performance.now();
  let most = 0;
  const beat = setInterval(() => {
    holds.push(performance.now() - last - 1);
    last = performance.now();
    most = Math.max(most, Deno.memoryUsage().rss);
  }, 1);
  const before = Deno.memoryUsage().rss;
  const start = performance.now();
  await scanLibrary(deps, id, QUIETLY);
  const ms = performance.now() - start;
  clearInterval(beat);
  holds.sort((a, b) => b - a);
  const MB = 1_000_000;
  console.log(
    `${name}: ${Math.round(ms)} ms; longest holds of the loop ${
      holds.slice(0, 3).map((hold) => hold.toFixed(0)).join(", ")
    } ms, ${holds.filter((hold) => hold > 10).length} over 10 ms; memory ${
      Math.round(before / MB)
    } → at most ${Math.round(most / MB)} MB`,
  );
}

globalThis.addEventListener("unload", () => {
  Deno.removeSync(run.dir, { recursive: true });
});
