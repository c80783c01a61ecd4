import { readProviderState } from "../../db/system/provider_states.ts";
import { isProblem } from "../../services/problem.ts";
import { changeProvider, changeSettings } from "../../services/settings/change_settings.ts";
import { discardDraft, editDraft, loadDraft } from "../../services/settings/draft.ts";
import { previewSettings } from "../../services/settings/preview_settings.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { testProvider } from "../../services/settings/test_provider.ts";
import type { Deps } from "../../services/deps.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { addFilms, catchUp } from "../world_runs/library_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

async function edit(deps: Deps, patch: Record<string, unknown>): Promise<void> {
  const edited = await editDraft(deps, () => patch);
  if (isProblem(edited)) throw new Error(edited.message);
}

Deno.test("a draft gathers changes, is in effect nowhere, and forgets what is taken back", async () => {
  await using run = await createTestDeps();
  await edit(run.deps, { languages: ["de", "en"] });
  await edit(run.deps, { fillGaps: false });
  await edit(run.deps, { providers: { omdb: { enabled: false } } });
  assertEquals((await loadDraft(run.deps)).patch, {
    languages: ["de", "en"],
    fillGaps: false,
    providers: { omdb: { enabled: false } },
  });
  assertEquals((await loadSettings(run.deps)).fillGaps, true);
  await edit(run.deps, { fillGaps: true, languages: ["en"] });
  assertEquals((await loadDraft(run.deps)).patch, { providers: { omdb: { enabled: false } } });
  await discardDraft(run.deps);
  assertEquals((await loadDraft(run.deps)).patch, {});
});

Deno.test("a draft leaves alone what was changed elsewhere meanwhile", async () => {
  await using run = await createTestDeps();
  await edit(run.deps, { providers: { omdb: { enabled: false } } });
  await changeProvider(run.deps, "omdb", { dailyQuota: 500 });
  await changeSettings(run.deps, { countries: ["DE"] });
  const saved = await changeSettings(run.deps, (await loadDraft(run.deps)).patch);
  assert(!isProblem(saved));
  assertEquals(
    [saved.providers.omdb?.enabled, saved.providers.omdb?.dailyQuota, saved.countries],
    [false, 500, ["DE"]],
  );
});

Deno.test("a draft that does not fit is refused and stays as it was", async () => {
  await using run = await createTestDeps();
  await edit(run.deps, { languages: ["de", "en"] });
  const refused = await editDraft(run.deps, () => ({ languages: ["klingon"] }));
  assertEquals(isProblem(refused) && refused.status, 422);
  assertEquals((await loadDraft(run.deps)).patch, { languages: ["de", "en"] });
});

Deno.test("a provider whose settings change starts anew; the others rest on", async () => {
  await using run = await createTestDeps();
  for (const id of ["omdb", "tmdb"] as const) {
    run.world.fault(id, { kind: "limited", times: 1 });
    await testProvider(run.deps, id);
  }
  const isLimited = async (id: string) =>
    (await readProviderState(run.deps.db, id)).limitedUntil !== null;
  assertEquals([await isLimited("omdb"), await isLimited("tmdb")], [true, true]);
  await changeSettings(run.deps, { providers: { omdb: { dailyQuota: 2000 } } });
  assertEquals([await isLimited("omdb"), await isLimited("tmdb")], [false, true]);
});

Deno.test("a preview asks nobody, changes nothing, and names what would be", async () => {
  await using run = await createTestDeps();
  await addFilms(run, [filmNamed("Metropolis"), filmNamed("The General")]);
  await catchUp(run);
  run.world.resetCounts();
  const preview = await previewSettings(run.deps, { languages: ["de", "en"] });
  assert(!isProblem(preview));
  assertEquals([preview.items, run.world.requests.length], [2, 0]);
  assert(preview.changes.some(({ field }) => field === "plot"));
  assertEquals(
    new Set(preview.changes.map(({ itemKind, series }) => `${itemKind} ${series}`)).size,
    1,
  );
  assertEquals((await loadSettings(run.deps)).languages, ["en"]);
});
