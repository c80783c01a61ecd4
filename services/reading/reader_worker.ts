/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
import { realDisk } from "./disk.ts";
import { createReading, type ReadRequest } from "./reading.ts";

// Reading waits for the disk, here and not where pages are served.
const answer = createReading(realDisk);

self.onmessage = ({ data }: MessageEvent<ReadRequest>) => self.postMessage(answer(data));
