import type { Page } from "playwright-core";
import { eventually } from "./eventually.ts";

/** Waits on a run's page until the run is over; without scripts the page must be asked for anew. */
export async function runEnds(page: Page): Promise<void> {
  await page.waitForURL(/\/activity\/\d+$/);
  await eventually("the run ends", async () => {
    if (await page.locator("#run-status").getByText("Completed").count() > 0) return true;
    await page.reload();
    return false;
  });
}
