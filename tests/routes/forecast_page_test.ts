import { createApp } from "../../routes/app.tsx";
import { changeProvider, changeSettings } from "../../services/settings/change_settings.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { writeLibrary } from "../world/library.ts";
import { seriesNamed } from "../world/series.ts";
import { addAndScan, addFilms, addSynthetic, catchUp } from "../world_runs/library_run.ts";
import { addSeriesLibrary, writeEpisodes } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";
import { wordsOf } from "./page_words.ts";

const HTML = { headers: { accept: "text/html" } };
const JSON_TWIN = { headers: { accept: "application/json" } };

async function dashboard(run: TestRun): Promise<string> {
  return wordsOf(await (await createApp(run.deps).request("/", HTML)).text());
}

Deno.test("the dashboard says when a library with a small quota will be complete, and why", async () => {
  await using run = await createTestDeps();
  await changeProvider(run.deps, "omdb", { dailyQuota: 4 });
  await addFilms(run, FILMS.slice(0, 6));
  await catchUp(run);
  const text = await dashboard(run);
  assertStringIncludes(text, "The library will be complete about Tue, 3 Mar 2026, 00:00");
  assertStringIncludes(
    text,
    "OMDb is last, with 4 calls to make: its daily quota is 4, 2 without the reserve.",
  );
  assertStringIncludes(
    text,
    "With OMDb Patron, USD 1 a month (100,000 a day): within two minutes.",
  );
});

Deno.test("a library in which nothing is left to ask gets one calm line", async () => {
  await using run = await createTestDeps();
  await addFilms(run, FILMS.slice(0, 2));
  await catchUp(run);
  const text = await dashboard(run);
  assertStringIncludes(text, "All that can be asked has been answered.");
  assert(!text.includes("Needs your attention"), text);
});

Deno.test("who waits for the user is left out of the time and named", async () => {
  await using run = await createTestDeps();
  run.world.setKey("omdb", "another");
  await addFilms(run, FILMS.slice(0, 3));
  await catchUp(run);
  const text = await dashboard(run);
  assertStringIncludes(text, "OMDb has 3 calls to make and refuses its key. Enter another one");
  assertStringIncludes(text, "OMDb refuses the key. Its fields wait until you enter another one.");
});

Deno.test("a contact is asked for only where its lack is felt", async () => {
  await using few = await createTestDeps({ keys: [] });
  await addFilms(few, FILMS.slice(0, 5));
  assert(!(await dashboard(few)).includes("named a contact"));
  await using many = await createTestDeps({ keys: [], world: { synthetic: 400 } });
  await addSynthetic(many, 400);
  assertStringIncludes(await dashboard(many), "sooner if you named a contact");
  await changeSettings(many.deps, { contact: "me@example.org" });
  assert(!(await dashboard(many)).includes("named a contact"));
});

Deno.test("films and series stand side by side where there are libraries of both", async () => {
  await using run = await createTestDeps();
  const films = `${await Deno.realPath(run.dir)}/films`;
  await Deno.mkdir(films);
  await writeLibrary(films, FILMS.slice(0, 2));
  await addAndScan(run, films);
  await addSeriesLibrary(run, await writeEpisodes(run, seriesNamed("The Meridian Affair")));
  await catchUp(run);
  const text = await dashboard(run);
  assertStringIncludes(text, "Most Incomplete Movies");
  assertStringIncludes(text, "View All Incomplete Series");
  assertStringIncludes(text, "/ 1 series");
  assertStringIncludes(text, "This will enrich all titles that are due; the library has 3.");
});

Deno.test("the dashboard's JSON twin has both kinds of titles and the forecast", async () => {
  await using run = await createTestDeps();
  await addFilms(run, FILMS.slice(0, 2));
  const { data } = await (await createApp(run.deps).request("/", JSON_TWIN)).json();
  assertEquals(
    Object.keys(data).sort(),
    ["bulk", "completeness", "forecast", "libraries", "providers", "reviews", "seriesCompleteness"],
  );
  assertEquals([data.completeness.total, data.seriesCompleteness], [2, null]);
});
