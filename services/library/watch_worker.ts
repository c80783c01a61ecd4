/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
import { changedPlace } from "../../domain/library/changed_place.ts";
import type { Changes, WatchRequest } from "./library_watch.ts";
import { wordsFor } from "../reading/disk.ts";

// Opening a watch walks all folders of a library, and a busy disk tells thousands of things.
const watchers = new Map<string, Deno.FsWatcher>();
let places: Changes["places"] = {};
let changedAt = 0;
let tellChange: (() => void) | null = null;

self.onmessage = async ({ data }: MessageEvent<WatchRequest & { id: number }>) => {
  self.postMessage({ id: data.id, answer: await answer(data) });
};

async function answer(request: WatchRequest): Promise<string | null | Changes> {
  switch (request.ask) {
    case "watch":
      return watch(request.root);
    case "unwatch":
      watchers.get(request.root)?.close();
      watchers.delete(request.root);
      return null;
    case "next":
      if (Object.keys(places).length === 0) {
        await new Promise<void>((resolve) => tellChange = resolve);
      }
      return take();
    case "take":
      return take();
  }
}

function watch(root: string): string | null {
  try {
    const watcher = Deno.watchFs(root);
    watchers.set(root, watcher);
    listen(root, watcher);
    return null;
  } catch (error) {
    return wordsFor(error);
  }
}

async function listen(root: string, watcher: Deno.FsWatcher): Promise<void> {
  for await (const { kind, paths, flag } of watcher) {
    // Looking is no change: scans look at everything.
    if (kind === "access") continue;
    if (flag === "rescan") note(root, "");
    for (const path of paths) note(root, path.slice(root.length + 1).replaceAll("\\", "/"));
  }
}

function note(root: string, path: string): void {
  const place = changedPlace(path);
  if (place === null) return;
  const known = places[root] ?? [];
  if (!known.includes(place)) places[root] = [...known, place];
  changedAt = performance.now();
  tellChange?.();
  tellChange = null;
}

function take(): Changes {
  const taken = { places, quietMs: performance.now() - changedAt };
  places = {};
  return taken;
}
