import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { ask, quickWorld, readAnswer } from "./ask.ts";

const CHARADE = filmNamed("Charade");

const KEYS_IN_ORDER =
  "Title Year Rated Released Runtime Genre Director Writer Actors Plot Language Country Awards Poster Ratings Metascore imdbRating imdbVotes imdbID Type DVD BoxOffice Production Website Response"
    .split(" ");

const refusals = [
  { name: "an unknown id", query: "i=tt9999999", error: "Error getting data." },
  {
    name: "a film that it does not know",
    query: `i=${filmNamed("Entr'acte").imdb}`,
    error: "Error getting data.",
  },
  { name: "a malformed id", query: "i=920001", error: "Incorrect IMDb ID." },
  { name: "an unknown title", query: "t=Meen+of+Stal", error: "Movie not found!" },
  { name: "a search without hits", query: "s=Meen+of+Stal", error: "Movie not found!" },
  { name: "a search of two letters", query: "s=a", error: "Too many results." },
  {
    name: "a season of a film",
    query: `i=${CHARADE.imdb}&Season=1`,
    error: "Series or season not found!",
  },
  { name: "nothing", query: "plot=short", error: "Something went wrong." },
];
for (const { name, query, error } of refusals) {
  Deno.test(`omdb answers ${name} with 200 and "${error}"`, async () => {
    const answer = await ask(quickWorld(), "omdb", `/?${query}`);
    assertEquals([answer.status, answer.body], [200, { Response: "False", Error: error }]);
  });
}

Deno.test("omdb answers 401 to a missing and to a wrong key, with different texts", async () => {
  const world = quickWorld();
  const missing = await readAnswer(await world.fetch(`${world.urls.omdb}/?i=${CHARADE.imdb}`));
  const wrong = await readAnswer(await world.fetch(`${world.urls.omdb}/?apikey=x&i=tt1234567`));
  assertEquals([missing.status, missing.body.Error], [401, "No API key provided."]);
  assertEquals([wrong.status, wrong.body.Error], [401, "Invalid API key!"]);
});

Deno.test("omdb gives strings only, in its order, and N/A for what is missing", async () => {
  const { body } = await ask(quickWorld(), "omdb", `/?i=${CHARADE.imdb}`);
  assertEquals(Object.keys(body), KEYS_IN_ORDER);
  assertEquals(body.Released, "01 Dec 1963");
  assertEquals(body.Runtime, "113 min");
  assertEquals(body.BoxOffice, "$13,474,588");
  assertEquals(body.DVD, "N/A");
  assertEquals(body.Ratings.map(({ Source }: { Source: string }) => Source), [
    "Internet Movie Database",
    "Rotten Tomatoes",
    "Metacritic",
  ]);
  assertEquals(body.Actors.split(", ").length, 4);
});

Deno.test("omdb gives the outline as short plot and the plot as full plot", async () => {
  const world = quickWorld();
  const short = await ask(world, "omdb", `/?i=${CHARADE.imdb}`);
  const full = await ask(world, "omdb", `/?i=${CHARADE.imdb}&plot=full`);
  assertEquals([short.body.Plot, full.body.Plot], [CHARADE.outline, CHARADE.plot]);
});

Deno.test("omdb narrows titles by year and searches ten a page", async () => {
  const world = quickWorld({ synthetic: 2500 });
  const early = await ask(world, "omdb", "/?t=Dr.+Jekyll+and+Mr.+Hyde&y=1912");
  assertEquals([early.body.Title, early.body.Year], ["#DUPE#", "1912"]);
  const page = await ask(world, "omdb", "/?s=of+Cork&page=2");
  assertEquals(page.body.Search.length, 10);
  assertEquals(page.body.totalResults, "50");
});

Deno.test("omdb carries the awkward values that real records have", async () => {
  const world = quickWorld();
  const record = async (title: string) =>
    (await ask(world, "omdb", `/?i=${filmNamed(title).imdb}`)).body;
  assertEquals((await record("A Star Is Born")).Awards, "Won 1 Oscar2 wins & 6 nominations total");
  assertEquals((await record("House on Haunted Hill")).Runtime, "1 h 15 min");
  assertEquals((await record("Dressed to Kill")).Country, "USA");
  assertEquals((await record("1812")).Metascore, "N/A");
});
