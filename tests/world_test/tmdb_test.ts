import { assert, assertEquals, assertMatch } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { ask, quickWorld, readAnswer } from "./ask.ts";

const METROPOLIS = filmNamed("Metropolis");

const refusals = [
  { name: "an unknown film with 404/34", path: "/movie/999", status: 404, code: 34 },
  { name: "an unknown path with 404/34", path: "/nothing", status: 404, code: 34 },
  { name: "page 501 with 400/22", path: "/search/movie?query=a&page=501", status: 400, code: 22 },
  { name: "a search without query with 422/5", path: "/search/movie", status: 422, code: 5 },
  {
    name: "21 appended parts with 400/27",
    path: `/movie/${METROPOLIS.tmdb}?append_to_response=${Array(21).fill("credits").join(",")}`,
    status: 400,
    code: 27,
  },
  {
    name: "changes of more than 14 days with 422/20",
    path: "/movie/changes?start_date=2026-01-01&end_date=2026-02-01",
    status: 422,
    code: 20,
  },
];
for (const { name, path, status, code } of refusals) {
  Deno.test(`tmdb refuses ${name}`, async () => {
    const answer = await ask(quickWorld(), "tmdb", path);
    assertEquals([answer.status, answer.body.status_code], [status, code]);
    assertEquals(answer.body.success, false);
    assertEquals(typeof answer.body.status_message, "string");
  });
}

const credentials = [
  { name: "the short key in the query", query: "short", header: null, status: 200 },
  { name: "the long token as bearer", query: null, header: "long", status: 200 },
  { name: "the short key as bearer", query: null, header: "short", status: 401 },
  { name: "the long token in the query", query: "long", header: null, status: 401 },
  { name: "no key at all", query: null, header: null, status: 401 },
  { name: "a wrong key", query: "wrong", header: null, status: 401 },
] as const;
for (const { name, query, header, status } of credentials) {
  Deno.test(`tmdb answers ${status} to ${name}`, async () => {
    const world = quickWorld();
    const keys = { short: world.keys.tmdb, long: world.keys.tmdb_token, wrong: "0".repeat(32) };
    const url = new URL(`${world.urls.tmdb}/movie/${METROPOLIS.tmdb}`);
    if (query) url.searchParams.set("api_key", keys[query] ?? "");
    const headers = header ? { authorization: `Bearer ${keys[header]}` } : undefined;
    const answer = await readAnswer(await world.fetch(url, { headers }));
    assertEquals(answer.status, status);
    if (status === 401) assertEquals(answer.body.status_code, 7);
  });
}

const imageCases: [query: string, expected: (string | null)[]][] = [
  ["", ["de", "en", "fr", null]],
  ["language=de-DE", ["de"]],
  ["include_image_language=en,null", ["en", null]],
  ["language=de-DE&include_image_language=en,null", ["en", null]],
  ["include_image_language=ja", []],
];
for (const [query, expected] of imageCases) {
  Deno.test(`tmdb shows images of ${JSON.stringify(expected)} for "${query}"`, async () => {
    const path = `/movie/${METROPOLIS.tmdb}/images?${query}`;
    const { body } = await ask(quickWorld(), "tmdb", path);
    const found = new Set(body.posters.map((poster: { iso_639_1: string }) => poster.iso_639_1));
    assertEquals([...found].map(String).sort(), expected.map(String).sort());
  });
}

Deno.test("tmdb appends only what was asked for and ignores unknown names", async () => {
  const path = `/movie/${METROPOLIS.imdb}?append_to_response=credits,release_dates,nonsense`;
  const { body } = await ask(quickWorld(), "tmdb", path);
  assertEquals(body.id, METROPOLIS.tmdb);
  assertEquals(body.credits.cast[0].character, "Maria / The Machine Man");
  assertEquals("nonsense" in body || "images" in body, false);
  const germany = body.release_dates.results.find((row: { iso_3166_1: string }) =>
    row.iso_3166_1 === "DE"
  );
  assertEquals(germany.release_dates.map((row: { certification: string }) => row.certification), [
    "",
    "6",
    "",
  ]);
});

