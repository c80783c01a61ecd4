/** What changed since it was last asked. */
export interface Changes {
  /** By the path of the library: names in it, "" for all of it. */
  places: Record<string, readonly string[]>;
  /** How long nothing has changed. */
  quietMs: number;
}

export type WatchRequest =
  | { ask: "watch" | "unwatch"; root: string }
  | { ask: "next" | "take" };

/** Tells what changes in folders. Once it is closed, everything is answered with null. */
export interface LibraryWatch {
  /** Null, or why the folder cannot be watched, in words. */
  watch(root: string): Promise<string | null>;
  unwatch(root: string): Promise<null>;
  /** Waits until something has changed. */
  next(): Promise<Changes | null>;
  /** What has changed since, perhaps nothing. */
  take(): Promise<Changes | null>;
  close(): void;
}

/** What was asked of the worker, and who waits for the answer. */
interface Asked {
  request: WatchRequest;
  settle: (answer: unknown) => void;
}

const NO_CHANGES: Changes = { places: {}, quietMs: Infinity };

/**
 * Watches from a worker, which is quiet until something changes. It costs some 10 MB, so there is
 * none while nothing is watched.
 */
export function openLibraryWatch(): LibraryWatch {
  const asked = new Map<number, Asked>();
  const roots = new Set<string>();
  let worker: Worker | null = null;
  let isClosed = false;
  let last = 0;
  return {
    watch(root) {
      roots.add(root);
      start();
      return ask({ ask: "watch", root });
    },
    async unwatch(root) {
      await ask({ ask: "unwatch", root });
      roots.delete(root);
      if (roots.size === 0) rest();
      return null;
    },
    next: () => ask({ ask: "next" }),
    take: () => worker === null && !isClosed ? Promise.resolve(NO_CHANGES) : ask({ ask: "take" }),
    close,
  };

  /** Whoever waits for changes may have asked before there was anything to watch. */
  function start(): void {
    if (worker !== null || isClosed) return;
    worker = new Worker(new URL("./watch_worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data: { id, answer } }) => {
      asked.get(id)?.settle(answer);
      asked.delete(id);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      close();
    };
    for (const [id, { request }] of asked) worker.postMessage({ ...request, id });
  }

  function rest(): void {
    worker?.terminate();
    worker = null;
  }

  function ask<T>(request: WatchRequest): Promise<T | null> {
    if (isClosed) return Promise.resolve(null);
    last += 1;
    const id = last;
    worker?.postMessage({ ...request, id });
    return new Promise((resolve) => {
      asked.set(id, { request, settle: (answer) => resolve(answer as T) });
    });
  }

  function close(): void {
    isClosed = true;
    rest();
    for (const { settle } of asked.values()) settle(null);
    asked.clear();
  }
}
