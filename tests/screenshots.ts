/**
 * Takes the pictures of the documentation: `deno task screenshots [DIR]`. They show the demo's
 * films, enriched by simulated providers, on free ports of this machine.
 */
import type { Browser, Page } from "playwright-core";
import { type RunningApp, startApp } from "./browser/start_app.ts";
import { findBrowser } from "./runner/find_browser.ts";
import { launchBrowser } from "./views/browser.ts";
import { filmNamed, FILMS } from "./world/films.ts";

const THEMES = ["dark", "light"] as const;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

interface Shot {
  name: string;
  address: string;
  viewport: typeof DESKTOP;
  colorScheme: typeof THEMES[number];
}

if (import.meta.main) await main(Deno.args[0] ?? "docs/screenshots");

async function main(folder: string): Promise<void> {
  const executable = await findBrowser(console.log);
  if (!executable) {
    console.error("No browser can be found or installed. Install Chromium or set CHROMIUM_PATH.");
    Deno.exit(1);
  }
  await Deno.mkdir(folder, { recursive: true });
  await using app = await startApp({ films: FILMS });
  const browser = await launchBrowser(executable);
  try {
    for (const shot of await listShots(app)) await shoot(browser, app.url, folder, shot);
  } finally {
    await browser.close();
  }
}

async function listShots(app: RunningApp): Promise<Shot[]> {
  const movie = await app.pageOf(filmNamed("Metropolis").tmdb);
  const pages = { dashboard: "/", movies: "/movies", movie, review: "/review" };
  const desktop = Object.entries(pages).flatMap(([name, address]) =>
    THEMES.map((colorScheme) => ({
      name: `${name}-${colorScheme}`,
      address,
      viewport: DESKTOP,
      colorScheme,
    }))
  );
  return [...desktop, {
    name: "movie-phone",
    address: movie,
    viewport: PHONE,
    colorScheme: "dark",
  }];
}

async function shoot(browser: Browser, url: string, folder: string, shot: Shot): Promise<void> {
  const { name, address, viewport, colorScheme } = shot;
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    colorScheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  await imagesShown(page);
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path });
  await context.close();
  console.log(`${path}: ${Math.round((await Deno.stat(path)).size / 1024)} KB`);
}

/** Images that are below what is seen never load: only the others are waited for. */
async function imagesShown(page: Page): Promise<void> {
  await page.waitForFunction(
    `[...document.images].every((image) =>
      image.complete || image.getBoundingClientRect().top > innerHeight)`,
  );
}
