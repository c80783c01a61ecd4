import type { Locator, Page } from "playwright-core";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const METROPOLIS = filmNamed("Metropolis");
const films = [METROPOLIS];
const MOST_STOPS = 300;

/** What a keyboard must reach: every control that is seen, in the order of the page. */
const CONTROLS = `[...document.querySelectorAll(
  "a[href], button:enabled, input:enabled:not([type=hidden]), select, textarea, summary"
)].filter((control) => control.checkVisibility()).map(nameControl)`;
const NAMING = `window.nameControl = (control) => [control.tagName, control.id, control.name,
  control.getAttribute("href"), control.getAttribute("aria-label"), control.textContent.trim()].join("|")`;

async function tabThrough(page: Page): Promise<{ wanted: string[]; reached: string[] }> {
  await page.evaluate(NAMING);
  const wanted = await page.evaluate<string[]>(CONTROLS);
  const reached: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate<string | null>(
      "document.activeElement === document.body ? null : nameControl(document.activeElement)",
    );
    if (name === null) break;
    reached.push(name);
  }
  return { wanted, reached };
}

async function hasFocus(control: Locator): Promise<boolean> {
  return await control.and(control.page().locator(":focus")).count() === 1;
}

browserTest("the tab key reaches everything on the movie page, in order", { films }, async ({
  page,
  app,
}) => {
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  const { wanted, reached } = await tabThrough(page);
  assert(wanted.length > 60, `${wanted.length} controls were found only`);
  assertEquals(reached, wanted);
});

browserTest("the tab key reaches everything on the review page, in order", {
  films,
  strays: ["Dr. Jekyll and Mr. Hyde.avi", "Garden party.mp4"],
}, async ({ page }) => {
  await page.goto("/review");
  const { wanted, reached } = await tabThrough(page);
  assertEquals(reached, wanted);
});

browserTest("the first stop skips to the content", { films }, async ({ page }) => {
  await page.goto("/movies");
  await page.keyboard.press("Tab");
  assertEquals(await page.evaluate("document.activeElement.textContent"), "Skip to content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assertEquals(await page.evaluate("document.activeElement.id"), "q");
});

browserTest(
  "Enter opens the question, Escape closes it, and the focus comes back",
  { films },
  async ({
    page,
  }) => {
    await page.goto("/");
    const link = page.getByRole("link", { name: "Run Now" });
    await link.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    assertEquals(await page.evaluate("document.activeElement.closest('dialog') !== null"), true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert(await hasFocus(link));

    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Keep as it is" }).focus();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await settlesAt(() => page.locator("#bulk").getByText("No run yet.").count(), 1);
    await page.getByRole("button", { name: "What is completeness?" }).focus();
    await inspect(page, "dashboard-tooltip");
  },
);

browserTest(
  "a field is edited and cancelled by keyboard, and the focus stays near",
  { films },
  async ({
    page,
    app,
  }) => {
    await page.goto(await app.pageOf(METROPOLIS.tmdb));
    await page.getByRole("link", { name: "Edit Runtime" }).focus();
    await page.keyboard.press("Enter");
    const input = page.getByRole("textbox", { name: "Runtime" });
    await input.waitFor();
    assert(await hasFocus(input));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("97");
    await page.keyboard.press("Enter");
    await page.getByText("Saved and locked: Runtime.").waitFor();
    await page.locator("#field-runtime").getByText("97 min").waitFor();
    assert(await hasFocus(page.getByRole("link", { name: "Edit Runtime" })));
  },
);
