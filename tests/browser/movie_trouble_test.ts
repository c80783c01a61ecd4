import { assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import type { BaseName } from "../world/simulator.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const METROPOLIS = filmNamed("Metropolis");
const films = [METROPOLIS];
const ALL: readonly BaseName[] = ["tmdb", "omdb", "tvdb", "fanart", "wikidata"];

browserTest("a limited provider leaves a movie partial, and each of its fields says until when", {
  films,
  trouble: (world) => world.fault("omdb", { kind: "limit401" }),
}, async ({ page, app }) => {
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  const status = page.locator("#item-status");
  await status.getByText("Partial enrichment").waitFor();
  assertStringIncludes(await status.innerText(), "Rate-limited providers: OMDb");
  await settlesAt(() => status.locator(".notice.warn").count(), 1);
  const missing = status.locator(".missing li").filter({ hasText: "IMDb rating" });
  assertStringIncludes(await missing.innerText(), "waiting for OMDb until");
  await status.getByText("View Provider Status").click();
  assertStringIncludes(
    await status.locator(".answer").filter({ hasText: "OMDb" }).innerText(),
    "Rate limited",
  );
  await inspect(page, "movie-partial");
  await page.goto("/movies?view=table");
  assertStringIncludes(await page.locator("tbody tr").innerText(), "OMDb");
  await settlesAt(() => page.locator(".badge.warn").count(), 1);
  await page.goto("/");
  assertStringIncludes(await page.locator("#health").innerText(), "Limited");
  await inspect(page, "dashboard-limited-provider");
});

browserTest(
  "when no provider answers, the movie says what happened and what was kept",
  { films },
  async ({
    page,
    app,
  }) => {
    await page.goto(await app.pageOf(METROPOLIS.tmdb));
    const before = await page.locator("#fields").innerText();
    for (const base of ALL) app.world.fault(base, { kind: "error500" });
    await page.getByRole("button", { name: "Refresh Metadata" }).click();
    const status = page.locator("#item-status");
    await status.getByText("The last refresh failed").waitFor();
    for (const name of ["TMDB", "OMDb", "Fanart.tv"]) {
      assertStringIncludes(
        await status.locator(".notice.bad").innerText(),
        name,
      );
    }
    await status.getByText("Everything this movie had was kept.").waitFor();
    await page.reload();
    await settlesAt(() => page.locator("#fields").innerText(), before);
    await inspect(page, "movie-failed");
    app.world.clearFaults();
    app.slowDown(300);
    await page.getByRole("button", { name: "Refresh Metadata" }).click();
    await status.getByText("The last refresh failed").waitFor({ state: "detached" });
  },
);
