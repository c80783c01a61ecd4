import { assert, assertEquals } from "../assert.ts";
import { filmNamed, FILMS } from "../world/films.ts";
import type { Film } from "../world/films/film.ts";
import { createWorld } from "../world/world.ts";
import { answering, answerOf, askAbout, askFor, clientOf, offered } from "./ask_world.ts";

const CHARADE = filmNamed("Charade");
const METROPOLIS = filmNamed("Metropolis");

async function tmdb(film: Film, patch: Partial<Film> = {}, languages = ["en"], countries = ["US"]) {
  const world = createWorld();
  world.editFilm(film.tmdb, patch);
  return answerOf(await askAbout(world, "tmdb", film, { languages, countries }));
}

async function omdb(says: Record<string, string>, film = CHARADE) {
  const world = createWorld();
  world.editFilm(film.tmdb, { omdbSays: says });
  return answerOf(await askAbout(world, "omdb", film));
}

Deno.test("TMDB's texts carry the language that a translation entry proves", async () => {
  const { offers } = await tmdb(METROPOLIS, {}, ["de", "en"]);
  const plots = offers.filter(({ field }) => field === "plot")
    .map(({ language, value }) => [language?.slice(0, 2), value]);
  assertEquals(plots.some(([tongue]) => tongue === "de"), true);
  for (const [tongue, value] of plots) {
    const wanted = tongue === "de" ? METROPOLIS.translations.de?.overview : METROPOLIS.plot;
    assertEquals(value, wanted, `${tongue}`);
  }
});

Deno.test("TMDB's empty translated title is the original one", async () => {
  const translations = { de: { title: "", overview: "Auf Deutsch.", tagline: "" } };
  const { offers } = await tmdb(CHARADE, { translations }, ["en", "de"]);
  const german = offers.filter(({ language }) => language?.startsWith("de"));
  assertEquals(german.find(({ field }) => field === "title")?.value, CHARADE.originalTitle);
  assertEquals(german.find(({ field }) => field === "plot")?.value, "Auf Deutsch.");
  assertEquals(german.find(({ field }) => field === "tagline"), undefined);
});

Deno.test("TMDB's certificates and dates carry their countries", async () => {
  const { offers } = await tmdb(CHARADE, { certification: { US: "PG", DE: "12" } }, ["en"], ["DE"]);
  const ratings = offers.filter(({ field }) => field === "content_rating");
  assertEquals(ratings.map(({ value, country }) => [country, value]), [["DE", "12"], ["US", "PG"]]);
});

Deno.test("TMDB's images are of the wanted languages or of none", async () => {
  const { artwork } = await tmdb(CHARADE, {}, ["de"]);
  const tongues = new Set(artwork.map(({ language }) => language));
  assertEquals([...tongues].filter((language) => language !== null && language !== "de"), []);
  assert(artwork.some(({ type }) => type === "poster" || type === "keyart"));
});

Deno.test("TMDB's people are the film's, in order", async () => {
  const answer = await tmdb(CHARADE);
  const actors = offered(answer, "actors");
  assert(Array.isArray(actors));
  assertEquals(
    actors.map((actor) => typeof actor === "string" ? actor : `${actor.name}=${actor.role}`),
    CHARADE.cast.map(({ name, role }) => `${name}=${role}`),
  );
  assertEquals(offered(answer, "directors"), CHARADE.directors);
});

Deno.test("zeros of TMDB are blank: runtime, budget, a rating without votes", async () => {
  const tmdbSays = { runtime: 0, budget: 0, revenue: 0, vote_average: 0, vote_count: 0 };
  const answer = await tmdb(CHARADE, { tmdbSays });
  for (const field of ["runtime", "budget", "revenue", "tmdb_rating", "tmdb_votes"]) {
    assertEquals(offered(answer, field), undefined, field);
  }
});

const READINGS: { says: Record<string, string>; field: string; value: unknown }[] = [
  { says: { Runtime: "1 h 15 min" }, field: "runtime", value: 75 },
  { says: { Runtime: "2 h" }, field: "runtime", value: 120 },
  { says: { Runtime: "34S min" }, field: "runtime", value: undefined },
  { says: { Plot: "N/A" }, field: "outline", value: undefined },
  { says: { Rated: "N/A" }, field: "content_rating", value: undefined },
  { says: { Title: "#DUPE#" }, field: "title", value: undefined },
  { says: { Released: "15 Oct 1999" }, field: "release_date", value: "1999-10-15" },
  { says: { imdbVotes: "1,729,708" }, field: "imdb_votes", value: 1_729_708 },
  { says: { imdbVotes: "812" }, field: "imdb_votes", value: 812 },
  { says: { BoxOffice: "$37,030,102" }, field: "revenue", value: 37_030_102 },
  { says: { imdbRating: "N/A" }, field: "imdb_rating", value: undefined },
  {
    says: { Writer: "Dan O'Bannon (screenplay by), Dan O'Bannon (story by)" },
    field: "writers",
    value: ["Dan O'Bannon"],
  },
  {
    says: { Writer: "Ann Roe (based on the novel, 1952), Bo Lee" },
    field: "writers",
    value: ["Ann Roe", "Bo Lee"],
  },
  {
    says: { Awards: "Won 1 BAFTA Award2 wins & 1 nomination total" },
    field: "awards",
    value: "Won 1 BAFTA Award. 2 wins & 1 nomination total",
  },
];

for (const { says, field, value } of READINGS) {
  Deno.test(`OMDb's ${JSON.stringify(says)} is read as ${JSON.stringify(value)}`, async () => {
    assertEquals<unknown>(offered(await omdb(says), field), value);
  });
}

Deno.test("OMDb's answer about another title, or a series, is no answer", async () => {
  const title = { imdbID: "tt0000001", Type: "movie", Title: "Other", Response: "True" };
  for (const body of [title, { ...title, imdbID: "tt0000002", Type: "series" }]) {
    const client = clientOf("omdb", answering(JSON.stringify(body)), "key");
    assertEquals((await client.ask(askFor({ imdb: "tt0000002" }))).kind, "not_found");
  }
});

Deno.test("Fanart.tv's 404 is an answer: the film has no artwork", async () => {
  const world = createWorld();
  world.editFilm(CHARADE.tmdb, { artwork: { ...CHARADE.artwork, fanart: 0 } });
  assertEquals((await askAbout(world, "fanart", CHARADE)).kind, "not_found");
});

Deno.test("Fanart.tv's nameless film with the number 0 is no answer", async () => {
  const client = clientOf("fanart", createWorld().fetch, createWorld().keys.fanart);
  assertEquals((await client.ask(askFor({ tmdb: "00000000" }))).kind, "not_found");
});

Deno.test("every film of the world gives each provider's facts and no blank offer", async () => {
  const world = createWorld();
  for (const film of FILMS) {
    const outcomes = await Promise.all(
      (["tmdb", "omdb", "fanart"] as const).map((id) => askAbout(world, id, film)),
    );
    for (const outcome of outcomes) assert(["ok", "not_found"].includes(outcome.kind), film.title);
    const [first] = outcomes;
    const answer = first && answerOf(first);
    assertEquals(answer && answer.ids.tmdb, film.tmdb);
    const blanks = answer?.offers.filter(({ value }) => value === "" || value === "N/A");
    assertEquals(blanks, []);
  }
});
