import { createApp } from "../../routes/app.tsx";
import { loadDraft } from "../../services/settings/draft.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed, FILMS } from "../world/films.ts";
import { addFilms, catchUp, itemOf, workOff } from "../world_runs/library_run.ts";
import { valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";
import { createApiRun } from "./api_run.ts";
import { wordsOf } from "./page_words.ts";

const METROPOLIS = filmNamed("Metropolis");
const PLANTED = "PLANTED0123456789";

function post(run: TestRun, path: string, form: Record<string, string | string[]>) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  return createApp(run.deps).request(path, {
    method: "POST",
    body,
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
  });
}

async function enriched(): Promise<TestRun> {
  const run = await createTestDeps();
  run.world.editFilm(METROPOLIS.tmdb, { omdbSays: { Runtime: "99 min" } });
  await addFilms(run, [METROPOLIS]);
  await catchUp(run);
  return run;
}

const RUNTIME_OF_OMDB = { runtime: { providers: ["omdb"], exclusive: false } };

const DRY_RUNS = [
  {
    name: "PUT /providers/field-authorities",
    method: "PUT",
    path: "/providers/field-authorities",
    body: { fieldAuthorities: RUNTIME_OF_OMDB },
    changed: 1,
  },
  {
    name: "PATCH /settings",
    method: "PATCH",
    path: "/settings",
    body: { fieldAuthorities: RUNTIME_OF_OMDB, providers: { omdb: { enabled: true } } },
    changed: 1,
  },
  {
    name: "PUT /providers/config/:id",
    method: "PUT",
    path: "/providers/config/tmdb",
    body: { enabled: false },
    changed: null,
  },
];

for (const { name, method, path, body, changed } of DRY_RUNS) {
  Deno.test(`${name}?dry_run=true says what would change and changes nothing`, async () => {
    await using run = await enriched();
    const before = JSON.stringify(await loadSettings(run.deps));
    const answer = await createApp(run.deps).request(`/api/v1${path}?dry_run=true`, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const { data } = await answer.json();
    assertEquals(answer.status, 200);
    assertEquals(data.items, 1);
    if (changed !== null) {
      assertEquals([data.changedItems, data.changedFields], [1, changed]);
      assertEquals(data.changes[0].field, "runtime");
      assertEquals([data.changes[0].from.source, data.changes[0].to], [
        "tmdb",
        { value: 99, source: "omdb" },
      ]);
    }
    assertEquals(JSON.stringify(await loadSettings(run.deps)), before);
    const { id } = await itemOf(run.deps, METROPOLIS.tmdb);
    await workOff(run);
    assertEquals((await valuesOf(run.deps, id)).runtime, METROPOLIS.runtime);
  });
}

Deno.test("a preview is applied exactly, and the values follow without a request", async () => {
  await using run = await enriched();
  run.world.resetCounts();
  await post(run, "/settings/trust/fields", { field: "runtime" });
  await post(run, "/settings/trust/fields/runtime", { entry: ["omdb", "tmdb"] });
  const page = await createApp(run.deps).request("/settings/trust/preview");
  const html = await page.text();
  assertStringIncludes(wordsOf(html), "1 of 1 item would change: 1 value");
  const patch = /name="patch" value="([^"]*)"/.exec(html)?.[1]?.replaceAll("&quot;", '"') ?? "";
  // Another tab has changed the draft meanwhile: what was seen is applied.
  await post(run, "/settings/trust/languages/add", { code: "de" });
  await post(run, "/settings/trust/apply", { patch });
  await workOff(run);
  const { fieldAuthorities, languages } = await loadSettings(run.deps);
  assertEquals(fieldAuthorities, { runtime: { providers: ["omdb", "tmdb"], exclusive: false } });
  assertEquals(languages, ["en"]);
  const { id } = await itemOf(run.deps, METROPOLIS.tmdb);
  assertEquals((await valuesOf(run.deps, id)).runtime, 99);
  assertEquals(run.world.requests.length, 0);
  assertEquals((await loadDraft(run.deps)).patch, {});
});

const MISTAKES = [
  {
    name: "an unknown field",
    path: "/settings",
    body: { fieldAuthorities: { hue: RUNTIME_OF_OMDB.runtime } },
  },
  { name: "an unknown provider", path: "/settings", body: { providerPriority: ["omdb", "hat"] } },
  {
    name: "an unknown provider's switch",
    path: "/settings",
    body: { providers: { hat: { enabled: false } } },
  },
  {
    name: "an empty list",
    path: "/settings",
    body: { fieldAuthorities: { plot: { providers: [] } } },
  },
  { name: "an unknown word for dry_run", path: "/settings?dry_run=perhaps", body: {} },
];

Deno.test("what is unknown is 422 in words, dry or not, and changes nothing", async (t) => {
  await using api = await createApiRun(FILMS.slice(0, 1));
  const before = JSON.stringify(await loadSettings(api.run.deps));
  for (const { name, path, body } of MISTAKES) {
    for (const query of path.includes("?") ? [""] : ["", "?dry_run=true"]) {
      await t.step(`${name}${query}`, async () => {
        const { status, body: answer } = await api.call("PATCH", `${path}${query}`, body);
        assertEquals([status, answer.error?.code], [422, "invalid"] as never);
      });
    }
  }
  assertEquals(JSON.stringify(await loadSettings(api.run.deps)), before);
});

