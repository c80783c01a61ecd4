import type { Deps } from "../deps.ts";
import { tick } from "../jobs/schedule.ts";
import { lockProcess } from "../jobs/process_lock.ts";
import { startWorker } from "../jobs/worker.ts";
import { watchLibraries } from "../library/watch_libraries.ts";
import { createContext, type Environment } from "./context.ts";
import { EXIT } from "./exit_codes.ts";
import { announceServer } from "./running_server.ts";

const HELP = `Start Plenarr.

  deno task start

Environment: PLENARR_DATA (./data), PORT (7474), HOST (127.0.0.1), PLENARR_HOSTS, PLENARR_DATABASE_URL,
PLENARR_DATABASE_TOKEN, TZ, LOG_LEVEL. Everything else is on the settings page.`;

const DEFAULT_PORT = 7474;

/** The HTTP side; handed in, since services know nothing of routes. */
export type CreateApp = (
  deps: Deps,
  options: { allowedHosts: readonly string[] },
) => { fetch(request: Request): Response | Promise<Response> };

export interface ServerHandle {
  url: string;
  /** Ends after the work in hand. */
  stop(): Promise<void>;
  finished: Promise<void>;
}

/** The `start` command: serves and works until it is told to stop. */
export async function startCommand(
  args: string[],
  environment: Environment,
  createApp: CreateApp,
): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(HELP);
    return EXIT.done;
  }
  const port = Number(environment("PORT") ?? DEFAULT_PORT);
  if (args.length > 0 || !Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(
      args.length > 0
        ? `"start" takes no arguments: see --help.`
        : `PORT must be a port number: current value is "${environment("PORT")}"`,
    );
    return EXIT.wrongUse;
  }
  const deps = await createContext(environment);
  const server = await startServer(deps, environment, port, createApp);
  if (server === null) return EXIT.failed;
  console.log(`Plenarr is ready: ${server.url}`);
  await signalled();
  await server.stop();
  return EXIT.done;
}

/** Serves the app and starts the worker; null, with a clear line, when the port is taken. */
export async function startServer(
  deps: Deps,
  environment: Environment,
  port: number,
  createApp: CreateApp,
): Promise<ServerHandle | null> {
  const hostname = environment("HOST") ?? "127.0.0.1";
  const allowedHosts = (environment("PLENARR_HOSTS") ?? "").split(",").map((host) => host.trim())
    .filter((host) => host !== "");
  const app = createApp(deps, { allowedHosts });
  const http = listen(app.fetch, hostname, port);
  if (http === null) return null;
  const lock = await lockProcess(deps);
  announceServer(deps);
  await tick(deps);
  // At the edge nothing runs on between requests, and there is no disk to read or watch.
  const isEdge = environment("DENO_DEPLOY") !== undefined;
  const watching = isEdge ? null : watchLibraries(deps);
  const worker = startWorker(deps);
  const shown = hostname === "0.0.0.0" ? "127.0.0.1" : hostname;
  return {
    url: `http://${shown}:${http.addr.port}`,
    finished: http.finished,
    async stop() {
      announceServer(null);
      await Promise.all([worker.stop(), http.shutdown()]);
      await watching?.stop();
      lock[Symbol.dispose]();
      deps.db.close();
    },
  };
}

function listen(
  handler: (request: Request) => Response | Promise<Response>,
  hostname: string,
  port: number,
): Deno.HttpServer<Deno.NetAddr> | null {
  try {
    return Deno.serve({ hostname, port, onListen: () => {} }, handler);
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    console.error(
      `Port ${port} is in use. Stop what uses it, or choose another one: PORT=7475 deno task start`,
    );
    return null;
  }
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      Deno.addSignalListener(signal, () => resolve());
    }
  });
}
