/**
 * Photographs every gallery entry and asks axe about it:
 * `deno run -A tests/views/shoot.ts [--out DIR] [--only PREFIX]`. Exits 1 when something is wrong.
 */
import type { Browser } from "playwright-core";
import { browserPath, launchBrowser } from "./browser.ts";
import { createGallery, GALLERY } from "./gallery.tsx";

const WIDTHS = [360, 1440];
const THEMES = ["dark", "light"] as const;
interface Shot {
  name: string;
  width: number;
  theme: typeof THEMES[number];
}

async function shoot(browser: Browser, origin: string, out: string, shot: Shot) {
  const { name, width, theme } = shot;
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  await page.goto(`${origin}/gallery/${name}`, { waitUntil: "networkidle" });
  // Evaluated rather than added as a script tag, so that the page's own policy stays in force.
  await page.evaluate(AXE);
  problems.push(...await page.evaluate<string[]>(FIND_VIOLATIONS));
  const overflow = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px`);
  await page.screenshot({ path: `${out}/${name}-${width}-${theme}.png`, fullPage: true });
  await context.close();
  return problems.map((problem) => `${name} ${width} ${theme}: ${problem}`);
}

const AXE = await Deno.readTextFile(
  new URL("../../node_modules/axe-core/axe.min.js", import.meta.url),
);
const FIND_VIOLATIONS = `axe.run(document, { runOnly: [
  "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
] }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
  nodes.map((node) => id + " at " + node.target.join(" ") + ": " + node.failureSummary)))`;

function option(name: string): string | undefined {
  const index = Deno.args.indexOf(name);
  return index < 0 ? undefined : Deno.args[index + 1];
}

if (import.meta.main) {
  const out = option("--out") ?? await Deno.makeTempDir({ prefix: "plenarr-shots-" });
  await Deno.mkdir(out, { recursive: true });
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    createGallery().fetch,
  );
  const browser = await launchBrowser(browserPath());
  const problems: string[] = [];
  try {
    const only = option("--only") ?? "";
    for (const name of Object.keys(GALLERY).filter((name) => name.startsWith(only))) {
      const shots = WIDTHS.flatMap((width) => THEMES.map((theme) => ({ name, width, theme })));
      const origin = `http://127.0.0.1:${server.addr.port}`;
      const found = await Promise.all(shots.map((shot) => shoot(browser, origin, out, shot)));
      problems.push(...found.flat());
    }
  } finally {
    await browser.close();
    await server.shutdown();
  }
  for (const problem of problems) console.log(problem);
  console.log(`${problems.length} problems; pictures in ${out}`);
  Deno.exit(problems.length > 0 ? 1 : 0);
}
