import { imageSize } from "image-size";
import type { ImageProblem } from "./fetch_image.ts";

/** What an image is by its first bytes; sizes in pixels. */
export interface ProbedImage {
  extension: string;
  mediaType: string;
  width: number;
  height: number;
}

const LARGEST_PIXELS = 40_000_000;

/** What an image may be, by what its first bytes say; a drawing (SVG) could hold a program. */
const KINDS: Readonly<Record<string, { extension: string; mediaType: string }>> = {
  jpg: { extension: "jpg", mediaType: "image/jpeg" },
  png: { extension: "png", mediaType: "image/png" },
  webp: { extension: "webp", mediaType: "image/webp" },
  gif: { extension: "gif", mediaType: "image/gif" },
};

/** Reads the header only: nothing is decoded, and what is too large or no picture is refused. */
export function probeImage(bytes: Uint8Array): ProbedImage | ImageProblem {
  try {
    const { width, height, type } = imageSize(bytes);
    const kind = KINDS[type ?? ""];
    if (!kind) return { problem: `"${type}" is no kind of image that is shown`, isGone: false };
    if (width * height > LARGEST_PIXELS) {
      return { problem: "the image has too many pixels", isGone: false };
    }
    return { ...kind, width, height };
  } catch {
    return { problem: "what came is no image", isGone: false };
  }
}
