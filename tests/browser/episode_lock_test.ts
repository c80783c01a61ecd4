/** The lock of an episode as a whole says one of three things; with the keyboard alone. */
import type { Page } from "playwright-core";
import { childrenOf } from "../../db/library/children.ts";
import { listItems } from "../../db/library/item_list.ts";
import type { Deps } from "../../services/deps.ts";
import { startCatchUp } from "../../services/jobs/start_jobs.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { isProblem } from "../../services/problem.ts";
import { scanLibrary } from "../../services/scan/scan_library.ts";
import { assertEquals } from "../assert.ts";
import { writeSeriesLibrary } from "../world/series_library.ts";
import { seriesNamed } from "../world/series.ts";
import { QUIETLY } from "../world_runs/library_run.ts";
import { browserTest, type Visitor } from "./browse.ts";
import { press, tabTo } from "./by_keyboard.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const SERIES = seriesNamed("1066");

/** A library of one series, asked about; the address of the series. */
async function addSeries({ app: { deps, library } }: Visitor): Promise<string> {
  const path = `${library}/../series`;
  await writeSeriesLibrary(path, [SERIES]);
  const added = await addLibrary(deps, { path, kind: "series", name: "Series" });
  if (isProblem(added)) throw new Error(added.message);
  await scanLibrary(deps, added.id, QUIETLY);
  await startCatchUp(deps, "scan");
  await eventually("its episodes are known", async () => {
    const first = await firstSeries(deps);
    return first !== undefined && first.completeness > 0;
  });
  return `/series/${(await firstSeries(deps))?.id}`;
}

async function firstSeries({ db }: Deps) {
  const query = { kind: "series", sort: "title", direction: "asc", page: 1, limit: 1 } as const;
  return (await listItems(db, query)).items[0];
}

/** What the first episode says of its lock: its own word. */
async function ownWord({ app: { deps } }: Visitor): Promise<boolean | null | undefined> {
  const series = await firstSeries(deps);
  const children = series ? await childrenOf(deps.db, series.id) : [];
  return children.find(({ episodeNo }) => episodeNo === 1)?.locked;
}

/** Chooses from the list by the first letters, as people do. */
async function setLock(page: Page, letters: string): Promise<void> {
  await tabTo(page, page.getByLabel("Lock", { exact: true }));
  await page.keyboard.type(letters);
  await press(page, page.getByRole("button", { name: "Set lock" }), "Enter");
}

browserTest("an episode is locked, opened despite its season and left to it by keyboard", {
  films: [],
}, async (visitor) => {
  const { page } = visitor;
  await page.goto(await addSeries(visitor));
  await press(page, page.getByRole("link", { name: "About Season 1" }), "Enter");
  await page.waitForURL(/\/seasons\/\d+$/);
  await inspect(page, "season-real");
  await setLock(page, "Lo");
  await page.getByText("Locked: nothing but you changes this season.").waitFor();
  await press(page, page.locator("#seasons").getByRole("link").first(), "Enter");
  await page.waitForURL(/\/episodes\/\d+$/);
  const state = page.locator("#item-head .monitored .status");
  await settlesAt(() => state.innerText(), "Locked by its season");
  await inspect(page, "episode-locked-by-season");
  const steps = [
    { letters: "Lo", own: true, says: "Locked" },
    { letters: "No", own: false, says: "Not locked" },
    { letters: "As", own: null, says: "Locked by its season" },
  ];
  for (const { letters, own, says } of steps) {
    await setLock(page, letters);
    await settlesAt(() => state.innerText(), says);
    assertEquals(await ownWord(visitor), own, letters);
  }
  await press(page, page.getByRole("link", { name: "Preview", exact: true }), "Enter");
  await page.getByText("Locked by its season. Nothing but you changes this episode.").waitFor();
  await inspect(page, "episode-preview-locked");
});
