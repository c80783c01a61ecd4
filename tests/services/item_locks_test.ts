import { childrenOf } from "../../db/library/children.ts";
import { findItem } from "../../db/library/items.ts";
import { lockOf } from "../../domain/edits/lock_words.ts";
import { readLockWords } from "../../db/enrichment/item_locks.ts";
import { chooseImage } from "../../services/edits/choose_image.ts";
import { setLock } from "../../services/edits/edit_fields.ts";
import { setItemLock } from "../../services/edits/item_switches.ts";
import { artworkChoices } from "../../services/reports/artwork_choices.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { readHistory } from "../../db/enrichment/history.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { seriesNamed } from "../world/series.ts";
import { expectDone } from "../world_runs/expect_done.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { fieldOf, refresh } from "../world_runs/refresh.ts";
import { addSeriesLibrary, theSeries, writeEpisodes } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");
const WATCH = seriesNamed("The Harbour Watch");

async function enrichedFilm(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps();
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

async function enrichedSeries(): Promise<TestRun> {
  const run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, WATCH));
  await catchUp(run);
  return run;
}

async function plotsOf(run: TestRun): Promise<Map<number, unknown>> {
  const children = await childrenOf(run.deps.db, (await theSeries(run)).id);
  const rows = await Promise.all(
    children.map(async ({ id }) =>
      [id, (await fieldOf(run.deps, id, "plot"))?.held?.value] as const
    ),
  );
  return new Map(rows);
}

/** From now on every plot begins with another word. */
function rewritten({ world, deps }: TestRun) {
  const fetch: typeof deps.fetch = async (input, init) => {
    const response = await world.fetch(input, init);
    const text = await response.text();
    return new Response(text.replaceAll(/("overview":\s*")/g, "$1Anew. "), response);
  };
  return { ...deps, fetch };
}

Deno.test("a locked series' episodes are not written by a refresh; one that is opened is", async () => {
  await using run = await enrichedSeries();
  const series = await theSeries(run);
  const children = await childrenOf(run.deps.db, series.id);
  const before = await plotsOf(run);
  const open = children.find(({ id, kind, seasonNo }) =>
    kind === "episode" && seasonNo !== 0 && before.get(id) !== undefined
  );
  assert(open);
  assertEquals(await setItemLock(run.deps, series.id, true), null);
  assertEquals(await setItemLock(run.deps, open.id, false), null);
  await refresh(rewritten(run), series.id);
  const after = await plotsOf(run);
  for (const { id } of children) {
    if (id !== open.id) assertEquals(after.get(id), before.get(id));
  }
  assertEquals(String(after.get(open.id)), `Anew. ${before.get(open.id)}`);
  await setItemLock(run.deps, open.id, null);
  await refresh(run.deps, series.id);
  assertEquals(await plotsOf(run), after);
});

Deno.test("whose word locks an episode: its own, its season's, its series'", async () => {
  await using run = await enrichedSeries();
  const { deps } = run;
  const series = await theSeries(run);
  const children = await childrenOf(deps.db, series.id);
  const season = children.find(({ kind, seasonNo }) => kind === "season" && seasonNo === 1);
  const episode = children.find(({ kind, seasonNo }) => kind === "episode" && seasonNo === 1);
  assert(season && episode);
  const state = async () => lockOf(await readLockWords(deps.db, episode.id));
  assertEquals(await state(), { locked: false, by: null });
  await setItemLock(deps, series.id, true);
  assertEquals(await state(), { locked: true, by: "series" });
  await setItemLock(deps, season.id, false);
  assertEquals(await state(), { locked: false, by: "season" });
  await setItemLock(deps, episode.id, true);
  assertEquals(await state(), { locked: true, by: "own" });
  assertEquals((await itemDetails(deps, episode.id))?.isLocked, true);
});

Deno.test("a field that was locked while empty stays empty through refreshes", async () => {
  const { run, id } = await enrichedFilm();
  await using _ = run;
  const { entries } = await readHistory(run.deps.db, id, 1, 200);
  const fill = entries.find(({ field }) => field === "tagline");
  assertEquals(await undoChange(run.deps, id, fill?.id ?? 0), null);
  assertEquals(await setLock(run.deps, id, "tagline", true), null);
  run.world.editFilm(CHARADE.tmdb, { tagline: "Another one." });
  await refresh(run.deps, id);
  const field = await fieldOf(run.deps, id, "tagline");
  assertEquals([field?.held, field?.locked], [null, true]);
  await setLock(run.deps, id, "tagline", false);
  await refresh(run.deps, id);
  assertEquals((await fieldOf(run.deps, id, "tagline"))?.held?.value, "Another one.");
});

Deno.test("a chosen image stays through a refresh with better candidates, until it is unlocked", async () => {
  const { run, id } = await enrichedFilm();
  await using _ = run;
  const page = { page: 1, limit: 100 };
  const offered = expectDone(await artworkChoices(run.deps, id, "poster", page));
  const best = offered.items.find(({ selected }) => selected);
  const other = offered.items.findLast(({ selected }) => !selected);
  assert(best && other);
  assertEquals(offered.items[0], best);
  assertEquals(await chooseImage(run.deps, id, "poster", other.candidateId), null);
  await refresh(run.deps, id);
  const shown = async () => {
    const choices = expectDone(await artworkChoices(run.deps, id, "poster", page));
    return choices.items.find(({ selected }) => selected)?.candidateId;
  };
  assertEquals(await shown(), other.candidateId);
  assertEquals((await findItem(run.deps.db, id))?.posterId, other.candidateId);
  await setLock(run.deps, id, "poster", false);
  assertEquals(await shown(), best.candidateId);
  assertEquals((await findItem(run.deps.db, id))?.posterId, best.candidateId);
});
