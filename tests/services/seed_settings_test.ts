import { findSetup, loadSetup } from "../../services/settings/setup.ts";
import { seedSettings } from "../../services/settings/seed_settings.ts";
import { assertEquals } from "../assert.ts";
import { PROVIDERS } from "../../providers/all.ts";
import { createWorld } from "../world/world.ts";
import { worldEnvironment } from "../world/world_environment.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

Deno.test("an empty database takes every address from the environment, a later start none", async () => {
  await using run = await createTestDeps();
  const { urls, keys } = createWorld();
  const environment: Record<string, string> = worldEnvironment(urls, keys);
  const elsewhere = Object.keys(environment).filter((name) => name.endsWith("_URL"))
    .map((name) => [name, `http://127.0.0.1:9/${name}/{language}`]);
  const seeds = { ...environment, ...Object.fromEntries(elsewhere) };
  await seedSettings(run.deps, (name) => seeds[name]);
  const setup = await loadSetup(run.deps);
  for (const { id, urls } of PROVIDERS) {
    const own = Object.values(findSetup(setup, id)?.urls ?? {});
    assertEquals(own.length, Object.keys(urls).length);
    assertEquals(own.filter((url) => !url.startsWith("http://127.0.0.1:9/PLENARR_")), [], id);
  }
  const { wikipedia_url } = findSetup(setup, "wikidata")?.urls ?? {};
  assertEquals(wikipedia_url, "http://127.0.0.1:9/PLENARR_WIKIPEDIA_URL/{language}");
  await seedSettings(run.deps, () => "http://127.0.0.1:9/later");
  assertEquals(await loadSetup(run.deps), setup);
});
