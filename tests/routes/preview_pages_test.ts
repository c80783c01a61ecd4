import { findPreview } from "../../db/work/previews.ts";
import { listRuns } from "../../db/work/runs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { syntheticFilm } from "../world/films/synthetic.ts";
import { addSynthetic, catchUp } from "../world_runs/library_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";
import { isRuns, type PagesRun, pagesRun } from "./page_run.ts";

/** More films than a page of a preview shows, all of which have changed since. */
const FILMS = 60;
const PAGE = 50;

async function readyPreview(): Promise<PagesRun & { path: string; hash: string }> {
  const run = await createTestDeps({ world: { synthetic: FILMS } });
  await addSynthetic(run, FILMS);
  await catchUp(run);
  for (let index = 0; index < FILMS; index++) {
    run.world.editFilm(syntheticFilm(index).tmdb, { tagline: "New.", plot: "A new plot." });
  }
  const pages = await pagesRun(run);
  const { to: path } = await pages.post("/previews", [["asks", "on"]]);
  await workUntilIdle(run.deps);
  const preview = await findPreview(run.deps.db, 1);
  assertEquals([path, preview?.state, preview?.progress.changedItems], [
    "/previews/1",
    "ready",
    FILMS,
  ]);
  return { ...pages, path, hash: preview?.hash ?? "" };
}

/** What a browser sends of a page's form: hidden inputs and ticked boxes. */
function formOf(html: string): [string, string][] {
  const form = html.slice(html.indexOf("/apply"), html.lastIndexOf("</form>"));
  return [...form.matchAll(/<input[^>]*>/g)].map(([input]) => input)
    .filter((input) => input.includes('type="hidden"') || input.includes("checked"))
    .map((input) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? "",
      /value="([^"]*)"/.exec(input)?.[1] ?? "",
    ]);
}

Deno.test("what is unticked on one page survives paging, and is not applied", async () => {
  await using run = await readyPreview();
  const { path, get, post, ids, hash } = run;
  const [first = 0, second = 0] = ids;
  const shown = formOf((await get(path)).html);
  assertEquals(shown.filter(([name]) => name === "item").length, PAGE);
  const sent = shown.filter(([, value]) => value !== `${first}` && value !== `${second}:plot`);
  const { to } = await post(`${path}/page`, [...sent, ["page", "2"]]);
  assertStringIncludes(to, `except=${first}+${second}%3Aplot`);
  const next = await get(to);
  assertStringIncludes(next.words, "2 of 60 items changed by you");
  const other = formOf(next.html);
  assertEquals(other.filter(([name]) => name === "item").length, FILMS - PAGE);

  const back = await get((await post(`${path}/page`, [...other, ["page", "1"]])).to);
  assertEquals(
    formOf(back.html).filter(([name]) => name === "item").length,
    PAGE - 1,
    "what was unticked is still so",
  );
  const applied = await post(`${path}/apply`, other);
  assertEquals([applied.status, hash.length > 0], [303, true]);
  await workUntilIdle(run.deps);
  const [done] = (await listRuns(run.deps.db, "apply_preview", 1, 1)).runs;
  assertEquals([done?.progress.updated, done?.progress.changedFields], [59, 2 * 59 - 1]);

  const again = await post(`${path}/apply`, other);
  assertEquals(again.status, 409);
  assertStringIncludes(again.words, "This preview was applied or cancelled already.");
  assertStringIncludes((await get(path)).words, "It was applied. See what the run changed.");
});

Deno.test("a page is unticked or ticked as a whole, and nothing ticked is nothing applied", async () => {
  await using run = await readyPreview();
  const { path, get, post } = run;
  let html = (await get(path)).html;
  for (const page of ["1", "2"]) {
    const { to } = await post(`${path}/page`, [...formOf(html), ["mark", "none"]]);
    assert(to.includes(`page=${page}`), to);
    html = (await get(to)).html;
    assertEquals(formOf(html).filter(([name]) => name === "take"), []);
    if (page === "1") {
      html = (await get((await post(`${path}/page`, [...formOf(html), ["page", "2"]])).to)).html;
    }
  }
  const refused = await post(`${path}/apply`, formOf(html));
  assertEquals(refused.status, 422);
  assertStringIncludes(refused.words, "Nothing is ticked. Nothing was changed.");
  assertEquals(await isRuns(run, "apply_preview"), false);
  const { to } = await post(`${path}/page`, [...formOf(html), ["mark", "all"]]);
  assertEquals(formOf((await get(to)).html).filter(([name]) => name === "item").length, 10);
});

Deno.test("a preview answers JSON and plain text as other pages do", async () => {
  await using run = await pagesRun();
  const { to } = await run.post("/previews", []);
  const { data } = JSON.parse((await run.get(to, "application/json")).html);
  assertEquals([data.state, data.total, data.items], ["computing", 0, []]);
  assertStringIncludes((await run.get(to, "text/plain")).html, "state: computing");
  assertStringIncludes((await run.get(to)).words, "Finding out what would change");
  const item = await run.get(`/movies/${run.ids[0]}/preview`, "application/json");
  assertEquals(JSON.parse(item.html).data.changes, []);
});

Deno.test("a preview that waits is cancelled at once, and can be made again", async () => {
  await using run = await pagesRun();
  const { to } = await run.post("/previews", []);
  assertEquals((await run.post(`${to}/cancel`, [])).status, 303);
  const { words } = await run.get(to);
  for (const part of ["Cancelled", "Make a new preview"]) assertStringIncludes(words, part);
  const again = await run.post(`${to}/again`, []);
  assertEquals(again.to, "/previews/2");
  await workUntilIdle(run.deps);
  assertStringIncludes((await run.get(again.to)).words, "Nothing would change");
});

Deno.test("what is not there is not found", async () => {
  await using run = await pagesRun();
  for (const path of ["/previews/7", "/movies/4711/preview", `/series/${run.ids[0]}/preview`]) {
    assertEquals([path, (await run.get(path)).status], [path, 404]);
  }
  assertEquals((await run.get("/previews/new?library=99")).status, 404);
  for (const act of ["page", "apply", "again"]) {
    assertEquals((await run.post(`/previews/7/${act}`, [])).status, 404);
  }
});
