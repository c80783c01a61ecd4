import type { Locator, Page } from "playwright-core";

const MOST_STOPS = 400;

/** Goes on with Tab until the focus is there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const focused = control.and(page.locator(":focus"));
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await focused.count() === 1) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Cannot reach ${control} with the Tab key`);
}

/** Presses a key on a control that Tab leads to. */
export async function press(page: Page, control: Locator, key: "Enter" | "Space"): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}
