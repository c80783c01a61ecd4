import { filesOfLibrary } from "../../db/library/files.ts";
import { assertEquals } from "../assert.ts";
import { addFilms, allItems, bulkRun, catchUp } from "../world_runs/library_run.ts";
import { createTestDeps, FIRST_THREE } from "../world_runs/test_deps.ts";

Deno.test("a library of the world is recognised as its files say", async () => {
  await using run = await createTestDeps();
  const { id, files } = await addFilms(run);
  const ended = await catchUp(run);
  assertEquals(ended?.state, "completed");
  const items = new Map((await allItems(run.deps)).map((item) => [item.id, item]));
  const stored = new Map((await filesOfLibrary(run.deps.db, id)).map((file) => [file.path, file]));
  // A disc is known by its index; what lies inside is no file of its own.
  const films = files.filter(({ path, expect }) =>
    expect !== "sidecar" && !/\/STREAM\/|\/VTS_/.test(path)
  );
  const made = films.map(({ path }) => {
    const item = items.get(stored.get(path)?.itemId ?? 0);
    if (!item) return { path, is: "ignored", tmdb: null };
    const isMatched = item.match.state === "matched";
    return isMatched
      ? { path, is: "identified", tmdb: Number(item.ids.tmdb) }
      : { path, is: item.match.state, tmdb: null };
  });
  const wanted = films.map(({ path, expect, tmdb }) => ({
    path,
    is: expect as string,
    tmdb: expect === "identified" ? tmdb ?? undefined : null,
  }));
  assertEquals(made, wanted);
});

Deno.test("a second run within freshness sends no request, a forced one asks again", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run);
  // A provider's limit may put off a field or two, whatever the order of the files.
  while (await catchUp(run) !== null);
  const first = run.world.requests.length;
  run.world.resetCounts();
  const second = await bulkRun(run);
  assertEquals([second.progress.processed, run.world.requests.length], [0, 0]);
  const forced = await bulkRun(run, { force: true });
  const matched = (await allItems(run.deps)).filter(({ match }) => match.state === "matched");
  assertEquals(forced.progress.processed, matched.length);
  assertEquals(run.world.requests.length > matched.length * 2, true, `first ${first}`);
});
