import type { Page } from "playwright-core";
import { assertEquals } from "../assert.ts";

const WIDTHS = [1440, 360];
const THEMES = ["dark", "light"] as const;
const AXE = await Deno.readTextFile(
  new URL("../../node_modules/axe-core/axe.min.js", import.meta.url),
);
const ALL_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that another theme can break: all others judge what both themes share. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Where to put a picture of every state looked at; nowhere unless asked for. */
const PICTURES = Deno.env.get("PLENARR_PICTURES");

/** Asks axe about the page as it stands, wide and narrow, dark and light; it must not scroll sideways. */
export async function inspect(page: Page, state: string): Promise<void> {
  const problems: string[] = [];
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === THEMES[0] ? ALL_RULES : COLOUR_RULES;
      const found = [...await askAxe(page, rules), ...await askWidth(page)];
      problems.push(...found.map((problem) => `${state} ${width} ${colorScheme}: ${problem}`));
      if (PICTURES) await photograph(page, `${state}-${width}-${colorScheme}`);
    }
  }
  if (before) await page.setViewportSize(before);
  assertEquals(problems, []);
}

async function askAxe(page: Page, rules: readonly string[]): Promise<string[]> {
  // Evaluated rather than added as a script tag, so that the page's own policy stays in force.
  if (!await page.evaluate("'axe' in window")) await page.evaluate(AXE);
  return await page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => id + " at " + node.target.join(" ") + ": " + node.failureSummary)))`,
  );
}

async function askWidth(page: Page): Promise<string[]> {
  const overflow = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return overflow > 0 ? [`scrolls sideways by ${overflow} px`] : [];
}

async function photograph(page: Page, name: string): Promise<void> {
  await Deno.mkdir(PICTURES ?? "", { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}
