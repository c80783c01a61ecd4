import type { CollageAnswer, CollageRequest } from "./paint_collage.ts";

/** Far more than nine posters take on a small computer. */
const LIMIT_MS = 20_000;
/** A page of series asks for some dozen at once; more than these are turned away. */
const MOST_WAITING = 60;

export interface DrawOptions {
  openWorker?: () => Worker;
  limitMs?: number;
}

/** One at a time in this process, whoever asks: a worker with its decoder takes some 80 MB. */
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Has a worker paint a collage, within a time limit; null when too many are waiting already. */
export async function drawCollage(
  request: CollageRequest,
  options: DrawOptions = {},
): Promise<CollageAnswer | null> {
  if (waiting >= MOST_WAITING) return null;
  waiting += 1;
  const turn = last.then(() => drawInWorker(request, options));
  last = turn.catch(() => undefined);
  return await turn.finally(() => waiting -= 1);
}

function drawInWorker(
  request: CollageRequest,
  { openWorker = openCollageWorker, limitMs = LIMIT_MS }: DrawOptions,
): Promise<CollageAnswer> {
  const worker = openWorker();
  const { promise, resolve } = Promise.withResolvers<CollageAnswer>();
  const timer = setTimeout(() => resolve({ problem: "painting it took too long" }), limitMs);
  worker.onmessage = ({ data }: MessageEvent<CollageAnswer>) => resolve(data);
  worker.onerror = (event) => {
    // Where the encoder does not run on this machine, pictures are missing and nothing else.
    event.preventDefault();
    resolve({ problem: event.message });
  };
  worker.postMessage(request);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

function openCollageWorker(): Worker {
  return new Worker(new URL("./collage_worker.ts", import.meta.url), { type: "module" });
}
