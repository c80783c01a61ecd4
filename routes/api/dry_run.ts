import { z } from "@hono/zod-openapi";
import type { Context, Next } from "hono";
import { invalid } from "../../services/problem.ts";
import { fail } from "../envelope.ts";

/** `?dry_run=true`: say what would change and change nothing. */
export const DryRun = z.object({ dry_run: z.enum(["true", "false"]).optional() });

export function isDryRun({ dry_run }: z.output<typeof DryRun>): boolean {
  return dry_run === "true";
}

const ANY_SPELLING = /^dry[-_]?run$/i;

/** Whoever asks to change nothing is never answered by a change: where it is unknown, it is refused. */
export function refuseUnknownDryRun(isKnown: boolean) {
  return async (c: Context, next: Next) => {
    const asked = Object.keys(c.req.query()).find((name) =>
      ANY_SPELLING.test(name) && !(isKnown && name === "dry_run")
    );
    if (asked === undefined) return await next();
    const what = isKnown ? "Write dry_run=true." : "This cannot be tried without doing it.";
    return fail(c, invalid(`${asked}: ${what} Nothing was changed.`));
  };
}
