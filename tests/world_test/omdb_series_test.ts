import { assert, assertEquals, assertMatch } from "../assert.ts";
import { SERIES, seriesNamed } from "../world/series.ts";
import { ask, quickWorld } from "./ask.ts";

const WATCH = seriesNamed("The Harbour Watch");
const LATE_DESK = seriesNamed("The Late Desk with Maud Keller");

const years: [title: string, year: string, seasons: string][] = [
  ["The Harbour Watch", "2010–2013", "3"],
  ["Cold Orbit", "2019–", "4"],
  ["The Meridian Affair", "1998", "1"],
  ["Saltmarsh", "2026–", "N/A"],
];
for (const [title, year, seasons] of years) {
  Deno.test(`omdb writes ${year} for the years of ${title}`, async () => {
    const { body } = await ask(quickWorld(), "omdb", `/?i=${seriesNamed(title).imdb}`);
    assertEquals([body.Year, body.totalSeasons, body.Type], [year, seasons, "series"]);
    assertEquals("DVD" in body, false);
    assert(Object.values(body).every((value) => value !== null && value !== ""));
  });
}

Deno.test("omdb lists a season with ISO dates, and has no season of specials", async () => {
  const world = quickWorld();
  const { body } = await ask(world, "omdb", `/?i=${WATCH.imdb}&Season=1`);
  assertEquals([body.Season, body.totalSeasons, body.Episodes.length], ["1", "3", 8]);
  assertEquals(body.Episodes[0].Released, "2010-09-12");
  assertEquals((await ask(world, "omdb", `/?t=The+Harbour+Watch&Season=1`)).body, body);
  for (const season of [0, 9]) {
    const none = await ask(world, "omdb", `/?i=${WATCH.imdb}&Season=${season}`);
    assertEquals([none.status, none.body.Error], [200, "Series or season not found!"]);
  }
  const daily = await ask(world, "omdb", `/?i=${LATE_DESK.imdb}&Season=2024`);
  assertEquals(daily.body.Episodes.length, 60);
});

Deno.test("omdb tells an episode by its id and by its place", async () => {
  const world = quickWorld();
  const episode = WATCH.seasons[1]?.episodes[0];
  const { body } = await ask(world, "omdb", `/?i=${episode?.imdb}&plot=full`);
  assertEquals([body.Type, body.seriesID, body.Season], ["episode", WATCH.imdb, "1"]);
  assertEquals([body.Plot, body.Released], [episode?.plot, "12 Sep 2010"]);
  const placed = await ask(world, "omdb", `/?i=${WATCH.imdb}&Season=1&Episode=1&plot=full`);
  assertEquals(placed.body, body);
});

Deno.test("omdb calls what nobody named by its number, or #DUPE#", async () => {
  const world = quickWorld();
  const lists = await Promise.all(
    SERIES.filter(({ unknownTo }) => !unknownTo.includes("omdb")).map(async (one) =>
      (await ask(world, "omdb", `/?i=${one.imdb}&Season=1`)).body.Episodes ?? []
    ),
  );
  const titles: string[] = lists.flat().map(({ Title }) => Title);
  assertEquals(titles.filter((title) => title === ""), []);
  assert(titles.includes("#DUPE#"));
  assertMatch(titles.find((title) => title.startsWith("Episode #")) ?? "", /^Episode #\d+\.\d+$/);
});

Deno.test("omdb searches films and series together, and one kind when asked", async () => {
  const world = quickWorld();
  const all = await ask(world, "omdb", "/?s=the+lighthouse");
  assertEquals(all.body.totalResults, "2");
  const one = await ask(world, "omdb", "/?t=the+lighthouse&y=1962&type=series");
  assertEquals(one.body.Year, "1962");
  assertEquals((await ask(world, "omdb", "/?t=Tidewater&type=movie")).body.Response, "False");
  assertEquals((await ask(world, "omdb", "/?t=Allotment+Wars")).body.Error, "Movie not found!");
  const { imdb } = seriesNamed("Allotment Wars");
  assertEquals((await ask(world, "omdb", `/?i=${imdb}`)).body.Error, "Error getting data.");
});
