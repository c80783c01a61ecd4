import { findCandidate } from "../../db/enrichment/artwork.ts";
import { findImage, type ImageFile, keepImage } from "../../db/enrichment/images.ts";
import type { Deps } from "../deps.ts";
import { findSetup, loadSetup } from "../settings/setup.ts";
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
  if (!file) return null;
  try {
    return {
      hash: file.hash,
      mediaType: file.mediaType,
      bytes: await Deno.readFile(pathOf(deps, file)),
    };
  } catch {
    // The cache was cleared: fetch it anew.
    return null;
  }
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
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  const { extension, mediaType, width, height } = seen;
  const file: ImageFile = { hash, type, extension, mediaType, bytes: bytes.length, width, height };
  if (deps.dataDir !== null) {
    await writeFile(pathOf(deps, file), bytes, deps.owner);
    await keepImage(deps.db, candidateId, size, file, deps.now());
  }
  return { hash, mediaType, bytes };
}

function pathOf({ dataDir }: Deps, { type, hash, extension }: ImageFile): string {
  return `${dataDir}/cache/${type}/${hash.slice(0, 2)}/${hash}.${extension}`;
}

/** To a temporary name first, so that nobody ever reads half a file. */
async function writeFile(path: string, bytes: Uint8Array, owner: string): Promise<void> {
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  const temporary = `${path}.${owner.replaceAll("/", "-")}.tmp`;
  await Deno.writeFile(temporary, bytes);
  await Deno.rename(temporary, path);
}
