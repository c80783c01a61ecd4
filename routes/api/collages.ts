import { createRoute, z } from "@hono/zod-openapi";
import { COLLAGE_SHAPES, type CollageShape } from "../../domain/library/collage_layout.ts";
import type { Deps } from "../../services/deps.ts";
import type { ImageContent } from "../../services/images/candidate_image.ts";
import { itemsCollage, libraryCollage, seriesCollage } from "../../services/images/collages.ts";
import { invalid, isProblem, type Problem } from "../../services/problem.ts";
import { COLLAGE_CACHE } from "../collages.ts";
import { fail } from "../envelope.ts";
import { answerImage } from "../images.ts";
import { apiPart, IdParam } from "./endpoint.ts";

const MOST_IDS = 100;
const Shape = z.enum(COLLAGE_SHAPES, "Use grid or strip").default("grid");
const Ids = z.object({ ids: z.string().openapi({ example: "1,2,3" }) });

const PICTURE = {
  200: {
    description: "A JPEG",
    content: { "image/jpeg": { schema: z.string().openapi({ format: "binary" }) } },
  },
  404: { description: "Nothing of that id, or no posters yet" },
};

type Make = (deps: Deps, id: number, shape: CollageShape) => Promise<ImageContent | Problem>;

const OWNERS: readonly { path: "/series" | "/libraries"; tag: string; of: string; make: Make }[] = [
  { path: "/series", tag: "Series", of: "a series and its seasons", make: seriesCollage },
  { path: "/libraries", tag: "Libraries", of: "a library's newest titles", make: libraryCollage },
];

/** Several posters in one picture (source document 004's artwork collage). */
export function collagesApi(deps: Deps) {
  const api = apiPart();
  for (const { path, tag, of, make } of OWNERS) {
    const route = createRoute({
      method: "get",
      path: `${path}/{id}/collage`,
      summary: `The posters of ${of} in one picture`,
      tags: [tag],
      request: { params: IdParam, query: z.object({ shape: Shape }) },
      responses: PICTURE,
    });
    api.openapi(route, async (c) => {
      const image = await make(deps, c.req.valid("param").id, c.req.valid("query").shape);
      return isProblem(image) ? fail(c, image) : answerImage(c, image, COLLAGE_CACHE) as never;
    });
  }
  const ofItems = createRoute({
    method: "get",
    path: "/collages/{ids}",
    summary: "The posters of any titles in one picture",
    tags: ["Movies"],
    request: { params: Ids, query: z.object({ shape: Shape }) },
    responses: PICTURE,
  });
  api.openapi(ofItems, async (c) => {
    const ids = readIds(c.req.valid("param").ids);
    if (isProblem(ids)) return fail(c, ids);
    const image = await itemsCollage(deps, ids, c.req.valid("query").shape);
    return isProblem(image) ? fail(c, image) : answerImage(c, image, COLLAGE_CACHE) as never;
  });
  return api;
}

function readIds(text: string): number[] | Problem {
  if (!/^\d{1,12}(,\d{1,12})*$/.test(text)) return invalid("Write ids such as 1,2,3.");
  const ids = text.split(",").map(Number);
  return ids.length > MOST_IDS ? invalid(`Name ${MOST_IDS} ids at most.`) : ids;
}
