import type { ImageFile } from "../../db/enrichment/images.ts";
import type { Deps } from "../deps.ts";

/** Where a file of the image cache lies, named by its hash. */
export function cachePath({ dataDir }: Pick<Deps, "dataDir">, file: ImageFile): string {
  const { type, hash, extension } = file;
  return `${dataDir}/cache/${type}/${hash.slice(0, 2)}/${hash}.${extension}`;
}

/** The content of a cached file; null when the cache was cleared. */
export async function readCacheFile(
  deps: Deps,
  file: ImageFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (deps.dataDir === null) return null;
  try {
    return await Deno.readFile(cachePath(deps, file));
  } catch {
    return null;
  }
}

/**
 * To a temporary name first, so that nobody ever reads half a file; to one of its own, since two
 * pages may ask for the same image at once.
 */
export async function writeCacheFile(
  deps: Deps,
  file: ImageFile,
  bytes: Uint8Array,
): Promise<void> {
  const path = cachePath(deps, file);
  const dir = path.slice(0, path.lastIndexOf("/"));
  await Deno.mkdir(dir, { recursive: true });
  const temporary = await Deno.makeTempFile({ dir, prefix: file.hash, suffix: ".tmp" });
  await Deno.writeFile(temporary, bytes);
  await Deno.rename(temporary, path);
}

export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
