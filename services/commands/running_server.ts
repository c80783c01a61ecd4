import type { Deps } from "../deps.ts";
import { tick } from "../jobs/schedule.ts";
import { workUntilIdle } from "../jobs/worker.ts";
import type { Environment } from "./context.ts";

/** The edge stops an instance that takes longer. */
const EDGE_WORK_MS = 60_000;

let server: Deps | null = null;

/** The cron of main.ts works for this server from now on. */
export function announceServer(deps: Deps | null): void {
  server = deps;
}

/** What the cron does: looks what is due; at the edge, where no worker runs on, it also does it. */
export async function tickRunningServer(environment: Environment): Promise<void> {
  const isEdge = environment("DENO_DEPLOY") !== undefined;
  if (server === null && isEdge) {
    const { createContext } = await import("./context.ts");
    server = await createContext(environment);
  }
  if (server === null) return;
  await tick(server);
  if (isEdge) await workUntilIdle(server, server.now() + EDGE_WORK_MS);
}
