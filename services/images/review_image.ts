import { findReview } from "../../db/enrichment/reviews.ts";
import type { Deps } from "../deps.ts";
import type { IdentificationReview } from "../enrichment/identification.ts";
import { findSetup, loadSetup } from "../settings/setup.ts";
import { fetchImage, type ImageProblem } from "./fetch_image.ts";
import { probeImage } from "./probe_image.ts";

const SHOWN_WIDTH = 185;

/** The picture of one candidate in review: fetched for the page, kept by the browser alone. */
export async function reviewImage(
  deps: Deps,
  reviewId: number,
  index: number,
): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | ImageProblem> {
  const review = await findReview(deps.db, reviewId);
  const { candidates = [] } = Object(review?.detail) as Partial<IdentificationReview>;
  const candidate = candidates[index];
  const provider = candidate && findSetup(await loadSetup(deps), candidate.provider);
  if (!candidate?.poster || !provider) return { problem: "there is no such image", isGone: true };
  const address = provider.module.imageAddress(candidate.poster, SHOWN_WIDTH, provider.urls);
  const bytes = await fetchImage(deps, provider, address);
  if ("problem" in bytes) return bytes;
  const seen = probeImage(bytes);
  return "problem" in seen ? seen : { mediaType: seen.mediaType, bytes };
}
