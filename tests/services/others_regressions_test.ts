import { readHistory } from "../../db/enrichment/history.ts";
import { readFields } from "../../db/enrichment/item_fields.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { struckAt, withBoundaries } from "../world_runs/boundaries.ts";
import { put } from "../world_runs/folder_run.ts";
import {
  addAndScan,
  addFilms,
  allItems,
  bulkRun,
  catchUp,
  itemOf,
  makeFolder,
  workOff,
} from "../world_runs/library_run.ts";
import { fieldOf, refresh } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

// What other managers of libraries are known to get wrong.

const CHARADE = filmNamed("Charade");

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

/** How many requests and writes a refresh has, at most. */
async function boundariesOf({ run, id }: { run: TestRun; id: number }): Promise<number> {
  let count = 0;
  await refresh(withBoundaries(run.deps, () => Promise.resolve(void count++)), id);
  return count;
}

Deno.test("an edit made at any moment of a refresh of the same item wins, and is locked", async () => {
  const begun = await enriched();
  await using run = begun.run;
  const boundaries = await boundariesOf(begun);
  assert(boundaries > 4, `a refresh has ${boundaries} moments`);
  for (let at = 1; at <= boundaries; at++) {
    run.world.editFilm(CHARADE.tmdb, { title: `Charade ${at}`, tagline: `Anew ${at}.` });
    await setLock(run.deps, begun.id, "title", false);
    const mine = `Mine ${at}`;
    const edit = async () => void await editFields(run.deps, begun.id, { title: mine });
    await struckAt(run.deps, at, edit, (deps) => refresh(deps, begun.id));
    const title = await fieldOf(run.deps, begun.id, "title");
    const moment = `edited before request or write ${at}`;
    assertEquals(
      [title?.held?.value, title?.held?.source, title?.locked],
      [mine, "user", true],
      moment,
    );
    const tagline = await fieldOf(run.deps, begun.id, "tagline");
    assertEquals(tagline?.held?.value, `Anew ${at}.`, moment);
    const [item] = await allItems(run.deps);
    assertEquals(item?.title, mine, moment);
  }
});

Deno.test("a field that is locked while it is empty stays empty and locked", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  run.world.editFilm(CHARADE.tmdb, { awards: "" });
  await editFields(run.deps, id, { plot: null, awards: null, trailer: null });
  await setLock(run.deps, id, "collection", true);
  run.world.editFilm(CHARADE.tmdb, { awards: "9 wins", collection: { id: 7, name: "Capers" } });
  await refresh(run.deps, id, { force: false });
  await refresh(run.deps, id, { force: true });
  await bulkRun(run, { force: true });
  await changeProvider(run.deps, "tvdb", { enabled: true });
  await workOff(run);
  for (const field of ["plot", "awards", "trailer", "collection"]) {
    const { held, locked } = await fieldOf(run.deps, id, field) ?? {};
    assertEquals([field, held, locked], [field, null, true]);
  }
});

/** Everything of the one item: its values with their locks, and what happened to it. */
async function everythingOf({ deps }: TestRun, id: number) {
  const { entries } = await readHistory(deps.db, id, 1, 1000);
  const [item] = await allItems(deps);
  const { completeness, title, ids } = item ?? {};
  return { fields: await readFields(deps.db, id), entries, completeness, title, ids };
}

Deno.test("all anew on a film with no id at all leaves everything as it is", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE });
  const root = await makeFolder(run);
  await put(root, "Garden party (2014)/Garden party (2014).mkv");
  await addAndScan(run, root);
  await catchUp(run);
  const [item] = await allItems(run.deps);
  assertEquals([item?.match.state, item?.ids], ["review", {}]);
  const id = item?.id ?? 0;
  await editFields(run.deps, id, { title: "Our garden party", plot: "Cake.", runtime: 12 });
  await setLock(run.deps, id, "plot", false);
  const before = await everythingOf(run, id);
  assertEquals((await refresh(run.deps, id, { force: true })).state, "review");
  await bulkRun(run, { force: true });
  assertEquals(await everythingOf(run, id), before);
});

Deno.test("all anew on a film whose only id nobody can be asked by leaves everything as it is", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  for (const provider of FIRST_THREE) await changeProvider(run.deps, provider, { key: "" });
  await workOff(run);
  const before = await everythingOf(run, id);
  const report = await refresh(run.deps, id, { force: true });
  assertEquals([report.state, report.changedFields], ["all_providers_failed", []]);
  await bulkRun(run, { force: true });
  assertEquals(await everythingOf(run, id), before);
});
