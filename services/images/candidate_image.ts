import { imageSize } from "image-size";
import { findCandidate } from "../../db/enrichment/artwork.ts";
import { findImage, type ImageFile, keepImage } from "../../db/enrichment/images.ts";
import type { Deps } from "../deps.ts";
import { findSetup, loadSetup, type ProviderSetup } from "../settings/setup.ts";

/** The sizes that pages show, by their widths in pixels. */
export const IMAGE_SIZES = { w185: 185, w500: 500 } as const;
export type ImageSize = keyof typeof IMAGE_SIZES;

export interface ImageContent {
  hash: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Why there is no image: words for the log; the page shows its placeholder. */
export type ImageProblem = { problem: string; isGone: boolean };

const FETCH_MS = 15_000;
const LARGEST_BYTES = 20 * 1024 * 1024;
const LARGEST_PIXELS = 40_000_000;
const MOST_REDIRECTS = 3;

/** What an image may be, by what its first bytes say; a drawing (SVG) could hold a program. */
const KINDS: Readonly<Record<string, { extension: string; mediaType: string }>> = {
  jpg: { extension: "jpg", mediaType: "image/jpeg" },
  png: { extension: "png", mediaType: "image/png" },
  webp: { extension: "webp", mediaType: "image/webp" },
  gif: { extension: "gif", mediaType: "image/gif" },
};

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
  const seen = probe(bytes);
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

function probe(
  bytes: Uint8Array,
): { extension: string; mediaType: string; width: number; height: number } | ImageProblem {
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

async function fetchImage(
  deps: Deps,
  provider: ProviderSetup,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | ImageProblem> {
  const signal = AbortSignal.timeout(FETCH_MS);
  let url = address;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!isAllowed(provider, url)) {
        return { problem: "the image is not on one of the provider's hosts", isGone: false };
      }
      const response = await deps.fetch(url, { redirect: "manual", signal });
      const next = response.status >= 300 && response.status < 400
        ? response.headers.get("location")
        : null;
      if (next === null) return await readImage(response);
      await response.body?.cancel();
      url = new URL(next, url).href;
    }
    return { problem: "too many redirects", isGone: false };
  } catch {
    return { problem: "the image could not be fetched", isGone: false };
  }
}

/** Only http(s), and only the provider's own hosts or the addresses that the user configured. */
function isAllowed({ module, urls }: ProviderSetup, address: string): boolean {
  const url = new URL(address);
  if (url.protocol === "https:" && url.port === "" && module.imageHosts.includes(url.hostname)) {
    return true;
  }
  return Object.values(urls).some((base) => url.href.startsWith(`${base}/`)) &&
    url.protocol.startsWith("http");
}

async function readImage(response: Response): Promise<Uint8Array<ArrayBuffer> | ImageProblem> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    return { problem: `HTTP ${response.status}`, isGone: response.status === 404 };
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    // Leaving the loop cancels the body.
    if (size > LARGEST_BYTES) return { problem: "the image is too large", isGone: false };
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
