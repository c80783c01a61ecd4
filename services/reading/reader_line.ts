import type { ReadAnswer, ReadRequest } from "./reading.ts";

/** The way to whoever reads a library: requests go out, answers come in their order. */
export interface ReaderLine {
  post(request: ReadRequest): void;
  listen(onAnswer: (answer: ReadAnswer) => void, onBug: (words: string) => void): void;
  /** Ends the reader, too, whatever it waits for. */
  end(): void;
}

/**
 * A line to a worker of its own. Starting it holds the event loop for some 10 ms; to have another
 * worker start it would take a second, since Deno lets a worker's worker wait twice for half of one.
 */
export function startReader(): ReaderLine {
  const worker = new Worker(new URL("./reader_worker.ts", import.meta.url), { type: "module" });
  return {
    post: (request) => worker.postMessage(request),
    listen(onAnswer, onBug) {
      worker.onmessage = ({ data }) => onAnswer(data);
      worker.onerror = (event) => {
        event.preventDefault();
        onBug(event.message);
      };
    },
    end: () => worker.terminate(),
  };
}
