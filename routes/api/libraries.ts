import { z } from "@hono/zod-openapi";
import { LIBRARY_KINDS } from "../../db/library/libraries.ts";
import { NFO_MODES } from "../../domain/nfo/nfo_mode.ts";
import type { Deps } from "../../services/deps.ts";
import { startScan } from "../../services/jobs/start_jobs.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { changeLibrary } from "../../services/library/change_library.ts";
import {
  libraryFiles,
  libraryReport,
  removeLibrary,
} from "../../services/library/library_report.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import { PAGE_QUERY } from "../../services/reports/page_query.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";

const tag = "Libraries";
const NfoMode = z.enum(NFO_MODES);
const NewLibrary = z.object({
  path: z.string().min(1).max(4096),
  kind: z.enum(LIBRARY_KINDS).default("movie"),
  name: z.string().max(200).optional(),
  nfoMode: NfoMode.default("keep"),
}).strict();

const LibraryPatch = z.object({ nfoMode: NfoMode }).strict();

/** `/libraries`: the folders that are looked after. */
export function librariesApi(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({ method: "get", path: "/libraries", summary: "List libraries", tag }),
    async (c) => {
      const libraries = await libraryReport(deps);
      return ok(c, { items: libraries, total: libraries.length, page: 1, limit: libraries.length });
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/libraries",
      summary: "Add a library and scan it",
      tag,
      body: NewLibrary,
      statuses: [201, 400, 409, 422],
    }),
    async (c) => {
      const { name, ...wanted } = c.req.valid("json");
      const library = await addLibrary(deps, { ...wanted, ...(name ? { name } : {}) });
      if (isProblem(library)) return fail(c, library);
      const job = await startScan(deps, library.id);
      const added = (await libraryReport(deps)).find(({ id }) => id === library.id);
      return ok(c, { ...added, jobId: job.id }, 201);
    },
  );

  api.openapi(
    endpoint({
      method: "patch",
      path: "/libraries/{id}",
      summary: "Say what the values of NFO files are worth in a library",
      tag,
      params: IdParam,
      body: LibraryPatch,
      statuses: [200, 400, 404, 422],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const problem = await changeLibrary(deps, id, c.req.valid("json"));
      if (problem) return fail(c, problem);
      return ok(c, (await libraryReport(deps)).find((library) => library.id === id));
    },
  );

  api.openapi(
    endpoint({
      method: "get",
      path: "/libraries/{id}/files",
      summary: "List the videos of a library, by path",
      tag,
      params: IdParam,
      query: PAGE_QUERY,
      statuses: [200, 404],
    }),
    async (c) => {
      const { page, limit } = c.req.valid("query");
      const files = await libraryFiles(deps, c.req.valid("param").id, page, limit);
      return isProblem(files) ? fail(c, files) : ok(c, files);
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/libraries/{id}/scan",
      summary: "Look what changed",
      tag,
      params: IdParam,
      statuses: [202, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      if (!(await libraryReport(deps)).some((library) => library.id === id)) {
        return fail(
          c,
          notFound("library", id),
        );
      }
      return ok(c, { jobId: (await startScan(deps, id)).id, message: "Scan job queued" }, 202);
    },
  );

  api.openapi(
    endpoint({
      method: "delete",
      path: "/libraries/{id}",
      summary: "Forget a library; its files stay",
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const problem = await removeLibrary(deps, c.req.valid("param").id);
      return problem
        ? fail(c, problem)
        : ok(c, { message: "The library was forgotten. Its files were not touched." });
    },
  );

  return api;
}
