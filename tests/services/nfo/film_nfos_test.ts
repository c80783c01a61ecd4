import { readHistory } from "../../../db/enrichment/history.ts";
import { knownNfosAfter } from "../../../db/library/nfo_files.ts";
import { findItem } from "../../../db/library/items.ts";
import { findRun } from "../../../db/work/runs.ts";
import { editFields } from "../../../services/edits/edit_fields.ts";
import { rematchItem } from "../../../services/enrichment/rematch.ts";
import { isProblem } from "../../../services/problem.ts";
import { setMonitored } from "../../../services/edits/item_switches.ts";
import { startUndo } from "../../../services/undo/start_undo.ts";
import { assert, assertEquals } from "../../assert.ts";
import { filmNamed } from "../../world/films.ts";
import { DAY_MS } from "../../world_runs/clock.ts";
import { put } from "../../world_runs/folder_run.ts";
import { allItems, catchUp, itemAt, scan, workOff } from "../../world_runs/library_run.ts";
import {
  CHARADE,
  filmWith,
  FOLDER,
  movieNfo,
  NFO,
  type NfoRun,
  setMode,
  tell,
  told,
  VIDEO,
} from "../../world_runs/nfo_run.ts";
import { fieldOf, refresh } from "../../world_runs/refresh.ts";

const OURS = movieNfo(
  "<title>Charade</title><plot>Ours.</plot><runtime>99</runtime>" +
    '<ratings><rating name="imdb"><value>1.1</value><votes>3</votes></rating></ratings>',
);

async function charade({ run }: NfoRun): Promise<number> {
  return (await itemAt(run.deps, VIDEO)).id;
}

Deno.test("an NFO that was there first stands before the providers, its ratings after them", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  const id = await charade(own);
  assertEquals(own.run.world.requests.length, 0);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
  assertEquals(await told(own, id, "imdb_rating"), "1.1 nfo");
  await catchUp(own.run);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
  assertEquals(await told(own, id, "runtime"), "99 nfo");
  assertEquals(await told(own, id, "imdb_rating"), `${CHARADE.imdbRating} omdb`);
  assertEquals(await told(own, id, "tagline"), `${CHARADE.tagline} tmdb`);
});

Deno.test("an NFO that comes later takes its place without a request, as a run of its own", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const id = await charade(own);
  await catchUp(own.run);
  own.run.world.resetCounts();
  await tell(own, NFO, OURS);
  assertEquals(own.run.world.requests.length, 0);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
  assertEquals(await told(own, id, "imdb_rating"), `${CHARADE.imdbRating} omdb`);
  const { entries } = await readHistory(own.run.deps.db, id, 1, 100);
  const plot = entries.find(({ field }) => field === "plot");
  assertEquals([plot?.kind, plot?.reason], ["change", "better_source"]);
  const run = await findRun(own.run.deps.db, plot?.runId ?? 0);
  assertEquals([run?.kind, run?.trigger, run?.state], ["scan", "scan", "completed"]);
  assertEquals(run?.progress.updated, 1);
});

Deno.test("a changed NFO changes values; what it says no more stays, till it says so twice", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  const id = await charade(own);
  await catchUp(own.run);
  await tell(own, NFO, movieNfo("<title>Charade</title><runtime>100</runtime>"));
  assertEquals(await told(own, id, "runtime"), "100 nfo");
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
  own.run.clock.advance(2 * DAY_MS);
  await tell(own, NFO, movieNfo("<title>Charade</title><runtime>101</runtime>"));
  assertEquals(await told(own, id, "plot"), `${CHARADE.plot} tmdb`);
});

Deno.test("a gone NFO leaves what it said, and is kept no more", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  const id = await charade(own);
  await Deno.remove(`${own.root}/${NFO}`);
  await scan(own.run.deps, own.id);
  assertEquals(await knownNfosAfter(own.run.deps.db, own.id, "", "", 9), []);
  await catchUp(own.run);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
  own.run.clock.advance(30 * DAY_MS);
  await refresh(own.run.deps, id);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
});

Deno.test("an NFO that only fills gaps gives way to every provider", async () => {
  const own = await filmWith({ [NFO]: OURS.replace("<plot>", "<outline>Mine.</outline><plot>") });
  await using _ = own.run;
  await setMode(own, "fill_gaps");
  const id = await charade(own);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
  await catchUp(own.run);
  assertEquals(await told(own, id, "plot"), `${CHARADE.plot} tmdb`);
  assertEquals(await told(own, id, "runtime"), `${CHARADE.runtime} tmdb`);
  await setMode(own, "keep");
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
});

