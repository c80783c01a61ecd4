import { z } from "@hono/zod-openapi";

/** `?dry_run=true`: say what would change and change nothing. */
export const DryRun = z.object({ dry_run: z.enum(["true", "false"]).optional() });

export function isDryRun({ dry_run }: z.output<typeof DryRun>): boolean {
  return dry_run === "true";
}
