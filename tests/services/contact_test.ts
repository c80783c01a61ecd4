import { isProblem } from "../../services/problem.ts";
import { providerHealth } from "../../services/reports/provider_health.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { filmRun, onlyTitle } from "../world_runs/identity_run.ts";
import { catchUp, workOff } from "../world_runs/library_run.ts";
import { valuesOf } from "../world_runs/refresh.ts";
import type { TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");

async function wikidataHealth({ deps }: TestRun) {
  return (await providerHealth(deps)).providers.find(({ id }) => id === "wikidata");
}

Deno.test("a contact ends the refusal of who wanted to know whom to write to", async () => {
  await using run = await filmRun(CHARADE, `{tmdb-${CHARADE.tmdb}}`, {
    keys: ["tmdb"],
    before: ({ world }) => world.fault("wikidata", { kind: "bad_key" }),
  });
  const told = await wikidataHealth(run);
  assertEquals(told?.state, "refused");
  assert(told?.detail?.includes("enter a contact in the settings"));
  run.world.clearFaults();
  const changed = await changeSettings(run.deps, { contact: "me@example.org" });
  assert(!isProblem(changed));
  assertEquals((await wikidataHealth(run))?.state, "healthy");
  await workOff(run);
  await catchUp(run);
  const { id, pending } = await onlyTitle(run);
  assertEquals(pending, []);
  assert((await valuesOf(run.deps, id)).outline);
});
