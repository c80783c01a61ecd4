import { type Library, listLibraries } from "../../db/library/libraries.ts";
import type { Deps } from "../deps.ts";
import { startPartScan, startScan } from "../jobs/start_jobs.ts";
import { loadSettings } from "../settings/settings.ts";
import { folderIdOf } from "../reading/disk.ts";
import { type Changes, type LibraryWatch, openLibraryWatch } from "./library_watch.ts";

/** A copy in progress is let finish: nothing may have changed for so long … */
const SILENCE_MS = 10_000;
/** … but nobody waits for ever, and no library is scanned more often. */
const LONGEST_MS = 60_000;
/** How often libraries are looked at: added, removed, mounted, gone. */
const LOOK_EVERY_MS = 60_000;
/** Where so much changed, all of it is looked at. */
const MOST_PLACES = 100;

export interface Watching {
  stop(): Promise<void>;
}

/** Scans what changes in the libraries, where the system tells it, as long as the setting is on. */
export function watchLibraries(
  deps: Deps,
  open: () => LibraryWatch = openLibraryWatch,
): Watching {
  const stopping = new AbortController();
  const { signal } = stopping;
  const watch = open();
  const work = Promise.all([
    keepWatching(deps, watch, signal),
    scanChanges(deps, watch, signal),
  ]).catch((error) => {
    // The database may be closed already, which is no news at the end.
    if (!signal.aborted) {
      deps.log.error("libraries are not watched any more", { error: `${error}` });
    }
  });
  return {
    async stop() {
      stopping.abort();
      watch.close();
      await work;
    },
  };
}

/** Which folder each library was when it was last looked at, by path; null where it was away. */
type Watched = Map<string, string | null>;

async function keepWatching(deps: Deps, watch: LibraryWatch, signal: AbortSignal): Promise<void> {
  const watched: Watched = new Map();
  while (!signal.aborted) {
    const { watchLibraries: isWanted } = await loadSettings(deps);
    const libraries = isWanted ? await listLibraries(deps.db) : [];
    for (const path of watched.keys()) {
      if (!libraries.some((library) => library.path === path)) await drop(watch, watched, path);
    }
    for (const library of libraries) await keep(deps, watch, watched, library);
    await deps.sleep(LOOK_EVERY_MS, signal);
  }
}

/** A disk that comes back, or another one in its place, is watched and looked at anew. */
async function keep(
  deps: Deps,
  watch: LibraryWatch,
  watched: Watched,
  { id, path, offlineSince }: Library,
): Promise<void> {
  const folderId = await Deno.stat(path).then(folderIdOf, () => null);
  const before = watched.get(path);
  if (before === folderId) return;
  if (before !== undefined && before !== null) await watch.unwatch(path);
  watched.set(path, folderId);
  if (folderId === null) return;
  const problem = await watch.watch(path);
  if (problem !== null) deps.log.warn("library is not watched", { library: id, because: problem });
  if (before !== undefined || offlineSince !== null) await startScan(deps, id);
}

async function drop(watch: LibraryWatch, watched: Watched, path: string): Promise<void> {
  await watch.unwatch(path);
  watched.delete(path);
}

async function scanChanges(deps: Deps, watch: LibraryWatch, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const first = await watch.next();
    if (first === null) return;
    const changes = await untilSilence(deps, watch, first, signal);
    if (signal.aborted) return;
    for (const { id, path } of await listLibraries(deps.db)) {
      const places = changes.get(path);
      if (places) await startScanOf(deps, id, places);
    }
    await deps.sleep(LONGEST_MS, signal);
  }
}

async function untilSilence(
  deps: Deps,
  watch: LibraryWatch,
  first: Changes,
  signal: AbortSignal,
): Promise<Map<string, Set<string>>> {
  const all = new Map<string, Set<string>>();
  const until = deps.now() + LONGEST_MS;
  for (let some: Changes | null = first; some !== null; some = await watch.take()) {
    for (const [path, places] of Object.entries(some.places)) {
      all.set(path, (all.get(path) ?? new Set()).union(new Set(places)));
    }
    if (some.quietMs >= SILENCE_MS || deps.now() >= until) break;
    await deps.sleep(SILENCE_MS - some.quietMs, signal);
    if (signal.aborted) break;
  }
  return all;
}

async function startScanOf(deps: Deps, id: number, places: ReadonlySet<string>): Promise<void> {
  if (places.has("") || places.size > MOST_PLACES) await startScan(deps, id);
  else await startPartScan(deps, id, [...places].sort());
}