Deno.test("where NFO values are locked, those that were there are locked too, ratings are not", async () => {
  const own = await filmWith({ [NFO]: OURS });
  await using _ = own.run;
  const id = await charade(own);
  await setMode(own, "lock");
  assertEquals(await told(own, id, "plot"), "Ours. nfo!");
  assertEquals(await told(own, id, "imdb_rating"), "1.1 nfo");
  const { entries } = await readHistory(own.run.deps.db, id, 1, 100);
  const lock = entries.find(({ kind, field }) => kind === "lock" && field === "plot");
  assertEquals(lock?.reason, "locked_by_setting");
  await catchUp(own.run);
  assertEquals(await told(own, id, "imdb_rating"), `${CHARADE.imdbRating} omdb`);
  await tell(own, NFO, OURS.replace("Ours.", "Newer."));
  assertEquals(await told(own, id, "plot"), "Ours. nfo!");
});

Deno.test("a field that an NFO fills is locked with it where the library wants that", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const id = await charade(own);
  await catchUp(own.run);
  await setMode(own, "lock");
  assertEquals(await told(own, id, "plot"), `${CHARADE.plot} tmdb`);
  await tell(own, NFO, OURS);
  assertEquals(await told(own, id, "plot"), "Ours. nfo!");
  assertEquals(await told(own, id, "tagline"), `${CHARADE.tagline} tmdb`);
});

Deno.test("the user's edit and lock stay whatever an NFO says", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const id = await charade(own);
  await editFields(own.run.deps, id, { plot: "Mine.", runtime: null });
  await tell(own, NFO, OURS);
  assertEquals(await told(own, id, "plot"), "Mine. user!");
  assertEquals(await told(own, id, "runtime"), "nothing!");
});

Deno.test("a film that nobody can identify gets its NFO's values", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const path = "Holiday at the lake/Holiday at the lake.mkv";
  await put(own.root, path);
  await scan(own.run.deps, own.id);
  await catchUp(own.run);
  const { id } = await itemAt(own.run.deps, path);
  assertEquals((await findItem(own.run.deps.db, id))?.match.state, "review");
  await tell(own, path.replace("mkv", "nfo"), movieNfo("<title>Our lake</title><plot>Wet.</plot>"));
  assertEquals(await told(own, id, "plot"), "Wet. nfo");
  assertEquals((await findItem(own.run.deps.db, id))?.title, "Our lake");
});

Deno.test("an NFO with an id has a film identified that nobody recognised", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const path = "xq/xq.mkv";
  await put(own.root, path);
  await scan(own.run.deps, own.id);
  await catchUp(own.run);
  const { id } = await itemAt(own.run.deps, path);
  assertEquals((await findItem(own.run.deps.db, id))?.match.state, "review");
  const wings = filmNamed("Wings");
  await tell(own, "xq/movie.nfo", `https://www.themoviedb.org/movie/${wings.tmdb}`);
  await catchUp(own.run);
  const item = await findItem(own.run.deps.db, id);
  assertEquals([item?.match.state, item?.title], ["matched", wings.title]);
});

Deno.test("an NFO about another film than was matched changes no match, and its values stay", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const id = await charade(own);
  await catchUp(own.run);
  const general = filmNamed("The General");
  await tell(own, NFO, movieNfo(`<tmdbid>${general.tmdb}</tmdbid><plot>Ours.</plot>`));
  assertEquals((await findItem(own.run.deps.db, id))?.ids.tmdb, CHARADE.tmdb);
  const done = await rematchItem(own.run.deps, id, { tmdb: general.tmdb });
  assert(!isProblem(done), "the user may say so");
  await refresh(own.run.deps, id);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
  assertEquals(await told(own, id, "runtime"), `${general.runtime} tmdb`);
});

Deno.test("half an NFO is read as far as it goes, and takes nothing from a whole one", async () => {
  const own = await filmWith({ [NFO]: "<movie><title>Charade</title><plot>Ours, in pa" });
  await using _ = own.run;
  const id = await charade(own);
  assertEquals(await told(own, id, "plot"), "Ours, in pa nfo");
  await tell(own, NFO, OURS);
  await tell(own, NFO, OURS.slice(0, OURS.indexOf("urs.")));
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
  assertEquals(await told(own, id, "runtime"), "99 nfo");
});

