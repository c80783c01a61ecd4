import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

browserTest("the place of a library's NFO values is chosen on the settings page", {
  films: [filmNamed("Metropolis")],
}, async ({ page }) => {
  await page.goto("/settings");
  const place = page.getByLabel("NFO values", { exact: true });
  await settlesAt(() => place.inputValue(), "keep");
  await place.selectOption("Come first and are locked");
  await page.getByRole("button", { name: /^Save NFO values of/ }).click();
  await page.getByText("Saved. The library's values are worked out anew.").waitFor();
  await settlesAt(() => place.inputValue(), "lock");
  await inspect(page, "settings-nfo");
});
