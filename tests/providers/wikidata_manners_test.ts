import { assertEquals } from "../assert.ts";
import { findProvider } from "../../providers/all.ts";
import { filmNamed } from "../world/films.ts";
import { wikidataIdOf } from "../world/films/film_ids.ts";
import { createWorld } from "../world/world.ts";
import { askFor, createMemory, NOW } from "./ask_world.ts";

const CHARADE = askFor({ wikidata: wikidataIdOf(filmNamed("Charade")) });

function clientWith(
  fetch_: typeof fetch,
  wish: { contact?: string | null; isUrgent?: boolean; urls?: Record<string, string> } = {},
) {
  const module = findProvider("wikidata");
  if (!module) throw new Error("There is no such provider");
  const { contact = null, isUrgent = false, urls = module.urls } = wish;
  const given = { contact, isUrgent, urls, key: null, memory: createMemory() };
  return module.create({ fetch: fetch_, now: () => NOW, ...given });
}

for (const isUrgent of [false, true]) {
  Deno.test(`work ${isUrgent ? "for a person" : "in the background"} and maxlag`, async () => {
    const world = createWorld();
    await clientWith(world.fetch, { isUrgent }).ask(CHARADE);
    const lags = world.requests.map(({ query }) => query.maxlag);
    assertEquals(new Set(lags), new Set([isUrgent ? undefined : "5"]));
  });
}

const CONTACTS: { contact: string | null; kinds: string[] }[] = [
  // Each question costs two requests here.
  { contact: null, kinds: ["ok", "ok", "rate_limited"] },
  { contact: "me@example.org", kinds: ["ok", "ok", "ok"] },
  { contact: "https://example.org/me", kinds: ["ok", "ok", "ok"] },
];

for (const { contact, kinds } of CONTACTS) {
  Deno.test(`Wikimedia lets ${contact ?? "nobody in particular"} in at its own pace`, async () => {
    const world = createWorld({
      limits: {
        wikidata: { requests: 100, seconds: 60 },
        wikimedia_unidentified: { requests: 4, seconds: 60 },
      },
    });
    const found: string[] = [];
    for (let i = 0; i < kinds.length; i++) {
      found.push((await clientWith(world.fetch, { contact }).ask(CHARADE)).kind);
    }
    assertEquals(found, kinds);
  });
}

Deno.test("the addresses of both are settings, the language being part of Wikipedia's", async () => {
  const asked: string[] = [];
  const nobody: typeof fetch = (input, init) => {
    asked.push(new Request(input, init).url);
    return Promise.resolve(new Response("", { status: 503 }));
  };
  const urls = { url: "http://127.0.0.1:9/wd", wikipedia_url: "http://127.0.0.1:9/wp/{language}" };
  const memory = createMemory();
  await memory.write(new Map([["Q1 en", '{"names":{},"articles":{"en":"A B"}}']]), 1);
  const module = findProvider("wikidata");
  const client = module?.create({
    fetch: nobody,
    now: () => NOW,
    key: null,
    contact: null,
    isUrgent: true,
    urls,
    memory,
  });
  await client?.ask(askFor({ wikidata: "Q1" }));
  await client?.ask(askFor({ wikidata: "Q1" }, { part: "outline" }));
  assertEquals(asked.map((url) => url.split("?")[0]), [
    "http://127.0.0.1:9/wd/w/api.php",
    "http://127.0.0.1:9/wp/en/api/rest_v1/page/summary/A_B",
  ]);
});
