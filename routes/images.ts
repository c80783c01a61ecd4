import { type Context, Hono } from "hono";
import type { Deps } from "../services/deps.ts";
import { reviewImage } from "../services/images/review_image.ts";
import {
  candidateImage,
  IMAGE_SIZES,
  type ImageContent,
  type ImageSize,
} from "../services/images/candidate_image.ts";

/** Candidates change when the user searches again. */
const AN_HOUR = "private, max-age=3600";
const A_YEAR = "private, max-age=31536000, immutable";

/** `/images/{candidateId}/{w185|w500}`: the browser loads nothing from a provider. */
export function imageRoutes(deps: Deps) {
  const app = new Hono();
  app.get("/:id{[0-9]+}/:size", async (c) => {
    const size = c.req.param("size");
    if (!isSize(size)) return c.text("There is no such size.", 404);
    const image = await candidateImage(deps, Number(c.req.param("id")), size);
    if ("problem" in image) {
      deps.log.info("image not shown", { candidate: c.req.param("id"), because: image.problem });
      return c.text("The image cannot be shown now.", image.isGone ? 404 : 502, {
        "cache-control": "no-store",
      });
    }
    return answerImage(c, image, A_YEAR);
  });
  app.get("/reviews/:review{[0-9]+}/:index{[0-9]+}/w185", async (c) => {
    const [review, index] = [Number(c.req.param("review")), Number(c.req.param("index"))];
    const image = await reviewImage(deps, review, index);
    if ("problem" in image) {
      deps.log.info("image not shown", { review, because: image.problem });
      return c.text("The image cannot be shown now.", image.isGone ? 404 : 502, {
        "cache-control": "no-store",
      });
    }
    const headers = { "content-type": image.mediaType, "cache-control": AN_HOUR };
    return c.body(image.bytes, 200, headers);
  });
  return app;
}

/** An image under the name of its content; 304 for whoever has it. */
export function answerImage(
  c: Context,
  { hash, mediaType, bytes }: ImageContent,
  cacheControl: string,
): Response {
  const etag = `"${hash}"`;
  const headers = { etag, "cache-control": cacheControl };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(bytes, 200, { ...headers, "content-type": mediaType });
}

function isSize(size: string): size is ImageSize {
  return size in IMAGE_SIZES;
}
