/** Why, sources, locks, artwork and history: the pages of an item that explain it. */
import { readHistory } from "../../db/enrichment/history.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { loadDraft } from "../../services/settings/draft.ts";
import { rejectedValues } from "../../services/undo/allow_again.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { itemOf, workOff } from "../world_runs/library_run.ts";
import { fieldOf, refresh } from "../world_runs/refresh.ts";
import { type ApiRun, createApiRun } from "./api_run.ts";
import { wordsOf } from "./page_words.ts";

const CHARADE = filmNamed("Charade");

interface Visit extends AsyncDisposable {
  api: ApiRun;
  id: number;
  base: string;
  read(path: string, accept?: string): Promise<string>;
  words(path: string): Promise<string>;
  /** Answers where it leads. */
  send(path: string, form?: Record<string, string>): Promise<string | null>;
}

async function visit(): Promise<Visit> {
  const api = await createApiRun([CHARADE]);
  const { id } = await itemOf(api.run.deps, CHARADE.tmdb);
  const base = `/movies/${id}`;
  const read = async (path: string, accept = "text/html") => {
    const response = await api.app.request(`${base}${path}`, { headers: { accept } });
    assertEquals(response.status, 200, path);
    return await response.text();
  };
  return {
    ...{ api, id, base, read },
    words: async (path) => wordsOf(await read(path)),
    async send(path, form = {}) {
      const body = new URLSearchParams(form);
      const response = await api.app.request(`${base}${path}`, { method: "POST", body });
      await response.body?.cancel();
      return response.status === 303 ? response.headers.get("location") : String(response.status);
    },
    [Symbol.asyncDispose]: () => api.run.close(),
  };
}

Deno.test("why is answered as a page, as JSON, as plain text and field by field", async () => {
  await using film = await visit();
  await editFields(film.api.run.deps, film.id, { tagline: "Mine." });
  const page = await film.words("/why");
  for (const words of ["Kept because it is locked.", "Written because you wrote it", "(run "]) {
    assertStringIncludes(page, words);
  }
  const json = JSON.parse(await film.read("/why", "application/json"));
  const plot = json.data.fields.find(({ field }: { field: string }) => field === "plot");
  assertStringIncludes(plot.sentence, "From TMDB, 1 Mar 2026: it was empty. Kept because");
  assertStringIncludes(await film.read("/why", "text/plain"), "label: Plot");
  const fragments = `/fragments${film.base}/fields`;
  const answer = await film.api.app.request(`${fragments}/plot/why`);
  assertStringIncludes(wordsOf(await answer.text()), "Source TMDB");
  assertEquals((await film.api.app.request(`${fragments}/colour/why`)).status, 404);
  assertEquals((await film.api.app.request(`/series/${film.id}/why`)).status, 404);
});

Deno.test("sources are compared and used without asking anybody", async () => {
  await using film = await visit();
  const { deps, world } = film.api.run;
  world.resetCounts();
  const all = await film.words("/sources");
  for (const words of ["All agree", "different values", "Used here"]) {
    assertStringIncludes(all, words);
  }
  const { data } = JSON.parse(await film.read("/sources", "application/json"));
  const row = data.fields.find(({ agreed }: { agreed: boolean }) => !agreed);
  const other = row.offers.find(({ isHeld }: { isHeld: boolean }) => !isHeld);
  const differing = await film.read("/sources?only=different");
  assertStringIncludes(differing, `source-${row.field}`);
  assert(!differing.includes("All agree"));
  assertEquals(
    await film.send(`/sources/${row.field}`, { source: other.source, only: "different" }),
    `${film.base}/sources?only=different#source-${row.field}`,
  );
  const field = await fieldOf(deps, film.id, row.field);
  assertEquals([field?.held?.value, field?.held?.source, field?.locked], [
    ...[other.value, other.source, true],
  ]);
  assertEquals(await film.send("/sources/colour", { source: "omdb" }), "404");
  assertEquals(world.requests.length, 0);
});

Deno.test("trusting a provider for a field waits in the draft, and its preview shows it", async () => {
  await using film = await visit();
  const { deps } = film.api.run;
  assertEquals(
    await film.send("/sources/runtime/trust", { provider: "omdb" }),
    `/settings/trust/preview?back=${encodeURIComponent(`${film.base}/sources`)}`,
  );
  const { patch, saved, drafted } = await loadDraft(deps);
  assertEquals(drafted.fieldAuthorities.runtime?.providers[0], "omdb");
  assertEquals(saved.fieldAuthorities, {});
  const preview = await film.api.app.request("/settings/trust/preview");
  assertStringIncludes(wordsOf(await preview.text()), "whom to trust for Runtime");
  assertEquals(
    await film.send("/sources/runtime/trust", { provider: "fanart" }),
    `${film.base}/sources`,
  );
  assertEquals((await loadDraft(deps)).patch, patch);
});

