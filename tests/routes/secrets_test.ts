import { createApp } from "../../routes/app.tsx";
import { candidateImage } from "../../services/images/candidate_image.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { testProvider } from "../../services/settings/test_provider.ts";
import { assert, assertEquals } from "../assert.ts";
import { FAULT_KINDS } from "../world/faults.ts";
import { FILMS } from "../world/films.ts";
import { addFilms, allItems, catchUp } from "../world_runs/library_run.ts";
import { refresh } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const KEYS = {
  tmdb: "PLANTEDtmdb4d5e6f7081920AAAA",
  omdb: "PLANTEDomdb7081920BBBB",
  fanart: "PLANTEDfanart81920abcCCCC",
};
const MARK = /PLANTED/;
/** These need timers of their own; the tests of the providers meet them. */
const SLOW: readonly string[] = ["hang", "drip"];

/** A library that has met every fault of every provider with planted keys. */
async function battered(): Promise<TestRun> {
  const run = await createTestDeps({ world: { keys: KEYS } });
  await addFilms(run, FILMS.slice(0, 3));
  await catchUp(run);
  const [item] = await allItems(run.deps);
  for (const kind of FAULT_KINDS.filter((kind) => !SLOW.includes(kind))) {
    for (const base of ["tmdb", "omdb", "fanart"] as const) run.world.fault(base, { kind });
    for (const provider of Object.keys(KEYS)) {
      await changeProvider(run.deps, provider, { enabled: true });
    }
    await refresh(run.deps, item?.id ?? 0);
    for (const provider of Object.keys(KEYS)) await testProvider(run.deps, provider);
    run.world.clearFaults();
  }
  run.world.fault("tmdb_images", { kind: "redirect" });
  await candidateImage(run.deps, 1, "w185");
  return run;
}

Deno.test("no key is ever in a log line", async () => {
  await using run = await battered();
  assert(run.lines.length > 10);
  assertEquals(run.lines.filter((line) => MARK.test(line)), []);
});

Deno.test("no key is in any answer of the API or page, but for its last four", async () => {
  await using run = await battered();
  const app = createApp(run.deps);
  const document = await (await app.request("/api/v1/openapi.json")).json();
  const paths = Object.entries(document.paths as Record<string, object>)
    .filter(([, methods]) => "get" in methods)
    .map(([path]) => `/api/v1${path.replace(/\{\w+\}/g, "1")}`);
  assert(paths.length >= 15);
  const pages = ["/", "/movies", "/movies/1", "/settings", "/queue", "/review", "/metrics"];
  for (const path of [...paths, ...pages]) {
    const text = await (await app.request(path)).text();
    assertEquals(MARK.test(text), false, path);
  }
  const config = await (await app.request("/api/v1/providers/config")).text();
  assertEquals(["…AAAA", "…BBBB", "…CCCC"].filter((hint) => !config.includes(hint)), []);
});

Deno.test("no key lies readable in the data folder", async () => {
  await using run = await battered();
  for await (const { name, isFile } of Deno.readDir(`${run.dir}/data`)) {
    if (!isFile) continue;
    const bytes = await Deno.readFile(`${run.dir}/data/${name}`);
    assertEquals(MARK.test(new TextDecoder("latin1").decode(bytes)), false, name);
  }
});

Deno.test("a key is shown nowhere when it is refused", async () => {
  await using run = await createTestDeps();
  const app = createApp(run.deps);
  const answer = await app.request("/api/v1/providers/config/omdb", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: "PLANTED with spaces" }),
  });
  assertEquals([answer.status, MARK.test(await answer.text())], [422, false]);
});
