import { assertStringIncludes } from "../assert.ts";
import { startBulk } from "../../services/jobs/start_jobs.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const films = ["Metropolis", "The General", "Häxan", "Sherlock Jr.", "Nosferatu"]
  .map((title) => filmNamed(title));

browserTest(
  "a run is confirmed, seen running, cancelled and started again to its end",
  { films },
  async ({
    page,
    app,
  }) => {
    await page.goto("/");
    const card = page.locator("#bulk");
    await inspect(page, "dashboard-idle");
    app.slowDown(2000);
    await card.getByRole("link", { name: "Run Now" }).click();
    const dialog = page.getByRole("dialog");
    assertStringIncludes(await dialog.innerText(), "all titles that are due; the library has 5");
    await inspect(page, "dashboard-confirm");
    await dialog.getByText("Ask the providers anew").click();
    await dialog.getByRole("button", { name: "Enrich all" }).click();
    await page.getByText("The run has started.").waitFor();
    await card.getByText("Enriching library…").waitFor();
    await settlesAt(
      () => card.getByRole("progressbar").getAttribute("aria-label"),
      "Bulk enrichment",
    );
    await card.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("The run stops after the titles in hand.").waitFor();
    await card.getByText("Finishing the title at hand…").waitFor();
    await card.getByText("Cancelled").waitFor();
    await settlesAt(() => card.getAttribute("hx-trigger"), null);
    await inspect(page, "dashboard-cancelled");

    app.slowDown(0);
    await card.getByRole("link", { name: "Run Now" }).click();
    await dialog.getByText("Ask the providers anew").click();
    await dialog.getByRole("button", { name: "Enrich all" }).click();
    await card.getByText("Completed").waitFor();
    assertStringIncludes(await card.innerText(), "5 / 5 titles");
    await card.getByText("View Details").click();
    assertStringIncludes(await card.locator("details").innerText(), "5 requests successful");
    await inspect(page, "dashboard-completed");
  },
);

browserTest("a run that stops at a limit says whose, and that it goes on", { films }, async ({
  page,
  app,
}) => {
  app.world.fault("omdb", { kind: "limit401", from: app.world.requestNumber("omdb") + 3 });
  await startBulk(app.deps, "schedule", { force: true, requireComplete: true });
  await page.goto("/");
  const card = page.locator("#bulk");
  await card.getByText("Partial (rate limit hit)").waitFor();
  assertStringIncludes(await card.innerText(), "OMDb rate limit reached: stopped early");
  await card.getByText(/The next run continues with \d remaining/).waitFor();
  await card.getByText("View Details").click();
  assertStringIncludes(await card.locator("details").innerText(), "limited since");
  await inspect(page, "dashboard-limit-hit");
});

browserTest(
  "the next scheduled run is left out once, and taken back",
  { films },
  async ({ page }) => {
    await page.goto("/");
    const card = page.locator("#bulk");
    await card.getByRole("button", { name: "Skip next run" }).click();
    await card.getByText("The next scheduled run will be skipped once.").waitFor();
    await inspect(page, "dashboard-skipped");
    await card.getByRole("button", { name: "Do not skip" }).click();
    await card.getByRole("button", { name: "Skip next run" }).waitFor();
    await settlesAt(() => card.getByText("will be skipped once").count(), 0);
  },
);

browserTest("a run is started, cancelled, finished and skipped where no script runs", {
  films,
  scripts: false,
}, async ({ page, app }) => {
  app.slowDown(1500);
  await page.goto("/");
  const card = page.locator("#bulk");
  for (const end of ["Cancelled", "Completed"]) {
    await card.getByRole("link", { name: "Run Now" }).click();
    await page.waitForURL(/\/enrichment\/run/);
    await page.getByLabel("Ask the providers anew").check();
    await page.getByRole("button", { name: "Enrich all" }).click();
    await card.getByText("Enriching library…").waitFor();
    if (end === "Cancelled") {
      await card.getByRole("button", { name: "Cancel" }).click();
      await page.getByText("The run stops after the titles in hand.").waitFor();
    }
    app.slowDown(0);
    await eventually(`the run is ${end}`, async () => {
      await page.reload();
      return await card.getByText(end).count() > 0;
    });
  }
  await card.getByRole("button", { name: "Skip next run" }).click();
  await page.getByText("The next scheduled run is left out once.").waitFor();
  await card.getByRole("button", { name: "Do not skip" }).click();
  await page.getByText("The next scheduled run takes place.").waitFor();
});
