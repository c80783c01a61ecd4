import { startBulk } from "../../services/jobs/start_jobs.ts";
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest, type Visitor } from "./browse.ts";
import { press } from "./by_keyboard.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const CHARADE = filmNamed("Charade");
const METROPOLIS = filmNamed("Metropolis");
const films = [CHARADE, METROPOLIS];

/** A run has met two casts that lost most of their people. */
async function holdBoth({ page, app }: Visitor): Promise<void> {
  for (const { tmdb, cast } of films) app.world.editFilm(tmdb, { cast: cast.slice(0, 1) });
  await startBulk(app.deps, "schedule", { force: true, requireComplete: false });
  await page.goto("/review");
  await eventually("both are held", async () => {
    if (await page.getByText("2 changes held").count() > 0) return true;
    await page.reload();
    return false;
  });
}

async function castOf({ page, app }: Visitor, tmdb: number): Promise<number> {
  await page.goto(await app.pageOf(tmdb));
  return await page.locator("#field-actors .value li").count();
}

browserTest("what a run held is accepted as a whole, by keyboard", { films }, async (visitor) => {
  const { page } = visitor;
  await holdBoth(visitor);
  const card = page.locator("#main section").filter({ hasText: "2 changes held" });
  assertStringIncludes(await card.innerText(), "Scheduled enrichment of");
  await card.getByText("Accept all 2 changes", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await card.getByRole("button", { name: "Yes, accept all 2 changes" }).waitFor();
  await inspect(page, "review-held");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/activity\/\d+$/);
  await page.getByRole("heading", { level: 1, name: "Held changes accepted" }).waitFor();
  await page.locator("#run-status").getByText("Completed").waitFor();
  await page.locator("#changes").getByText("Cast changed").first().waitFor();
  await inspect(page, "run-held");
  for (const { tmdb } of films) assertEquals(await castOf(visitor, tmdb), 1);
  await page.goto("/review");
  await page.getByText("Nothing needs you").waitFor();
});

browserTest("one of them is accepted, the rest is rejected without scripts", {
  films,
  scripts: false,
}, async (visitor) => {
  const { page } = visitor;
  await holdBoth(visitor);
  await page.getByRole("button", { name: "Accept the change: Charade" }).click();
  await page.getByText("The change was made.").waitFor();
  await page.getByText("Reject this one change", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, reject this one change" }).click();
  await page.waitForURL(/\/activity\/\d+$/);
  await settlesAt(async () => {
    await page.reload();
    return await page.locator("#run-status").getByText("Completed").count();
  }, 1);
  assertEquals(await castOf(visitor, CHARADE.tmdb), 1);
  assertEquals(await castOf(visitor, METROPOLIS.tmdb), METROPOLIS.cast.length);
});

browserTest(
  "what was held is decided one by one, by keyboard alone",
  { films },
  async (visitor) => {
    const { page } = visitor;
    await holdBoth(visitor);
    const accept = page.getByRole("button", { name: "Accept the change: Charade" });
    await press(page, accept, "Enter");
    await page.getByText("The change was made.").waitFor();
    const keep = page.getByRole("button", { name: "Keep what is there: Metropolis" });
    await press(page, keep, "Space");
    await settlesAt(() => page.getByText("Nothing needs you").count(), 1);
    assertEquals(await castOf(visitor, CHARADE.tmdb), 1);
    assertEquals(await castOf(visitor, METROPOLIS.tmdb), METROPOLIS.cast.length);
  },
);
