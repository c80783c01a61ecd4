import { createApp } from "../../routes/app.tsx";
import { createContext } from "../../services/commands/context.ts";
import { startServer } from "../../services/commands/start.ts";
import type { Deps } from "../../services/deps.ts";
import { startCatchUp } from "../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { scanLibrary } from "../../services/scan/scan_library.ts";
import { isProblem } from "../../services/problem.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import type { Film } from "../world/films/film.ts";
import { writeLibrary } from "../world/library.ts";
import { createWorld, type World, WORLD_KEYS } from "../world/world.ts";
import { sleepReally as worldSleep } from "../world/sleep.ts";
import { worldEnvironment } from "../world/world_environment.ts";
import { itemOf, QUIETLY } from "../world_runs/library_run.ts";

export interface AppOptions {
  /** What the library holds; none given: nothing is set up, as on a first start. */
  films?: readonly Film[];
  /** Further files, relative to the library. */
  strays?: readonly string[];
  /** How far the library has come when the app starts; all the way unless it is said. */
  upTo?: "files" | "scanned" | "enriched";
  /** What is wrong with the providers from the beginning. */
  trouble?: (world: World) => void;
}

/** A Plenarr as the `start` command serves it, with the world as its providers. */
export interface RunningApp extends AsyncDisposable {
  url: string;
  deps: Deps;
  world: World;
  /** Where the films are. */
  library: string;
  /** From now on every provider takes that long. */
  slowDown(ms: number): void;
  /** The address of the page of the film with that TMDB id. */
  pageOf(tmdb: number): Promise<string>;
}

const PROVIDERS = ["tmdb", "omdb", "fanart"] as const;
/** The world sets no limits unless it is told to: neither do we, or tests would wait. */
const UNLIMITED = { rateLimitRequests: 1000, rateLimitWindowSeconds: 1 };
/** Idle hands look into the queue sooner than a person would notice. */
const LONGEST_SLEEP_MS = 50;

export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  let latencyMs = 0;
  const world = createWorld({
    now: () => new Date(),
    latencyMs: 1,
    random: () => 0.5,
    // The latency above stands for the one that tests set while the app runs.
    sleep: (ms, signal) => worldSleep(ms === 1 ? latencyMs : ms, signal),
  });
  options.trouble?.(world);
  const { urls, close } = await world.serve({ port: 0 });
  const folder = await Deno.makeTempDir({ prefix: "plenarr-browser-" });
  const library = `${folder}/films`;
  await writeFilms(library, options);
  const environment = environmentOf(folder, urls, options.films ? world.keys : {});
  const deps = hurried(await createContext(environment));
  for (const id of PROVIDERS) await changeProvider(deps, id, UNLIMITED);
  if (options.films) await prepare(deps, library, options.upTo ?? "enriched");
  const server = await startServer(deps, environment, 0, createApp);
  if (server === null) throw new Error("Cannot start the app as its port is in use");
  return {
    url: server.url,
    deps,
    world,
    library,
    slowDown: (ms) => void (latencyMs = ms),
    pageOf: async (tmdb) => `/movies/${(await itemOf(deps, tmdb)).id}`,
    async [Symbol.asyncDispose]() {
      latencyMs = 0;
      await server.stop();
      await close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

async function writeFilms(library: string, { films = [], strays = [] }: AppOptions): Promise<void> {
  await Deno.mkdir(library, { recursive: true });
  await writeLibrary(library, films);
  for (const path of strays) await Deno.writeTextFile(`${library}/${path}`, path);
}

async function prepare(
  deps: Deps,
  path: string,
  upTo: NonNullable<AppOptions["upTo"]>,
): Promise<void> {
  if (upTo === "files") return;
  const library = await addLibrary(deps, { path, kind: "movie", name: "Films" });
  if (isProblem(library)) throw new Error(library.message);
  await scanLibrary(deps, library.id, QUIETLY);
  if (upTo === "scanned") return;
  await startCatchUp(deps, "scan");
  await workUntilIdle(deps);
}

function hurried(deps: Deps): Deps {
  return {
    ...deps,
    sleep: (ms, signal) => deps.sleep(Math.min(ms, LONGEST_SLEEP_MS), signal),
  };
}

function environmentOf(
  folder: string,
  urls: World["urls"],
  keys: Partial<World["keys"]>,
): (name: string) => string | undefined {
  const own: Record<string, string | null | undefined> = {
    PLENARR_DATA: `${folder}/data`,
    TZ: "UTC",
    LOG_LEVEL: "error",
    // All addresses: a provider without one here would be asked over the real network.
    ...worldEnvironment(urls, WORLD_KEYS),
    PLENARR_CONTACT: "tests@example.org",
    PLENARR_TMDB_KEY: keys.tmdb,
    PLENARR_OMDB_KEY: keys.omdb,
    PLENARR_FANART_KEY: keys.fanart,
    PLENARR_TVDB_KEY: keys.tvdb,
  };
  return (name) => own[name] ?? undefined;
}
