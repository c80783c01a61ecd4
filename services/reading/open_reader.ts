import { createReader, type LibraryReader } from "./library_reader.ts";
import { type ReaderLine, startReader } from "./reader_line.ts";
import type { ReadAnswer } from "./reading.ts";

/** A disk that does not answer for so long is as good as gone. */
const PATIENCE_MS = 5 * 60_000;
const LOOK_EVERY_MS = 500;

/**
 * Has a worker read a library, so that a slow disk, or one that never answers, holds nothing else
 * up. A scan that is stopped meanwhile is not kept waiting for the disk.
 */
export function openReader(
  isStopped: () => boolean,
  line: ReaderLine = startReader(),
): LibraryReader {
  const waiting: ((answer: ReadAnswer) => void)[] = [];
  let ended: ReadAnswer | null = null;
  let waitedMs = 0;
  const watch = setInterval(() => {
    waitedMs = waiting.length === 0 ? 0 : waitedMs + LOOK_EVERY_MS;
    if (isStopped()) end({ stopped: true });
    else if (waitedMs >= PATIENCE_MS) end({ problem: "its disk does not answer" });
  }, LOOK_EVERY_MS);
  line.listen((answer) => {
    waitedMs = 0;
    waiting.shift()?.(answer);
  }, (words) => end({ bug: words }));

  return createReader((request) => {
    if (ended) return Promise.resolve(ended);
    return new Promise((settle) => {
      waiting.push(settle);
      line.post(request);
    });
  }, () => {
    clearInterval(watch);
    line.end();
  });

  /** All that is asked from now on is answered so: what the worker says no longer counts. */
  function end(answer: ReadAnswer): void {
    ended = answer;
    for (const settle of waiting.splice(0)) settle(answer);
  }
}
