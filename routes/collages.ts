import { type Context, Hono } from "hono";
import { COLLAGE_SHAPES, type CollageShape } from "../domain/library/collage_layout.ts";
import type { Deps } from "../services/deps.ts";
import type { ImageContent } from "../services/images/candidate_image.ts";
import { libraryCollage, seriesCollage } from "../services/images/collages.ts";
import { isProblem, type Problem } from "../services/problem.ts";
import { answerImage } from "./images.ts";

/** Posters change seldom; a look whether they did costs less than a picture. */
export const COLLAGE_CACHE = "private, max-age=60";

/** `/series/{id}/collage?shape=grid|strip` and the same of a library, as JPEG. */
export function collageRoutes(deps: Deps) {
  const app = new Hono();
  app.get("/series/:id{[0-9]+}/collage", (c) => answer(c, deps, seriesCollage));
  app.get("/libraries/:id{[0-9]+}/collage", (c) => answer(c, deps, libraryCollage));
  return app;
}

type Make = (deps: Deps, id: number, shape: CollageShape) => Promise<ImageContent | Problem>;

async function answer(c: Context, deps: Deps, make: Make): Promise<Response> {
  const wanted = c.req.query("shape") ?? "grid";
  const shape = COLLAGE_SHAPES.find((one) => one === wanted);
  if (!shape) return c.text("There is no such shape. Use grid or strip.", 404);
  const image = await make(deps, Number(c.req.param("id")), shape);
  if (!isProblem(image)) return answerImage(c, image, COLLAGE_CACHE);
  return c.text(image.message, image.status, { "cache-control": "no-store" });
}
