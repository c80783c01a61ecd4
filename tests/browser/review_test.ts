import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const films = [filmNamed("Metropolis")];
// Two films have the first title; nobody knows the others.
const strays = ["Dr. Jekyll and Mr. Hyde.avi", "Garden party.mp4", "Our boat.mp4"];

for (const [words, scripts] of [["with", true], ["without", false]] as const) {
  browserTest(`every film in doubt gets an answer ${words} scripts, until nothing needs you`, {
    films,
    strays,
    scripts,
    mistakes: true,
  }, async ({ page }) => {
    await page.goto("/review");
    const cards = page.locator("article.card");
    await settlesAt(() => cards.count(), 3);
    assertStringIncludes(await page.locator(".page-head, h1").first().innerText(), "Review");
    if (scripts) await inspect(page, "review");

    const boat = cards.filter({ hasText: "Our boat" });
    await boat.getByLabel(/^An id/).fill("rubbish");
    await boat.getByRole("button", { name: "Use it" }).click();
    await boat.locator(".mistake").waitFor();
    assertStringIncludes(await boat.locator(".mistake").innerText(), "That is no id.");
    await settlesAt(() => boat.getByLabel(/^An id/).inputValue(), "rubbish");
    await settlesAt(() => boat.locator(":focus").getAttribute("name"), "id");
    await settlesAt(() => cards.count(), 3);
    if (scripts) await inspect(page, "review-mistake");

    await boat.getByLabel(/^An id/).fill(filmNamed("The General").imdb);
    await boat.getByRole("button", { name: "Use it" }).click();
    await page.getByText("The match was set.").waitFor();
    await settlesAt(() => cards.count(), 2);

    const jekyll = cards.filter({ hasText: "Jekyll" });
    assertEquals(await jekyll.locator(".candidates li").count() > 1, true);
    await jekyll.getByRole("button", { name: /^Pick Dr\. Jekyll/ }).first().click();
    await page.getByText("The match was set.").waitFor();
    await cards.getByRole("button", { name: "Ignore" }).click();
    await page.getByText("It is left alone from now on.").waitFor();
    await page.getByText("Nothing needs you").waitFor();
    if (scripts) await inspect(page, "review-empty");

    await page.goto("/movies?view=table");
    const titles = await page.locator("tbody th a").allInnerTexts();
    assertEquals(titles.toSorted(), [
      "Dr. Jekyll and Mr. Hyde",
      "Garden party",
      "Metropolis",
      "The General",
    ]);
  });
}
