/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
import { type CollageRequest, paintCollage } from "./paint_collage.ts";

// Decoding holds a thread for hundreds of milliseconds: this one, not the one that serves pages.
self.onmessage = async ({ data }: MessageEvent<CollageRequest>) => {
  self.postMessage(await paintCollage(data));
};
