import { createApp } from "../../routes/app.tsx";
import { assert, assertEquals } from "../assert.ts";
import { batteredRun, SECRET } from "../world_runs/secrets_run.ts";

type App = ReturnType<typeof createApp>;

/** What a text holds that nobody may see. */
function leaked(where: string, text: string): string[] {
  const at = text.search(SECRET);
  return at < 0 ? [] : [`${where}: …${text.slice(Math.max(0, at - 60), at + 40)}…`];
}

Deno.test("no key, PIN or token leaves Plenarr, whatever providers answer", async (t) => {
  await using run = await batteredRun();
  const app = createApp(run.deps);

  await t.step("in a log line", () => {
    assert(run.lines.length > 10);
    assertEquals(run.lines.flatMap((line) => leaked("log", line)), []);
  });

  await t.step("in what the API answers", async () => {
    for (const paths of await apiPaths(app)) {
      const { leaks, answered } = await walk(app, paths, "application/json");
      assertEquals(leaks, []);
      assert(answered > 0, `${paths[0]} is never answered`);
    }
  });

  await t.step("in a page that links lead to", async () => {
    const { leaks, answered } = await walk(app, ["/", "/welcome", "/metrics"], "text/html", true);
    assertEquals(leaks, []);
    assert(answered >= 40, `only ${answered} pages`);
  });

  await t.step("in an error", async () => {
    assertEquals((await Promise.all(MISTAKES.map((mistake) => refusal(app, mistake)))).flat(), []);
  });

  await t.step("in a file of the data folder", async () => {
    const files = await filesIn(`${run.dir}/data`);
    assert(files.some((path) => path.includes("/cache/")), "images are cached");
    const texts = await Promise.all(
      files.map(async (path) => leaked(path, latin(await Deno.readFile(path)))),
    );
    assertEquals(texts.flat(), []);
  });
});

/** For every address that the document lists for GET: all that it can be here. */
async function apiPaths(app: App): Promise<string[][]> {
  const document = await (await app.request("/api/v1/openapi.json")).json();
  const values: Record<string, readonly string[]> = {
    providerId: ["tmdb", "omdb", "tvdb", "fanart"],
    field: ["plot"],
    type: ["movie", "series"],
  };
  // The ids of the library's titles, seasons and episodes are among them.
  const ids = Array.from({ length: 8 }, (_, index) => String(index + 1));
  return Object.entries(document.paths as Record<string, object>)
    .filter(([, methods]) => "get" in methods)
    .map(([path]) => fill(`/api/v1${path}`, (name) => values[name] ?? ids));
}

function fill(path: string, valuesOf: (name: string) => readonly string[]): string[] {
  const [place, name] = /\{(\w+)\}/.exec(path) ?? [];
  if (place === undefined || name === undefined) return [path];
  return [...new Set(valuesOf(name))].flatMap((value) =>
    fill(path.replace(place, value), valuesOf)
  );
}

const MOST_PAGES = 400;

/** Reads the addresses and, if that is wanted, all that they link to. */
async function walk(app: App, from: string[], accept: string, isFollowing = false) {
  const seen = new Set(from);
  const leaks: string[] = [];
  let answered = 0;
  for (const path of seen) {
    const answer = await app.request(path, { headers: { accept } });
    const text = latin(new Uint8Array(await answer.arrayBuffer()));
    leaks.push(...leaked(path, text), ...leaked(path, JSON.stringify([...answer.headers])));
    if (answer.ok) answered++;
    if (!isFollowing) continue;
    for (const [, link = ""] of text.matchAll(/(?:href|src|hx-get)="(\/[^"#]*)/g)) {
      if (seen.size < MOST_PAGES) seen.add(link.replaceAll("&amp;", "&"));
    }
  }
  return { leaks, answered };
}

const TYPED = "PLANTED with spaces";
const MISTAKES: { method: string; path: string; body?: unknown }[] = [
  { method: "GET", path: "/api/v1/nothing" },
  { method: "GET", path: "/nothing" },
  { method: "PUT", path: "/api/v1/providers/config/tvdb", body: { key: TYPED } },
  { method: "PUT", path: "/api/v1/providers/config/tvdb", body: { key: 7, urls: TYPED } },
  { method: "PUT", path: "/api/v1/providers/config/nobody", body: { key: "PLANTED1" } },
  { method: "POST", path: "/api/v1/providers/config/tvdb/test", body: { key: "PLANTED2" } },
  { method: "POST", path: "/api/v1/providers/config/tvdb/test", body: { key: TYPED } },
];

async function refusal(app: App, { method, path, body }: typeof MISTAKES[number]) {
  const answer = await app.request(path, {
    method,
    ...(body
      ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
      : {}),
  });
  return leaked(`${method} ${path}`, await answer.text());
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    files.push(...(isDirectory ? await filesIn(path) : [path]));
  }
  return files;
}

/** Bytes as a text in which every byte is a letter. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
