import { decode, Image } from "imagescript";
import type { CollageLayout } from "../../domain/library/collage_layout.ts";

/** What is to be painted: the encoded posters in the order of the cells. */
export interface CollageRequest {
  layout: CollageLayout;
  posters: readonly Uint8Array<ArrayBuffer>[];
}

export type CollageAnswer = { bytes: Uint8Array<ArrayBuffer> } | { problem: string };

/** Source document 004's. */
const JPEG_QUALITY = 85;
const BLACK = 0x000000ff;

/**
 * Paints posters into one JPEG. It holds its thread for as long as it takes: call it from a worker.
 * A poster that cannot be decoded leaves its cell black.
 */
export async function paintCollage(
  { layout, posters }: CollageRequest,
): Promise<CollageAnswer> {
  const canvas = new Image(layout.width, layout.height).fill(BLACK);
  let painted = 0;
  for (const [index, { x, y, width, height }] of layout.cells.entries()) {
    const poster = await decodePoster(posters[index]);
    if (!poster) continue;
    canvas.composite(poster.cover(width, height), x, y);
    painted += 1;
  }
  if (painted === 0) return { problem: "none of the posters can be decoded" };
  return { bytes: new Uint8Array(await canvas.encodeJPEG(JPEG_QUALITY)) };
}

/** Broken images are thrown at us in many shapes; which one says nothing that a person could use. */
async function decodePoster(bytes: Uint8Array | undefined): Promise<Image | null> {
  try {
    const image = bytes && await decode(bytes);
    return image instanceof Image ? image : null;
  } catch {
    return null;
  }
}
