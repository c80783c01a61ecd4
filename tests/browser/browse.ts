import type { Browser, BrowserContext, Page } from "playwright-core";
import { assertEquals } from "../assert.ts";
import { browserPath, launchBrowser } from "../views/browser.ts";
import { type AppOptions, type RunningApp, startApp } from "./start_app.ts";

export interface Visit extends AppOptions {
  /** False: the pages must do by forms alone. */
  scripts?: boolean;
  /** Mistakes are answered with 422, 409 or 404, which the browser notes in its console. */
  mistakes?: boolean;
}

export interface Visitor {
  page: Page;
  app: RunningApp;
}

const path = browserPath();
const PATIENCE_MS = 10_000;
let browser: Browser | undefined;

Deno.test.afterAll(() => browser?.close());

/** A test in a real browser against a Plenarr of its own; whatever the browser complains of fails it. */
export function browserTest(
  name: string,
  visit: Visit,
  act: (visitor: Visitor) => Promise<void>,
): void {
  Deno.test({
    name,
    ignore: !path,
    // The browser and the database driver outlive a single test.
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      await using app = await startApp(visit);
      browser ??= await launchBrowser(path);
      const context = await browser.newContext({
        baseURL: app.url,
        javaScriptEnabled: visit.scripts ?? true,
        viewport: { width: 1280, height: 800 },
        reducedMotion: "reduce",
      });
      try {
        const complaints = await watch(context, app.url, visit.mistakes ?? false);
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        await act({ page, app });
        assertEquals(complaints, []);
      } finally {
        await context.close();
      }
    },
  });
}

/** Collects console errors, script errors, breaches of the page policy and requests to elsewhere. */
async function watch(context: BrowserContext, url: string, mistakes: boolean): Promise<string[]> {
  const complaints: string[] = [];
  context.on("console", (message) => {
    const isMistake = mistakes && /status of (422|404|403|409)/.test(message.text());
    if (message.type() === "error" && !isMistake) complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`script: ${error.error().message}`));
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && origin !== url) complaints.push(`elsewhere: ${request.url()}`);
  });
  await context.exposeFunction(
    "reportBreach",
    (what: string) => complaints.push(`policy: ${what}`),
  );
  await context.addInitScript(
    `addEventListener("securitypolicyviolation", (event) =>
      reportBreach(event.violatedDirective + " " + event.blockedURI))`,
  );
  return complaints;
}
