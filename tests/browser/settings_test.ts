import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const films = [filmNamed("Metropolis")];

browserTest("a library is added, scanned and removed after a question", {
  films,
  mistakes: true,
}, async ({ page, app }) => {
  await Deno.mkdir(`${app.library}/../more`);
  await page.goto("/settings");
  await inspect(page, "settings");
  await page.getByText("Add a library").click();
  await page.getByLabel("Folder").fill(app.library);
  await page.getByRole("button", { name: "Add library" }).click();
  await page.locator(".mistake").filter({ hasText: "overlaps" }).waitFor();
  await settlesAt(() => page.getByLabel("Folder").inputValue(), app.library);
  await page.getByLabel("Folder").fill(`${app.library}/../more`);
  await page.getByLabel("Name (optional)").fill("More films");
  await page.getByRole("button", { name: "Add library" }).click();
  await page.getByText('"More films" was added').waitFor();
  const row = page.locator("#library-list > li").filter({ hasText: "More films" });
  await row.getByText("Online").waitFor();
  await row.getByRole("button", { name: "Scan" }).click();
  await page.getByText("The scan has started.").waitFor();
  await row.getByText("Remove", { exact: true }).click();
  await row.getByText('Remove "More films" from Plenarr?').waitFor();
  await inspect(page, "settings-remove");
  await row.getByRole("button", { name: "Remove More films" }).click();
  await page.getByText("The library was forgotten.").waitFor();
  await settlesAt(() => page.locator("#library-list > li").count(), 1);
  assertEquals((await Deno.stat(`${app.library}/../more`)).isDirectory, true);
});

browserTest("the schedule and the rest are saved, and a mistake saves nothing", {
  films,
  mistakes: true,
}, async ({ page }) => {
  await page.goto("/settings");
  await page.getByLabel("Run", { exact: true }).selectOption("Every week");
  await page.getByLabel("At", { exact: true }).fill("04:30");
  await page.getByLabel("On (weekly only)").selectOption("Wednesday");
  await page.getByRole("button", { name: "Save schedule" }).click();
  await page.getByText("Saved.").waitFor();
  await settlesAt(() => page.getByLabel("On (weekly only)").inputValue(), "wednesday");
  await page.goto("/");
  await page.locator("#bulk").getByText("Wednesdays at 04:30").waitFor();

  await page.goto("/settings");
  await page.getByLabel("Fresh for (days)").fill("999");
  await page.getByLabel("At most per run").fill("30");
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Save settings" }).click();
  assertEquals((await answer).status(), 422);
  await page.locator("#general .mistake").waitFor();
  await settlesAt(() => page.getByLabel("Fresh for (days)").inputValue(), "999");
  await page.getByText("nothing of that form was saved").waitFor();
  await settlesAt(() => page.locator(":focus").getAttribute("name"), "freshnessDays");
  await inspect(page, "settings-mistake");
  await page.goto("/settings");
  await settlesAt(() => page.getByLabel("At most per run").inputValue(), "0");
  await settlesAt(() => page.getByLabel("Fresh for (days)").inputValue(), "7");
  await page.getByLabel("Complete or stop").check();
  await page.getByLabel("Appearance").selectOption("Dark");
  await page.getByRole("button", { name: "Save settings" }).click();
  await page.getByText("Saved.").waitFor();
  await settlesAt(() => page.getByLabel("Complete or stop").isChecked(), true);
  await settlesAt(() => page.locator("html").getAttribute("data-theme"), "dark");
});
