import { createApp } from "../../routes/app.tsx";
import { createContext } from "../../services/commands/context.ts";
import { startServer } from "../../services/commands/start.ts";
import { PROVIDERS } from "../../providers/all.ts";
import type { Deps } from "../../services/deps.ts";
import { startScan } from "../../services/jobs/start_jobs.ts";
import { addLibrary, type NewLibrary } from "../../services/library/add_library.ts";
import { isProblem } from "../../services/problem.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { demoEnvironment } from "./demo_environment.ts";
import { writeLibrary } from "./library.ts";
import { writeSeriesLibrary } from "./series_library.ts";
import { createWorld } from "./world.ts";

/** As far away as a real provider, so that progress is seen moving. */
const LATENCY_MS = 150;
/** What TMDB allows today; the product's own defaults are more modest, and a visitor waits. */
const DEMO_RATE = { rateLimitRequests: 40, rateLimitWindowSeconds: 1 };
const DEFAULT_PORT = 7474;

if (import.meta.main) await main();

/**
 * Plenarr with libraries of public-domain films and of invented series, and simulated providers, in
 * a temporary folder.
 */
async function main(): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "plenarr-demo-" });
  const world = createWorld({ now: () => new Date(), random: Math.random, latencyMs: LATENCY_MS });
  const { urls, close } = await world.serve({ port: 0 });
  const environment = demoEnvironment(folder, urls, world.keys);
  const deps = await createContext(environment);
  for (const { id } of PROVIDERS) await changeProvider(deps, id, DEMO_RATE);
  await writeLibrary(`${folder}/movies`);
  await addAndScan(deps, { path: `${folder}/movies`, kind: "movie", name: "Demo films" });
  await writeSeriesLibrary(`${folder}/series`);
  await addAndScan(deps, { path: `${folder}/series`, kind: "series", name: "Demo series" });
  const server = await startServer(
    deps,
    environment,
    Number(environment("PORT") ?? DEFAULT_PORT),
    createApp,
  );
  if (server === null) Deno.exit(1);
  console.log(`Plenarr is ready: ${server.url}`);
  console.log(`Everything is in ${folder} and is removed at the end. Stop with Ctrl-C.`);
  await stopped();
  await server.stop();
  await close();
  await Deno.remove(folder, { recursive: true });
  Deno.exit(0);
}

async function addAndScan(deps: Deps, wanted: NewLibrary): Promise<void> {
  const library = await addLibrary(deps, wanted);
  if (isProblem(library)) throw new Error(library.message);
  await startScan(deps, library.id);
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      Deno.addSignalListener(signal, () => resolve());
    }
  });
}
