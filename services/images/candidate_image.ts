import { findCandidate } from "../../db/enrichment/artwork.ts";
import { findImage, type ImageFile, keepImage } from "../../db/enrichment/images.ts";
import type { Deps } from "../deps.ts";
import { findSetup, loadSetup } from "../settings/setup.ts";
import { hashOf, readCacheFile, writeCacheFile } from "./cache_file.ts";
import { fetchImage, type ImageProblem } from "./fetch_image.ts";
import { probeImage } from "./probe_image.ts";

/** The sizes that pages show, by their widths in pixels. */
export const IMAGE_SIZES = { w185: 185, w500: 500 } as const;
export type ImageSize = keyof typeof IMAGE_SIZES;

export interface ImageContent {
  hash: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A candidate in one size: from the cache, or fetched once from its provider. Nothing is decoded. */
export async function candidateImage(
  deps: Deps,
  candidateId: number,
  size: ImageSize,
): Promise<ImageContent | ImageProblem> {
  const cached = await readCached(deps, candidateId, size);
  if (cached) return cached;
  const candidate = await findCandidate(deps.db, candidateId);
  const provider = candidate && findSetup(await loadSetup(deps), candidate.provider);
  if (!candidate || !provider) return { problem: "there is no such image", isGone: true };
  const address = provider.module.imageAddress(candidate.url, IMAGE_SIZES[size], provider.urls);
  const bytes = await fetchImage(deps, provider, address);
  if ("problem" in bytes) return bytes;
  return await keep(deps, candidateId, candidate.type, size, bytes);
}

async function readCached(
  deps: Deps,
  candidateId: number,
  size: ImageSize,
): Promise<ImageContent | null> {
  const file = deps.dataDir === null ? null : await findImage(deps.db, candidateId, size);
  const bytes = file && await readCacheFile(deps, file);
  return bytes && { hash: file.hash, mediaType: file.mediaType, bytes };
}

async function keep(
  deps: Deps,
  candidateId: number,
  type: string,
  size: ImageSize,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImageContent | ImageProblem> {
  const seen = probeImage(bytes);
  if ("problem" in seen) return seen;
  const hash = await hashOf(bytes);
  const { extension, mediaType, width, height } = seen;
  const file: ImageFile = { hash, type, extension, mediaType, bytes: bytes.length, width, height };
  if (deps.dataDir !== null) {
    await writeCacheFile(deps, file, bytes);
    await keepImage(deps.db, candidateId, size, file, deps.now());
  }
  return { hash, mediaType, bytes };
}