const languageCases = [
  { language: "fr", film: "Nosferatu", title: "Nosferatu le vampire", hasOverview: true },
  { language: "de", film: "Metropolis", title: "Metropolis", hasOverview: true },
  {
    language: "it",
    film: "Nosferatu",
    title: "Nosferatu, eine Symphonie des Grauens",
    hasOverview: false,
  },
  { language: "en-US", film: "Detour", title: "Detour", hasOverview: false },
];
for (const { language, film, title, hasOverview } of languageCases) {
  Deno.test(`tmdb gives the ${language} texts of ${film}, or the original title and ""`, async () => {
    const path = `/movie/${filmNamed(film).tmdb}?language=${language}`;
    const { body } = await ask(quickWorld(), "tmdb", path);
    assertEquals(body.title, title);
    assertEquals(body.overview !== "", hasOverview);
  });
}

Deno.test("tmdb searches titles, translations and years, 20 a page", async () => {
  const world = quickWorld({ synthetic: 2500 });
  const search = async (query: string) => (await ask(world, "tmdb", `/search/movie?${query}`)).body;
  assertEquals((await search("query=metropolis")).results[0].id, METROPOLIS.tmdb);
  assertEquals((await search("query=la%20nuit%20des%20morts-vivants")).total_results, 1);
  assertEquals((await search("query=jekyll")).total_results, 2);
  assertEquals((await search("query=jekyll&year=1912")).total_results, 1);
  assertEquals((await search("query=zzz")).total_pages, 1);
  const many = await search("query=the&page=2");
  assertEquals([many.results.length, many.page], [20, 2]);
  assertEquals((await search("query=the&page=500")).results, []);
});

Deno.test("tmdb finds by IMDb id, except a film that it does not connect to one", async () => {
  const world = quickWorld();
  const find = async (id: string) =>
    (await ask(world, "tmdb", `/find/${id}?external_source=imdb_id`)).body.movie_results;
  assertEquals((await find(METROPOLIS.imdb))[0].id, METROPOLIS.tmdb);
  assertEquals(await find(filmNamed("1812").imdb), []);
  assertEquals(await find("tt0000001"), []);
});

Deno.test("tmdb sends a weak ETag and answers 304 to who has it", async () => {
  const world = quickWorld();
  const first = await ask(world, "tmdb", `/movie/${METROPOLIS.tmdb}`);
  const etag = first.headers.get("etag") ?? "";
  assertMatch(etag, /^W\/"[0-9a-f]{32}"$/);
  assertMatch(first.headers.get("cache-control") ?? "", /^public, max-age=\d+$/);
  const url = `${world.urls.tmdb}/movie/${METROPOLIS.tmdb}?api_key=${world.keys.tmdb}`;
  const again = await world.fetch(url, { headers: { "if-none-match": etag } });
  assertEquals([again.status, await again.text()], [304, ""]);
});

Deno.test("tmdb knows a collection with its three films", async () => {
  const { body } = await ask(quickWorld(), "tmdb", "/collection/990001");
  assertEquals(body.parts.length, 3);
});

Deno.test("tmdb serves the images it names, in the size asked for and no larger", async () => {
  const world = quickWorld();
  const { body } = await ask(world, "tmdb", `/movie/${METROPOLIS.tmdb}/images`);
  const poster = body.posters[0];
  for (const [size, width] of [["w185", 185], ["original", poster.width]]) {
    const response = await world.fetch(`${world.urls.tmdb_images}/${size}${poster.file_path}`);
    const bytes = await response.bytes();
    assertEquals([...bytes.slice(1, 4)], [0x50, 0x4e, 0x47]);
    assertEquals(new DataView(bytes.buffer).getUint32(16), width);
  }
  const missing = await world.fetch(`${world.urls.tmdb_images}/w185/nothing.png`);
  assertEquals(missing.status, 404);
  await missing.body?.cancel();
  assert(poster.height > poster.width);
});
