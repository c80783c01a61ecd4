import { z } from "@hono/zod-openapi";
import { LIST_FILTERS } from "../../db/library/item_list.ts";

const Ids = z.array(z.number().int().positive()).max(100_000);

/** Which items: those named, all that a list shows but for some, or a whole library. */
export const Selection = z.union([
  z.object({ ids: Ids.min(1) }).strict(),
  z.object({
    list: z.object({
      kind: z.enum(["movie", "series"]),
      q: z.string().max(200).optional(),
      filter: z.enum(LIST_FILTERS).optional(),
    }).strict(),
    except: Ids.optional(),
  }).strict(),
  z.object({ libraryId: z.number().int().positive() }).strict(),
  z.object({ all: z.literal(true) }).strict(),
], 'Name the items by "ids", "list" (with its kind), "libraryId" or "all": true');

/** What is done to each of them. */
export const Action = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("enrich"), force: z.boolean().default(false) }).strict(),
  z.object({ kind: z.literal("backfill"), field: z.string() }).strict(),
  z.object({ kind: z.literal("lock"), field: z.string() }).strict(),
  z.object({ kind: z.literal("unlock"), field: z.string() }).strict(),
  z.object({ kind: z.literal("lock_item"), locked: z.boolean().nullable() }).strict(),
  z.object({ kind: z.literal("monitor"), monitored: z.boolean() }).strict(),
  z.object({ kind: z.literal("edit"), field: z.string(), value: z.unknown() }).strict(),
  z.object({ kind: z.literal("take"), field: z.string(), provider: z.string() }).strict(),
]);
