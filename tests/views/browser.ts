import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** Chromium would else call home at once. */
export const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a browser is; undefined means that browser tests are left out. */
export function browserPath(): string | undefined {
  if (Deno.env.get("PLENARR_NO_BROWSER")) return undefined;
  const wanted = Deno.env.get("CHROMIUM_PATH");
  return [...(wanted ? [wanted] : []), ...PLACES].find(exists);
}

export function launchBrowser(executablePath: string | undefined): Promise<Browser> {
  return chromium.launch({ executablePath, args: QUIET });
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