Deno.test("forms for what is unknown are refused and leave the draft as it was", async () => {
  await using run = await createTestDeps();
  for (
    const [path, form, status] of [
      ["/settings/providers/hat", { enabled: "on" }, 404],
      ["/settings/providers/hat/test", {}, 404],
      ["/settings/providers/hat/try", {}, 404],
      ["/settings/providers/hat/forget-key", {}, 404],
      ["/settings/trust/fields", { field: "hue" }, 303],
      ["/settings/trust/languages/add", { code: "klingon" }, 422],
      ["/settings/trust/countries/add", { code: "Mars" }, 422],
      ["/settings/trust/apply", { patch: "{" }, 303],
      ["/settings/trust/apply", { patch: '{"hue":1}' }, 303],
      ["/settings/contact", { contact: "nobody" }, 422],
      ["/settings/providers/omdb", { enabled: "on", dailyQuota: "0" }, 422],
      ["/settings/providers/omdb", { enabled: "on", "urls.url": "ftp://x" }, 422],
    ] as const
  ) {
    const answer = await post(run, path, form);
    await answer.body?.cancel();
    assertEquals([path, answer.status], [path, status]);
  }
  const { saved, patch } = await loadDraft(run.deps);
  assertEquals([patch, saved.providers.omdb?.dailyQuota ?? null], [{}, null]);
});

Deno.test("a key that is only tested is stored nowhere and says nothing of the stored one", async () => {
  await using run = await createTestDeps();
  const answer = await post(run, "/settings/providers/omdb/test", { key: PLANTED, enabled: "on" });
  const html = await answer.text();
  assertStringIncludes(wordsOf(html), "OMDb says: Invalid API key!");
  assertEquals(html.includes(PLANTED), false);
  const app = createApp(run.deps);
  const { data } = await (await app.request("/api/v1/providers/health")).json();
  assertEquals(data.providers.find(({ id }: { id: string }) => id === "omdb").state, "healthy");
  const config = await (await app.request("/api/v1/providers/config")).text();
  assertEquals(config.includes(PLANTED.slice(-4)), false);
  const tested = await app.request("/api/v1/providers/config/omdb/test", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: run.world.keys.omdb }),
  });
  assertEquals((await tested.json()).data, {
    ok: true,
    message: "OMDb accepted the key. It is not saved yet.",
    retryAt: null,
  });
});

Deno.test("no page or answer of the settings ever shows a key", async () => {
  await using run = await createTestDeps({
    world: { keys: { tmdb: `${PLANTED}tmdb`, omdb: `${PLANTED}omdb`, fanart: `${PLANTED}fana` } },
  });
  await addFilms(run, FILMS.slice(0, 1));
  await catchUp(run);
  const app = createApp(run.deps);
  for (const id of ["tmdb", "omdb", "fanart"]) {
    await (await post(run, `/settings/providers/${id}/try`, {})).body?.cancel();
  }
  const pages = [
    "/",
    "/welcome",
    "/about",
    "/settings",
    "/settings/providers",
    ...["tmdb", "omdb", "tvdb", "fanart"].map((id) => `/settings/providers?provider=${id}`),
    "/settings/providers/health",
    "/settings/trust/preview",
    "/fragments/provider-health",
    "/fragments/attention",
    "/fragments/forecast",
  ];
  for (const path of pages) {
    for (const accept of ["text/html", "application/json", "text/plain"]) {
      const text = await (await app.request(path, { headers: { accept } })).text();
      assertEquals(text.includes(PLANTED), false, `${path} as ${accept}`);
    }
  }
  const rejected = await post(run, "/settings/providers/omdb", {
    key: `${PLANTED} with a space`,
    enabled: "on",
  });
  assertEquals([rejected.status, (await rejected.text()).includes(PLANTED)], [422, false]);
  assertEquals(run.lines.filter((line) => line.includes(PLANTED)), []);
});

Deno.test("the health page's JSON twin is that of the API", async () => {
  await using run = await createTestDeps();
  const app = createApp(run.deps);
  const twin = await app.request("/settings/providers/health", {
    headers: { accept: "application/json" },
  });
  assertEquals(
    await twin.json(),
    await (await app.request("/api/v1/providers/health")).json(),
  );
});

Deno.test("what stands as it is by default stays the default", async () => {
  await using run = await createTestDeps();
  const form = {
    enabled: "on",
    rateLimitRequests: "10",
    rateLimitWindowSeconds: "1",
    dailyQuota: "1000",
    "urls.url": "",
  };
  await (await post(run, "/settings/providers/omdb", form)).body?.cancel();
  const own = (await loadSettings(run.deps)).providers.omdb;
  assertEquals([own?.rateLimitRequests, own?.dailyQuota, own?.urls], [null, null, {}]);
  await (await post(run, "/settings/providers/omdb", { ...form, dailyQuota: "500" })).body
    ?.cancel();
  assert((await loadSettings(run.deps)).providers.omdb?.dailyQuota === 500);
});