Deno.test("all of a film is locked and unlocked, and its page says so", async () => {
  await using film = await visit();
  assertStringIncludes(await film.words(""), "Not locked");
  assertEquals(await film.send("/lock", { value: "locked" }), film.base);
  const page = await film.words("");
  assertStringIncludes(page, "Nothing but you changes this movie.");
  assertStringIncludes(await film.words("/why"), "Kept because all of it is locked.");
  await film.send("/lock", { value: "sideways" });
  assertEquals((await itemDetails(film.api.run.deps, film.id))?.locked, true);
  await film.send("/lock", { value: "open" });
  assertStringIncludes(await film.words(""), "Not locked");
});

Deno.test("another poster is chosen, which locks the kind", async () => {
  await using film = await visit();
  const { deps } = film.api.run;
  const { artwork = {} } = await itemDetails(deps, film.id) ?? {};
  const other = artwork.poster?.find(({ selected }) => !selected)?.candidateId ?? 0;
  const page = await film.words("/artwork/poster");
  for (const words of ["Poster: Charade", "Shown now", "Choose"]) assertStringIncludes(page, words);
  assertEquals(
    await film.send("/artwork/poster", { candidate: String(other) }),
    `${film.base}#artwork`,
  );
  const details = await itemDetails(deps, film.id);
  assertEquals(details?.artwork.poster?.find(({ selected }) => selected)?.candidateId, other);
  assertEquals(details?.lockedArtwork, ["poster"]);
  assertEquals(await film.send("/fields/poster/unlock"), `${film.base}#artwork`);
  assertEquals((await itemDetails(deps, film.id))?.lockedArtwork, []);
  assertEquals(await film.send("/artwork/poster", { candidate: "0" }), "404");
  assertEquals((await film.api.app.request(`${film.base}/artwork/colour`)).status, 404);
});

Deno.test("the history says what was undone, by which run, and what is not applied again", async () => {
  await using film = await visit();
  const { run } = film.api;
  run.world.editFilm(CHARADE.tmdb, { tagline: "Worse." });
  await refresh(run.deps, film.id);
  const { entries } = await readHistory(run.deps.db, film.id, 1, 100);
  const change = entries.find(({ field, kind }) => field === "tagline" && kind === "change");
  const history = { history: String(change?.id), lock: "on" };
  assertEquals(await film.send("/undo", history), `${film.base}#history`);
  assertEquals((await fieldOf(run.deps, film.id, "tagline"))?.locked, true);
  const page = await film.words("");
  for (const words of ["Undone just now", "Values that are not applied again (1)", "Worse."]) {
    assertStringIncludes(page, words);
  }
  const [mark] = await rejectedValues(run.deps, film.id);
  await film.send("/allow-again", { value: String(mark?.id) });
  assertEquals(await rejectedValues(run.deps, film.id), []);
  assertEquals(await film.send("/allow-again", { value: "0" }), "404");
});

Deno.test("allowing a value again lifts it for every source that says it", async () => {
  await using film = await visit();
  const { deps } = film.api.run;
  const { entries } = await readHistory(deps.db, film.id, 1, 100);
  const title = entries.find(({ field, kind }) => field === "title" && kind === "fill");
  assertEquals(await undoChange(deps, film.id, title?.id ?? 0), null);
  const marks = await rejectedValues(deps, film.id);
  assert(marks.length > 1, "several sources say the same title");
  await film.send("/allow-again", { value: String(marks[0]?.id) });
  assertEquals(await rejectedValues(deps, film.id), []);
});

Deno.test("the last run here is undone after a question, and its history is shown alone", async () => {
  await using film = await visit();
  const { run } = film.api;
  const { entries } = await readHistory(run.deps.db, film.id, 1, 1);
  const ofRun = entries[0]?.runId;
  assertStringIncludes(await film.read(""), `href="/activity/${ofRun}"`);
  assertStringIncludes(await film.words(`?run=${ofRun}`), `Only what run ${ofRun} changed.`);
  assertStringIncludes(await film.words("?run=99"), "Nothing has changed yet.");
  assertStringIncludes(await film.words("/undo-last-run"), `(run ${ofRun}, `);
  const place = await film.send("/undo-last-run");
  assert(place?.startsWith("/activity/"));
  await workOff(run);
  assertEquals((await fieldOf(run.deps, film.id, "plot"))?.held, null);
});
