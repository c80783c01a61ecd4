import type { Ids } from "../../domain/ids.ts";
import type { SearchAsk } from "../../providers/provider.ts";
import { assert, assertEquals } from "../assert.ts";
import type { ProviderName } from "../world/simulator.ts";
import { clientOf } from "./ask_world.ts";
import { type Recording, recordings } from "./recordings.ts";
import { askSeriesFor, serving } from "./serving.ts";
import { LOGIN } from "./tvdb_fixtures.ts";

async function search(provider: ProviderName, text: string, wish: Partial<SearchAsk> = {}) {
  const anything = { to: /^GET/, answer: () => new Response(text) };
  const client = clientOf(provider, serving([LOGIN, anything]), "key");
  const ask = { kind: "series", title: "?", year: null, language: "es", ...wish } as const;
  const found = await client.search?.(ask);
  if (found?.kind !== "ok") throw new Error(`No hits: ${JSON.stringify(found)}`);
  return found.value;
}

function rows(value: unknown): Recording["body"][] {
  return Array.isArray(value) ? value : [];
}

for (const { name, text, body } of recordings("tmdb/search")) {
  const kind = name.includes("/movie-") ? "movie" : "series";
  Deno.test(`recorded ${name} gives its hits`, async () => {
    const hits = await search("tmdb", text, { kind });
    const told = rows(body.results);
    assertEquals(hits.map(({ id }) => id), told.map(({ id }) => Number(id)));
    assertEquals(
      hits.map(({ title }) => title),
      told.map((row) => row.name ?? row.title) as string[],
    );
    const dates = told.map((row) => String(row.first_air_date ?? row.release_date ?? ""));
    assertEquals(hits.map(({ year }) => year), dates.map((date) => parseInt(date) || null));
  });
}

for (const { name, text, body } of recordings("omdb", ({ Search }) => Array.isArray(Search))) {
  Deno.test(`recorded ${name} gives its hits`, async () => {
    const hits = await search("omdb", text);
    const told = rows(body.Search);
    assertEquals(hits.map(({ ids }) => ids.imdb), told.map(({ imdbID }) => String(imdbID)));
    assertEquals(hits.map(({ year }) => year), told.map(({ Year }) => parseInt(String(Year))));
    assertEquals(new Set(hits.map(({ kind }) => kind)), new Set(["series"]));
  });
}

for (const { name, text, body } of recordings("tvdb-v4", ({ data }) => rows(data).length > 0)) {
  if (!/\/search-(saint|yu)/.test(name)) continue;
  Deno.test(`recorded ${name} gives its series and nothing else`, async () => {
    const hits = await search("tvdb", text);
    const told = rows(body.data).filter(({ type }) => type === "series");
    assertEquals(hits.map(({ id }) => String(id)), told.map((row) => String(row.tvdb_id)));
    for (const hit of hits) {
      assert(hit.title !== "", "a title");
      assertEquals(typeof hit.ids.imdb, "string");
    }
  });
}

const FOUND: { provider: ProviderName; folder: string; file: string; ids: Ids; then: RegExp }[] = [
  {
    provider: "tmdb",
    folder: "tmdb/find",
    file: "imdb-tt0903747",
    ids: { imdb: "tt0903747" },
    then: /\/tv\/1396\?/,
  },
  {
    provider: "tmdb",
    folder: "tmdb/find",
    file: "tvdb-121361",
    ids: { tvdb: 121361 },
    then: /\/tv\/1399\?/,
  },
  {
    provider: "tmdb",
    folder: "tmdb/find",
    file: "tvdb-1924016-episode",
    ids: { tvdb: 1924016 },
    then: /\/find\//,
  },
  {
    provider: "tvdb",
    folder: "tvdb-v4",
    file: "search-remoteid-42444",
    ids: { tmdb: 42444 },
    then: /\/series\/72775\/extended/,
  },
];

for (const { provider, folder, file, ids, then } of FOUND) {
  for (const { name, text } of recordings(folder).filter(({ name }) => name.includes(file))) {
    Deno.test(`recorded ${name} leads to ${then.source}`, async () => {
      const asked: string[] = [];
      const finding = { to: /\/find\/|\/remoteid\//, answer: () => new Response(text) };
      const client = clientOf(provider, serving([LOGIN, finding], asked), "key");
      assertEquals((await client.ask(askSeriesFor(ids))).kind, "not_found");
      assert(then.test(asked.at(-1) ?? ""), asked.at(-1));
    });
  }
}