Deno.test("an NFO beside the video counts more than the folder's; neither is for two films", async () => {
  const own = await filmWith({
    [NFO]: movieNfo("<plot>Beside.</plot>"),
    [`${FOLDER}/movie.nfo`]: movieNfo("<plot>Folder.</plot><tagline>Folder.</tagline>"),
    "movie.nfo": movieNfo("<outline>All.</outline>"),
  });
  await using _ = own.run;
  const id = await charade(own);
  assertEquals(await told(own, id, "plot"), "Beside. nfo");
  assertEquals(await told(own, id, "tagline"), "Folder. nfo");
  await put(own.root, "Two/Wings (1927).mkv", "Two/Metropolis (1927).mkv");
  await tell(own, "Two/movie.nfo", movieNfo("<plot>Whose?</plot>"));
  for (const item of await allItems(own.run.deps)) {
    assertEquals((await fieldOf(own.run.deps, item.id, "outline"))?.held ?? null, null);
    assertEquals(await told(own, item.id, "plot") === "Whose? nfo", false);
  }
});

Deno.test("what a scan's NFO files changed is undone as one, and not done again", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const id = await charade(own);
  await catchUp(own.run);
  await tell(own, NFO, OURS);
  const { entries } = await readHistory(own.run.deps.db, id, 1, 100);
  const runId = entries.find(({ field }) => field === "plot")?.runId ?? 0;
  const started = await startUndo(own.run.deps, runId);
  assert(!isProblem(started), "it can be undone");
  await workOff(own.run, 0);
  assertEquals(await told(own, id, "plot"), `${CHARADE.plot} tmdb`);
  assertEquals(await told(own, id, "runtime"), `${CHARADE.runtime} tmdb`);
  await tell(own, NFO, `${OURS}\n`);
  await refresh(own.run.deps, id);
  assertEquals(await told(own, id, "plot"), `${CHARADE.plot} tmdb`);
  await tell(own, NFO, OURS.replace("Ours.", "Newer."));
  assertEquals(await told(own, id, "plot"), "Newer. nfo");
});

Deno.test("a film that is not monitored hears of its NFO once somebody asks", async () => {
  const own = await filmWith();
  await using _ = own.run;
  const id = await charade(own);
  await catchUp(own.run);
  await setMonitored(own.run.deps, id, false);
  await tell(own, NFO, OURS);
  assertEquals(await told(own, id, "plot"), `${CHARADE.plot} tmdb`);
  await refresh(own.run.deps, id);
  assertEquals(await told(own, id, "plot"), "Ours. nfo");
});

Deno.test("an NFO that was there before its video is read for it", async () => {
  const own = await filmWith();
  await using _ = own.run;
  await Deno.mkdir(`${own.root}/Wings (1927)`);
  await tell(own, "Wings (1927)/Wings (1927).nfo", movieNfo("<plot>Flying.</plot>"));
  const path = "Wings (1927)/Wings (1927).mkv";
  await put(own.root, path);
  await scan(own.run.deps, own.id);
  assertEquals(await told(own, (await itemAt(own.run.deps, path)).id, "plot"), "Flying. nfo");
});

Deno.test("the NFO of a disc and that of a film in parts find their film", async () => {
  const own = await filmWith();
  await using _ = own.run;
  await put(own.root, "Disc (1950)/VIDEO_TS/VIDEO_TS.IFO", "Parts (1950)/Parts (1950)-cd1.avi");
  await Deno.writeTextFile(`${own.root}/Disc (1950)/Disc (1950).nfo`, movieNfo("<plot>D.</plot>"));
  await tell(own, "Disc (1950)/VIDEO_TS/VIDEO_TS.nfo", movieNfo("<tagline>T.</tagline>"));
  await tell(own, "Parts (1950)/Parts (1950).nfo", movieNfo("<plot>P.</plot>"));
  const disc = await itemAt(own.run.deps, "Disc (1950)/VIDEO_TS/VIDEO_TS.IFO");
  const parts = await itemAt(own.run.deps, "Parts (1950)/Parts (1950)-cd1.avi");
  assertEquals(await told(own, disc.id, "plot"), "D. nfo");
  assertEquals(await told(own, disc.id, "tagline"), "T. nfo");
  assertEquals(await told(own, parts.id, "plot"), "P. nfo");
});
