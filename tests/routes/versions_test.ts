import { createApp } from "../../routes/app.tsx";
import { editFields } from "../../services/edits/edit_fields.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { type Doubles, doubles, SECOND_COPY } from "../world_runs/doubles_run.ts";
import type { Json } from "./api_run.ts";
import { wordsOf } from "./page_words.ts";

function client({ run }: Doubles) {
  const app = createApp(run.deps);
  const send = async (path: string, init?: RequestInit) => {
    const response = await app.request(`/api/v1${path}`, init);
    return { status: response.status, body: await response.json() as Json };
  };
  return {
    get: async (path: string) => (await send(path)).body.data ?? {},
    post: (path: string, body: unknown) =>
      send(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    page: async (path: string) => {
      const response = await app.request(path, { headers: { accept: "text/html" } });
      return wordsOf(await response.text());
    },
    form: (path: string, form: Record<string, string>) =>
      app.request(path, { method: "POST", body: new URLSearchParams(form) }),
  };
}

Deno.test("the API finds films that are there twice, and makes them versions of one", async () => {
  await using found = await doubles();
  const { older, younger } = found;
  const { get, post } = client(found);
  const twice = async () => {
    const { items } = await get("/movies?filter=duplicates");
    return (items as unknown as Json[]).map(({ id }) => Number(id)).sort();
  };
  assertEquals(await twice(), [older.id, younger.id]);
  const before = await get(`/movies/${older.id}/versions`);
  assertEquals((before.sameTitle as unknown as Json[]).map(({ id }) => Number(id)), [younger.id]);
  const { status, body } = await post(`/movies/${older.id}/versions`, { from: younger.id });
  assertEquals([status, body.data], [
    200,
    { id: older.id, removed: younger.id, files: 2, versions: 2 } as unknown as Json,
  ]);
  assertEquals(await twice(), []);
  const [row] = (await get("/movies")).items as unknown as Json[];
  assertEquals(Number(row?.versions), 2);
  const { files } = await get(`/movies/${older.id}`) as unknown as {
    files: { path: string; role: string; part: null; version: { no: number; label: string } }[];
  };
  const own = files.find(({ path }) => path === SECOND_COPY);
  assertEquals([own?.role, own?.part, own?.version.no, own?.version.label], [
    ...["version", null, 2, "2160p"],
  ]);
  assertEquals((await post(`/movies/${older.id}/versions`, { from: younger.id })).status, 404);
  assertEquals((await post(`/movies/${older.id}/versions`, {})).status, 422);
  assertEquals((await post(`/movies/${older.id}/versions`, { from: older.id })).status, 422);
});

Deno.test("both pages say that a film is there twice, and one press joins the two", async () => {
  await using found = await doubles();
  const { older, younger } = found;
  const { page, form } = client(found);
  for (const { id } of [older, younger]) {
    const text = await page(`/movies/${id}`);
    assertStringIncludes(text, "Charade is also here: the other one");
    assertStringIncludes(text, "Make them versions of one title");
  }
  assertStringIncludes(await page("/movies?filter=duplicates"), "2 movies");
  const answer = await form(`/movies/${older.id}/versions`, { from: String(younger.id) });
  assertEquals(answer.status, 303);
  assertEquals(answer.headers.get("location"), `/movies/${older.id}#files`);
  await answer.body?.cancel();
  const text = await page(`/movies/${older.id}`);
  assert(!text.includes("is also here"), text);
  for (const words of ["2 versions", "2160p", "took over the files of another item"]) {
    assertStringIncludes(text, words);
  }
  assertStringIncludes(await page("/movies"), "2 versions");
});

Deno.test("a page says what of the user's is in the way, and what to do", async () => {
  await using found = await doubles();
  const { run, older, younger } = found;
  await editFields(run.deps, younger.id, { tagline: "Mine." });
  const { page, form, post } = client(found);
  const text = await page(`/movies/${older.id}`);
  assertStringIncludes(text, "They cannot be joined yet.");
  assertStringIncludes(text, "Tagline (edited)");
  assert(!text.includes("Make them versions"), text);
  const refused = await post(`/movies/${older.id}/versions`, { from: younger.id });
  assertEquals([refused.status, String(refused.body.error?.code)], [409, "holds_users_values"]);
  const answer = await form(`/movies/${older.id}/versions`, { from: String(younger.id) });
  assertEquals(answer.headers.get("location"), `/movies/${older.id}`);
  await answer.body?.cancel();
});
