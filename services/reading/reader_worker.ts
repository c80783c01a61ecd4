/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
import { realDisk } from "./disk.ts";
import { createReading, type ReadRequest } from "./reading.ts";

// Reading waits for the disk, here and not where pages are served.
const answer = createReading(realDisk);

/** Requests come from whoever started this worker, or by a port that it hands over. */
self.onmessage = ({ data }: MessageEvent<ReadRequest | MessagePort>) => {
  if (data instanceof MessagePort) {
    data.onmessage = (event) => data.postMessage(answer(event.data));
  } else self.postMessage(answer(data));
};
