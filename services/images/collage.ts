import { findImageFile, keepCollage } from "../../db/images/cached_files.ts";
import {
  type CollageShape,
  layOutCollage,
  MOST_POSTERS,
} from "../../domain/library/collage_layout.ts";
import type { Deps } from "../deps.ts";
import { hashOf, readCacheFile, writeCacheFile } from "./cache_file.ts";
import { candidateImage, type ImageContent } from "./candidate_image.ts";
import { drawCollage, type DrawOptions } from "./draw_collage.ts";
import { probeImage } from "./probe_image.ts";

/** Why there is no collage. */
export interface CollageProblem {
  because: "no_posters" | "busy" | "cannot_draw";
  problem: string;
}

export interface CollageWish extends DrawOptions {
  /** Whose it is: "series:12". */
  of: string;
  shape: CollageShape;
  /** Candidates, the most telling first. */
  posters: readonly number[];
}

/** Another way to paint gets another name. */
const PAINTER = "1";
/** A poster's small variant has a hundredth of this. */
const LARGEST_PIXELS = 12_000_000;
/** What the decoder reads. */
const DECODABLE: ReadonlySet<string> = new Set(["image/jpeg", "image/png"]);

interface Poster extends ImageContent {
  candidateId: number;
}

/** A collage of posters: from the cache by what it is made of, or painted once by a worker. */
export async function collageOf(
  deps: Deps,
  wish: CollageWish,
): Promise<ImageContent | CollageProblem> {
  const posters = await readPosters(deps, wish);
  const [first] = posters;
  if (!first) return { because: "no_posters", problem: "there is no poster to make it of" };
  const hash = await nameOf(wish.shape, posters);
  const cached = await findImageFile(deps.db, hash);
  const known = cached && await readCacheFile(deps, cached);
  if (known) return { hash, mediaType: cached.mediaType, bytes: known };
  const layout = layOutCollage(wish.shape, posters.length);
  const painted = await drawCollage({ layout, posters: posters.map(({ bytes }) => bytes) }, wish);
  if (painted === null) return { because: "busy", problem: "too many collages are being made" };
  if ("problem" in painted) return { because: "cannot_draw", problem: painted.problem };
  const { bytes } = painted;
  const { width, height } = layout;
  const kind = { type: "collage", extension: "jpg", mediaType: "image/jpeg" };
  const file = { hash, ...kind, bytes: bytes.length, width, height };
  if (deps.dataDir !== null) {
    await writeCacheFile(deps, file, bytes);
    const name = `collage:${wish.shape}:${wish.of}`;
    await keepCollage(deps.db, { name, candidateId: first.candidateId }, file, deps.now());
  }
  return { hash, mediaType: file.mediaType, bytes };
}

/** The posters that can be had and decoded, each picture once. */
async function readPosters(deps: Deps, { shape, posters }: CollageWish): Promise<Poster[]> {
  const wanted = [...new Set(posters)].slice(0, MOST_POSTERS[shape]);
  const images = await Promise.all(wanted.map(async (candidateId) => {
    const image = await candidateImage(deps, candidateId, "w185");
    return "problem" in image || !isDecodable(image) ? [] : [{ candidateId, ...image }];
  }));
  return [...new Map(images.flat().map((image) => [image.hash, image])).values()];
}

function isDecodable({ mediaType, bytes }: ImageContent): boolean {
  const seen = probeImage(bytes);
  return DECODABLE.has(mediaType) && !("problem" in seen) &&
    seen.width * seen.height <= LARGEST_PIXELS;
}

async function nameOf(shape: CollageShape, posters: readonly Poster[]): Promise<string> {
  const made = ["collage", PAINTER, shape, ...posters.map(({ hash }) => hash)].join("\n");
  return await hashOf(new TextEncoder().encode(made));
}
