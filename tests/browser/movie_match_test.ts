import { assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const METROPOLIS = filmNamed("Metropolis");
const GENERAL = filmNamed("The General");
const films = [METROPOLIS];

for (const [words, scripts] of [["with", true], ["without", false]] as const) {
  browserTest(`another match is pasted as an address ${words} scripts`, { films, scripts }, async ({
    page,
    app,
  }) => {
    app.slowDown(300);
    await page.goto(await app.pageOf(METROPOLIS.tmdb));
    const box = page.getByLabel("TMDB or IMDb id, or the address of its page");
    await box.fill(`https://www.themoviedb.org/movie/${GENERAL.tmdb}-the-general`);
    await page.getByRole("button", { name: "Use this match" }).click();
    await page.getByText("The match was changed.").waitFor();
    const title = page.getByRole("heading", { level: 1 });
    await eventually("the page shows the new match", async () => {
      if (!scripts) await page.reload();
      return (await title.innerText()).includes("The General");
    });
    assertStringIncludes(await page.locator("#item-head").innerText(), GENERAL.imdb);
  });
}

browserTest(
  "what is no id, and an id of nothing, change no match",
  { films, mistakes: true },
  async ({
    page,
    app,
  }) => {
    await page.goto(await app.pageOf(METROPOLIS.tmdb));
    const box = page.getByLabel("TMDB or IMDb id, or the address of its page");
    for (
      const [wrong, said] of [["rubbish", "That is no id."], ["tt9999999", "tt9999999"]] as const
    ) {
      await box.fill(wrong);
      await page.getByRole("button", { name: "Use this match" }).click();
      await page.locator("#match .mistake").filter({ hasText: said }).waitFor();
      await settlesAt(() => box.inputValue(), wrong);
      assertStringIncludes(await page.getByRole("heading", { level: 1 }).innerText(), "Metropolis");
    }
    await inspect(page, "movie-wrong-match");
  },
);
