import { directLine, type ReaderLine } from "../reading/reader_line.ts";

/** What changed since it was last asked. */
export interface Changes {
  /** By the path of the library: names in it, "" for all of it. */
  places: Record<string, readonly string[]>;
  /** How long nothing has changed. */
  quietMs: number;
}

export type WatchRequest =
  | { ask: "watch" | "unwatch"; root: string }
  | { ask: "next" | "take" }
  | { ask: "lend"; port: MessagePort; line: number }
  | { ask: "end"; line: number };

/** Said unasked: the reader of a line broke. */
export interface LostLine {
  line: number;
  words: string;
}

/** Tells what changes in folders. Once it is closed, everything is answered with null. */
export interface LibraryWatch {
  /** Null, or why the folder cannot be watched, in words. */
  watch(root: string): Promise<string | null>;
  unwatch(root: string): Promise<null>;
  /** Waits until something has changed. */
  next(): Promise<Changes | null>;
  /** What has changed since, perhaps nothing. */
  take(): Promise<Changes | null>;
  /**
   * A line to a reader that the watch's worker starts: starting one here would hold the event loop,
   * keeping one would cost its memory all day.
   */
  lendLine(): ReaderLine;
  close(): void;
}

/** Watches from a worker, which is quiet until something changes. */
export function openLibraryWatch(): LibraryWatch {
  const worker = new Worker(new URL("./watch_worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (answer: unknown) => void>();
  const lines = new Map<number, (words: string) => void>();
  let isClosed = false;
  let last = 0;
  worker.onmessage = ({ data: { id, answer, lost } }) => {
    if (lost) return lines.get(lost.line)?.(lost.words);
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    close();
  };
  return {
    watch: (root) => ask({ ask: "watch", root }),
    unwatch: (root) => ask({ ask: "unwatch", root }),
    next: () => ask({ ask: "next" }),
    take: () => ask({ ask: "take" }),
    lendLine: () => isClosed ? directLine() : lendLine(),
    close,
  };

  function lendLine(): ReaderLine {
    const { port1, port2 } = new MessageChannel();
    last += 1;
    const line = last;
    worker.postMessage({ ask: "lend", port: port2, line, id: line }, [port2]);
    return {
      post: (request) => port1.postMessage(request),
      listen(onAnswer, onBug) {
        lines.set(line, onBug);
        port1.onmessage = ({ data }) => onAnswer(data);
      },
      end() {
        port1.close();
        lines.delete(line);
        if (!isClosed) ask({ ask: "end", line });
      },
    };
  }

  function ask<T>(request: WatchRequest): Promise<T | null> {
    if (isClosed) return Promise.resolve(null);
    last += 1;
    const id = last;
    worker.postMessage({ ...request, id });
    return new Promise((resolve) => waiting.set(id, (answer) => resolve(answer as T)));
  }

  function close(): void {
    isClosed = true;
    worker.terminate();
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    for (const lose of lines.values()) lose("the worker ended");
  }
}
