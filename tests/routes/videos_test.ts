import { createApp } from "../../routes/app.tsx";
import { startAllScans } from "../../services/jobs/start_jobs.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { addFolder } from "../world_runs/folder_run.ts";
import { allItems, bulkRun, catchUp, workOff } from "../world_runs/library_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";
import { wordsOf } from "./page_words.ts";

const VIDEOS = ["2019/Charade (1963).mp4", "Secret diary.mov", "2019/50%_off.mkv"];

function pagesOf({ deps }: TestRun) {
  const app = createApp(deps);
  return {
    text: async (path: string) =>
      wordsOf(await (await app.request(path, { headers: { accept: "text/html" } })).text()),
    json: async (path: string) =>
      (await (await app.request(path, { headers: { accept: "application/json" } })).json()).data,
    form: (path: string, form: Record<string, string>) =>
      app.request(path, { method: "POST", body: new URLSearchParams(form) }),
  };
}

Deno.test("a library of other videos is listed, and nobody is asked about it", async () => {
  await using run = await createTestDeps();
  await addFolder(run, "home", "other", ...VIDEOS);
  await catchUp(run);
  await startAllScans(run.deps);
  await workOff(run);
  await bulkRun(run, { force: true });
  assertEquals(run.world.requests, []);
  assertEquals(await allItems(run.deps), []);
  const { json } = pagesOf(run);
  const { items, total } = await json("/videos");
  assertEquals(total, 3);
  assertEquals(
    items.map(({ name, folder }: { name: string; folder: string }) => [folder, name]),
    [["2019", "50%_off"], ["2019", "Charade (1963)"], ["", "Secret diary"]],
  );
  assertEquals(run.world.requests, []);
});

Deno.test("the page of other videos is found only where there are some", async () => {
  await using run = await createTestDeps();
  await addFolder(run, "films", "movie", "Charade (1963).mkv");
  const { text } = pagesOf(run);
  assert(!(await text("/movies")).includes("Videos"));
  assertStringIncludes(await text("/videos"), "No other videos in library");
  await addFolder(run, "home", "other", ...VIDEOS);
  assertStringIncludes(await text("/movies"), "Series Videos Queue");
  const page = await text("/videos");
  for (const words of ["3 videos", "Secret diary", "2019", "nothing is looked up"]) {
    assertStringIncludes(page, words);
  }
  assert(!page.includes("Charade (1963) Charade"), "the film's library is not listed");
});

Deno.test("other videos are found by words, by library and page by page", async () => {
  await using run = await createTestDeps();
  const home = await addFolder(run, "home", "other", ...VIDEOS);
  const attic = await addFolder(run, "attic", "other", "old/Harbour.avi");
  const { json, text } = pagesOf(run);
  const names = async (query: string) => {
    const { items } = await json(`/videos?${query}`);
    return items.map(({ name }: { name: string }) => name);
  };
  assertEquals(await names("q=diary"), ["Secret diary"]);
  assertEquals(await names("q=2019 charade"), ["Charade (1963)"]);
  assertEquals(await names("q=%25_"), ["50%_off"]);
  assertEquals(await names(`library=${attic.id}`), ["Harbour"]);
  assertEquals((await names(`library=${home.id}&limit=2`)).length, 2);
  assertEquals((await names("limit=2&page=2")).length, 2);
  // What does not fit an address is left out.
  assertEquals((await names("library=x&page=-1&limit=9999")).length, 4);
  assertStringIncludes(await text("/videos?q=nothing"), "Nothing matches");
  assertStringIncludes(await text("/videos"), "attic · old");
});

Deno.test("the settings page adds such a library, and refuses a kind that is none", async () => {
  await using run = await createTestDeps();
  const { form, text } = pagesOf(run);
  const path = `${run.dir}/home`;
  await Deno.mkdir(path);
  const wrong = await form("/settings/libraries", { path, kind: "hats" });
  assertEquals(wrong.status, 422);
  assertStringIncludes(wordsOf(await wrong.text()), "Choose what the folder holds.");
  const added = await form("/settings/libraries", { path, kind: "other" });
  assertEquals(added.status, 303);
  await added.body?.cancel();
  await workOff(run);
  assertStringIncludes(await text("/settings"), "Other videos");
  assertStringIncludes(await text("/welcome"), "Other videos (home videos)");
});
