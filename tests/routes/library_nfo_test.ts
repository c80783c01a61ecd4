import { assertEquals } from "../assert.ts";
import { makeFolder, workOff } from "../world_runs/library_run.ts";
import { createApiRun, type Json } from "./api_run.ts";

Deno.test("a library's NFO values can be told their place when it is added, and later", async () => {
  await using api = await createApiRun();
  const modes = async () =>
    ((await api.get("/libraries")).items as unknown as Json[]).map(({ nfoMode }) => `${nfoMode}`);
  assertEquals(await modes(), ["keep"]);
  const path = `${await makeFolder(api.run)}-two`;
  await Deno.mkdir(path);
  const added = await api.call("POST", "/libraries", { path, nfoMode: "fill_gaps" });
  assertEquals([added.status, `${added.body.data?.nfoMode}`], [201, "fill_gaps"]);
  const id = Number(added.body.data?.id);
  const changed = await api.call("PATCH", `/libraries/${id}`, { nfoMode: "lock" });
  assertEquals([changed.status, `${changed.body.data?.nfoMode}`], [200, "lock"]);
  assertEquals(await modes(), ["keep", "lock"]);
});

Deno.test("changing the place of NFO values plans that library anew, without a request", async () => {
  await using api = await createApiRun();
  const { id } = api.library;
  api.run.world.resetCounts();
  await api.call("PATCH", `/libraries/${id}`, { nfoMode: "fill_gaps" });
  const { items } = await api.get("/jobs");
  const kinds = (items as unknown as Json[]).map(({ kind, state }) => `${kind} ${state}`);
  assertEquals(kinds.filter((kind) => kind.startsWith("replan")), ["replan queued"]);
  await workOff(api.run);
  assertEquals(api.run.world.requests.length, 0);
  await api.call("PATCH", `/libraries/${id}`, { nfoMode: "fill_gaps" });
  const again = (await api.get("/jobs")).items as unknown as Json[];
  assertEquals(again.filter(({ kind }) => `${kind}` === "replan").length, 1);
});

const MISTAKES: readonly [name: string, path: string, body: unknown, status: number][] = [
  ["a library that does not exist", "/libraries/999", { nfoMode: "keep" }, 404],
  ["a word that is none of the three", "/libraries/1", { nfoMode: "never" }, 422],
  ["nothing to change", "/libraries/1", {}, 422],
  ["what cannot be changed", "/libraries/1", { nfoMode: "keep", path: "/tmp" }, 422],
];

for (const [name, path, body, status] of MISTAKES) {
  Deno.test(`PATCH /libraries/:id refuses ${name}`, async () => {
    await using api = await createApiRun([]);
    assertEquals((await api.call("PATCH", path, body)).status, status);
  });
}

Deno.test("the settings page shows and saves the place of NFO values without scripts", async () => {
  await using api = await createApiRun();
  const { id } = api.library;
  const isChosen = async (value: string) => {
    const page = await (await api.app.request("/settings")).text();
    return new RegExp(`<option value="${value}"[^>]* selected`).test(page);
  };
  assertEquals([await isChosen("keep"), await isChosen("lock")], [true, false]);
  const saved = await api.app.request(`/settings/libraries/${id}/nfo`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "mode=lock",
  });
  assertEquals(saved.status, 303);
  assertEquals(await isChosen("lock"), true);
});

Deno.test("a value of an NFO is said to be of an NFO file", async () => {
  await using api = await createApiRun();
  const [file] = api.library.files;
  const path = `${api.library.path}/${file?.path.replace(/\.[^.]+$/, "")}.nfo`;
  await Deno.writeTextFile(path, "<movie><plot>From beside the video.</plot></movie>");
  await api.call("POST", `/libraries/${api.library.id}/scan`);
  await workOff(api.run);
  const movies = (await api.get("/movies")).items as unknown as Json[];
  const details = await Promise.all(movies.map(({ id }) => api.get(`/movies/${id}`)));
  const own = details.find(({ fields }) => `${fields?.plot?.source}` === "nfo");
  assertEquals(`${own?.fields?.plot?.value}`, "From beside the video.");
  const page = await (await api.app.request(`/movies/${own?.id}`)).text();
  assertEquals(page.includes("NFO file"), true);
});
