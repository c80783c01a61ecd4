import { type Browser, chromium } from "playwright-core";
import { createApp } from "../routes/app.tsx";
import { createContext } from "../services/commands/context.ts";
import { startServer } from "../services/commands/start.ts";
import { startScan } from "../services/jobs/start_jobs.ts";
import { addLibrary } from "../services/library/add_library.ts";
import { isProblem } from "../services/problem.ts";
import { findBrowser } from "./runner/find_browser.ts";
import { QUIET } from "./views/browser.ts";
import { demoEnvironment } from "./world/demo_environment.ts";
import { writeLibrary } from "./world/library.ts";
import { createWorld } from "./world/world.ts";

const OUT = new URL("../docs/screenshots/", import.meta.url).pathname;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const PAGES = { dashboard: "/", movies: "/movies", movie: "/movies/6", review: "/review" } as const;

/** `deno task screenshots`: photographs the demo library for the README. */
async function main(): Promise<void> {
  const executablePath = await findBrowser(console.log);
  if (!executablePath) throw new Error("Cannot take screenshots as no browser can be found");
  const folder = await Deno.makeTempDir({ prefix: "plenarr-screenshots-" });
  const world = createWorld({ now: () => new Date(), random: Math.random });
  const { urls, close } = await world.serve({ port: 0 });
  await writeLibrary(`${folder}/movies`);
  const environment = demoEnvironment(folder, urls, world.keys);
  const deps = await createContext(environment);
  const library = await addLibrary(deps, {
    path: `${folder}/movies`,
    kind: "movie",
    name: "Films",
  });
  if (isProblem(library)) throw new Error(library.message);
  await startScan(deps, library.id);
  const server = await startServer(deps, environment, 0, createApp);
  if (!server) throw new Error("Cannot take screenshots as the server did not start");
  await enriched(server.url);
  const browser = await chromium.launch({ executablePath, args: QUIET });
  await Deno.mkdir(OUT, { recursive: true });
  await photograph(browser, server.url);
  await browser.close();
  await server.stop();
  await close();
  await Deno.remove(folder, { recursive: true });
}

async function enriched(url: string): Promise<void> {
  while (true) {
    const { data } = await (await fetch(`${url}/api/v1/enrichment/bulk-status`)).json();
    if (data.totalMovies > 0 && data.currentRun === null && await isAllTried(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Films still untried stand in the queue as never enriched, due at once. */
async function isAllTried(url: string): Promise<boolean> {
  const { data } = await (await fetch(`${url}/api/v1/enrichment/queue`)).json();
  return data.topItems.every(({ lastEnriched }: { lastEnriched: string | null }) =>
    lastEnriched !== null
  );
}

async function photograph(browser: Browser, url: string): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    for (const [name, path] of Object.entries(PAGES)) {
      await shoot(browser, {
        url: url + path,
        file: `${name}-${colorScheme}.png`,
        viewport: DESKTOP,
        colorScheme,
      });
    }
  }
  await shoot(browser, {
    url: `${url}${PAGES.movie}`,
    file: "movie-phone.png",
    viewport: PHONE,
    colorScheme: "light",
  });
}

interface Shot {
  url: string;
  file: string;
  viewport: { width: number; height: number };
  colorScheme: "dark" | "light";
}

async function shoot(browser: Browser, { url, file, viewport, colorScheme }: Shot): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.screenshot({ path: OUT + file });
  await page.close();
  console.log(`docs/screenshots/${file}`);
}

if (import.meta.main) {
  await main();
  Deno.exit(0);
}
