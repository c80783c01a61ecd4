import { z } from "zod";

/** `?page=1&limit=50` of every list (DESIGN § 7). */
export const PAGE_QUERY = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
