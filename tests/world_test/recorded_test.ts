import { join } from "node:path";
import { assert, assertEquals, assertGreater } from "../assert.ts";
import { createRecordedWorld } from "../world/recorded.ts";
import { ask } from "./ask.ts";

const PAYLOADS = join(import.meta.dirname ?? ".", "../../../shared/data/payloads");
const isAbsent = !isFolder(PAYLOADS);
if (isAbsent) console.log(`Skipped the tests of recorded payloads: no folder ${PAYLOADS}`);

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

function recordedTest(
  name: string,
  run: (world: ReturnType<typeof createRecordedWorld>) => Promise<void>,
) {
  Deno.test({ name, ignore: isAbsent, fn: () => run(createRecordedWorld(PAYLOADS)) });
}

recordedTest("createRecordedWorld() serves the newer details, by both ids", async (world) => {
  for (const id of ["550", "tt0137523"]) {
    const { body } = await ask(world, "tmdb", `/movie/${id}`);
    assertEquals([body.title, body.vote_count, "credits" in body], ["Fight Club", 30717, false]);
  }
});

recordedTest("createRecordedWorld() merges parts that were recorded apart", async (world) => {
  const parts = "credits,videos,translations,images,watch";
  const { body } = await ask(world, "tmdb", `/movie/550?append_to_response=${parts}`);
  assertGreater(body.videos.results.length, 0);
  assertGreater(body.translations.translations.length, 10);
  assertEquals("watch" in body, false);
  const { body: german } = await ask(world, "tmdb", "/movie/550/images?language=de");
  assert(german.posters.every((poster: { iso_639_1: string }) => poster.iso_639_1 === "de"));
});

recordedTest("createRecordedWorld() keeps a foreign recording to its language", async (world) => {
  const german = await ask(world, "tmdb", "/movie/562?language=de-DE");
  const english = await ask(world, "tmdb", "/movie/562");
  assertEquals([german.body.title, german.body.overview !== ""], ["Stirb Langsam", true]);
  assertEquals([english.body.title, english.body.overview], ["Die Hard", ""]);
});

recordedTest("createRecordedWorld() searches and finds among the details", async (world) => {
  const search = await ask(world, "tmdb", "/search/movie?query=Fight+Club&year=1999");
  assertEquals(search.body.results.map(({ id }: { id: number }) => id), [550]);
  const find = await ask(world, "tmdb", "/find/tt0078748?external_source=imdb_id");
  assertEquals(find.body.movie_results[0].id, 348);
  assertEquals((await ask(world, "tmdb", "/movie/5")).status, 404);
  assertEquals((await ask(world, "tmdb", "/collection/8091")).body.name, "Alien Collection");
});

recordedTest("createRecordedWorld() prefers OMDb's newer record", async (world) => {
  const { body } = await ask(world, "omdb", "/?i=tt0137523&plot=full");
  assertEquals([body.Country, body.imdbVotes], ["United States, Germany", "2,536,791"]);
  assertEquals((await ask(world, "omdb", "/?t=Inception")).body.imdbID, "tt1375666");
  assertEquals((await ask(world, "omdb", "/?i=tt9999999")).body.Error, "Error getting data.");
});

recordedTest("createRecordedWorld() serves fanart by both ids", async (world) => {
  for (const id of ["550", "tt0137523"]) {
    assertEquals((await ask(world, "fanart", `/movies/${id}`)).body.name, "Fight Club");
  }
  assertEquals((await ask(world, "fanart", "/movies/348")).status, 404);
});

recordedTest("createRecordedWorld() serves the recorded series of each provider", async (world) => {
  const { body: show } = await ask(world, "tmdb", "/tv/1399?append_to_response=season/1");
  assertEquals([show.name, show["season/1"].episodes.length], ["Game of Thrones", 10]);
  const dallas = await ask(world, "tmdb", "/search/tv?query=dallas&first_air_date_year=2012");
  assertEquals(dallas.body.results.map(({ id }: { id: number }) => id), [37759]);
  assertEquals((await ask(world, "omdb", "/?i=tt0944947&Season=1")).body.Episodes.length, 10);
  assertEquals((await ask(world, "fanart", "/tv/79349")).body.name, "Dexter");
  assertEquals((await ask(world, "tvmaze", "/lookup/shows?imdb=tt0903747")).body.id, 169);
});

Deno.test("createRecordedWorld() skips what it cannot read", async () => {
  const dir = await Deno.makeTempDir();
  const told: string[] = [];
  const { error } = console;
  console.error = (line: string) => void told.push(line);
  try {
    await Deno.mkdir(join(dir, "tmdb/movie"), { recursive: true });
    await Deno.writeTextFile(join(dir, "tmdb/movie/7-broken.details.json"), '{"id": 7,');
    await Deno.writeTextFile(
      join(dir, "tmdb/movie/8-whole.details.json"),
      '{"id":8,"title":"Whole","original_title":"Whole","release_date":"1931-01-01"}',
    );
    const world = createRecordedWorld(dir);
    assertEquals((await ask(world, "tmdb", "/movie/7")).status, 404);
    assertEquals((await ask(world, "tmdb", "/search/movie?query=whole")).body.results[0].id, 8);
    assertEquals(told.length, 1);
  } finally {
    console.error = error;
    await Deno.remove(dir, { recursive: true });
  }
});
