import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { wikidataIdOf } from "../world/films/film_ids.ts";
import { seriesNamed } from "../world/series.ts";
import type { World } from "../world/world.ts";
import { quickWorld } from "./ask.ts";

const CHARADE = filmNamed("Charade");
const ITEM = wikidataIdOf(CHARADE);
const ME = { "user-agent": "Test/1.0 (me@example.org)" };

async function call(world: World, query: string, headers: HeadersInit = ME) {
  const url = `${world.urls.wikidata}/w/api.php?format=json&formatversion=2&${query}`;
  const response = await world.fetch(url, { headers });
  const text = await response.text();
  const body = text.startsWith("{") ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

async function summary(world: World, path: string, headers: HeadersInit = ME) {
  const address = `https://${path.replace("/", ".wikipedia.org/api/rest_v1/page/summary/")}`;
  const response = await world.fetch(address, { headers, redirect: "manual" });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith("{") ? JSON.parse(text) : text,
  };
}

const AGENTS: { agent: string; status: number }[] = [
  { agent: "Deno/2.9.6", status: 403 },
  { agent: "python-requests/2.31", status: 403 },
  { agent: "Plenarr/1.0", status: 200 },
  { agent: "Plenarr/1.0 (me@example.org)", status: 200 },
];

for (const { agent, status } of AGENTS) {
  Deno.test(`wikidata answers ${status} to ${agent}`, async () => {
    const answer = await call(quickWorld(), "action=wbgetentities&ids=Q2", { "user-agent": agent });
    assertEquals(answer.status, status);
  });
}

Deno.test("wikidata and Wikipedia count together, and nameless clients apart", async () => {
  const limits = {
    wikidata: { requests: 2, seconds: 60 },
    wikimedia_unidentified: { requests: 1, seconds: 60 },
  };
  const world = quickWorld({ limits });
  const nameless = { "user-agent": "Test/1.0" };
  const ask = async (headers: HeadersInit) => [
    (await call(world, "action=wbgetentities&ids=Q2", headers)).status,
    (await summary(world, "en/Nothing", headers)).status,
  ];
  assertEquals([await ask(nameless), await ask(ME)], [[200, 429], [200, 404]]);
  const refused = await call(world, "action=wbgetentities&ids=Q2");
  assertEquals([refused.status, Number(refused.headers.get("retry-after")) > 0], [429, true]);
});

const ERRORS: { query: string; code: string }[] = [
  { query: "action=wbgetentities&ids=Charade", code: "no-such-entity" },
  { query: "action=wbgetentities", code: "param-missing" },
  { query: `action=wbgetentities&ids=${Array(51).fill("Q2").join("|")}`, code: "toomanyvalues" },
  {
    query: `action=query&list=search&srsearch=${"x".repeat(301)}`,
    code: "cirrussearch-query-too-long",
  },
  { query: "action=login", code: "badvalue" },
];

for (const { query, code } of ERRORS) {
  Deno.test(`wikidata answers 200 with the error "${code}"`, async () => {
    const { status, body } = await call(quickWorld(), query);
    assertEquals([status, body.error.code], [200, code]);
  });
}

Deno.test("wikidata's missing, merged and found items", async () => {
  const world = quickWorld();
  const METROPOLIS = filmNamed("Metropolis");
  world.moveFilm(METROPOLIS.tmdb, CHARADE.tmdb);
  const old = wikidataIdOf(METROPOLIS);
  const { body } = await call(world, `action=wbgetentities&props=labels&ids=Q999|${old}|${ITEM}`);
  assertEquals(body.entities.Q999, { id: "Q999", missing: "" });
  assertEquals(body.entities[old].redirects, { from: old, to: ITEM });
  assertEquals([body.entities[old].id, body.entities[ITEM].id], [ITEM, ITEM]);
  assertEquals(Object.keys(body.entities[ITEM]), ["type", "id", "labels"]);
});

Deno.test("wikidata filters languages and sites, and says what stands in for a language", async () => {
  const query = `action=wbgetentities&ids=${ITEM}&props=labels|sitelinks&sitefilter=dewiki`;
  const { body } = await call(quickWorld(), `${query}&languages=sv|de&languagefallback=1`);
  const { labels, sitelinks } = body.entities[ITEM];
  assertEquals(labels.sv, { "language": "en", "value": "Charade", "for-language": "sv" });
  assertEquals(Object.keys(labels), ["de", "sv"]);
  assertEquals(Object.keys(sitelinks).filter((site) => site !== "dewiki"), []);
});

const SEARCHES: { text: string; finds: string[] }[] = [
  { text: `haswbstatement:P4947=${CHARADE.tmdb}`, finds: [ITEM] },
  { text: `haswbstatement:P345=tt9999999|P4947=${CHARADE.tmdb}`, finds: [ITEM] },
  // TMDB numbers films and series apart, and so does Wikidata.
  {
    text: `haswbstatement:P4983=${CHARADE.tmdb}`,
    finds: [seriesNamed("The Lighthouse", 1962).wikidata],
  },
  { text: "charade haswbstatement:P31=Q11424", finds: [ITEM] },
  { text: "charade 1963 haswbstatement:P31=Q11424", finds: [ITEM] },
  { text: "charade 1964 haswbstatement:P31=Q11424", finds: [] },
  { text: "charade haswbstatement:P31=Q5398426", finds: [] },
  {
    text: "harbour watch haswbstatement:P31=Q5398426",
    finds: [seriesNamed("The Harbour Watch").wikidata],
  },
];

for (const { text, finds } of SEARCHES) {
  Deno.test(`wikidata's search for "${text}" finds ${finds.length}`, async () => {
    const { body } = await call(
      quickWorld(),
      `action=query&list=search&srsearch=${encodeURIComponent(text)}`,
    );
    const { search, searchinfo } = body.query;
    assertEquals(search.map(({ title }: { title: string }) => title), finds);
    assertEquals(searchinfo.totalhits, finds.length);
  });
}

Deno.test("Wikipedia has summaries, redirects and misses", async () => {
  const world = quickWorld();
  const { body } = await call(world, `action=wbgetentities&ids=${ITEM}&props=sitelinks`);
  const { title } = body.entities[ITEM].sitelinks.enwiki;
  const found = await summary(world, `en/${encodeURIComponent(title.replaceAll(" ", "_"))}`);
  assertEquals([found.status, found.body.wikibase_item, found.body.lang], [200, ITEM, "en"]);
  assert(found.body.extract.includes(CHARADE.directors[0] ?? "?"));
  const missing = await summary(world, "en/No_such_film");
  assertEquals([missing.status, missing.body.title], [404, "Not found."]);
});
