import { assert, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest, type Visitor } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const CHARADE = filmNamed("Charade");
const OTHER_COPY = "Charade (1963) - 2160p.mkv";
/** One film in two folders: the library's own holds the second copy. */
const visit = { films: [CHARADE], strays: [OTHER_COPY] };

async function openOlder({ page, app }: Visitor): Promise<string> {
  await page.goto("/movies?filter=duplicates");
  await settlesAt(() => page.locator(".grid > li").count(), 2);
  await inspect(page, "movies-twice");
  const address = await app.pageOf(CHARADE.tmdb);
  await page.goto(address);
  await page.getByText("is also here").waitFor();
  return address;
}

browserTest("two items of one title are joined by keyboard", visit, async (visitor) => {
  const { page } = visitor;
  const address = await openOlder(visitor);
  await inspect(page, "movie-twice");
  await page.getByText("Make them versions of one title").focus();
  await page.keyboard.press("Enter");
  const join = page.getByRole("button", { name: "Join them" });
  await join.waitFor();
  await inspect(page, "movie-twice-question");
  await page.keyboard.press("Tab");
  assert(await join.and(page.locator(":focus")).count() === 1, "the next stop is the button");
  await page.keyboard.press("Enter");
  await page.getByText("Joined: the files of both").waitFor();
  await settlesAt(() => Promise.resolve(new URL(page.url()).pathname), address);
  await settlesAt(() => page.locator("#also-here").count(), 0);
  const files = await page.locator("#files").innerText();
  for (const words of ["2 versions", OTHER_COPY, "2160p"]) assertStringIncludes(files, words);
  await inspect(page, "movie-versions");
});

browserTest("two items of one title are joined without scripts", {
  ...visit,
  scripts: false,
}, async ({ page, app }) => {
  await page.goto(await app.pageOf(CHARADE.tmdb));
  await page.getByText("Make them versions of one title").click();
  await page.getByRole("button", { name: "Join them" }).click();
  await page.getByText("Joined: the files of both").waitFor();
  assertStringIncludes(await page.locator("#files").innerText(), "2 versions");
});

browserTest(
  "what the user edited on the one that would go is in the way",
  visit,
  async (visitor) => {
    const { page } = visitor;
    await openOlder(visitor);
    await page.getByRole("link", { name: "the other one" }).click();
    await page.getByRole("link", { name: "Edit Tagline" }).click();
    await page.getByRole("textbox", { name: "Tagline" }).fill("Mine.");
    await page.getByRole("button", { name: "Save and lock" }).click();
    await page.getByText("Saved and locked: Tagline.").waitFor();
    await page.reload();
    const notice = page.locator("#also-here");
    assertStringIncludes(await notice.innerText(), "Tagline (edited)");
    await settlesAt(() => notice.getByText("Make them versions").count(), 0);
    await inspect(page, "movie-twice-in-the-way");
  },
);
