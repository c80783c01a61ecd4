import { z } from "@hono/zod-openapi";

// C15: three spellings of "skip the cache".
export const Force = z.object({
  force: z.boolean().optional(),
  forceRefresh: z.boolean().optional(),
  force_refresh: z.boolean().optional(),
});

export function isForced({ force, forceRefresh, force_refresh }: z.output<typeof Force>): boolean {
  return force ?? forceRefresh ?? force_refresh ?? false;
}
