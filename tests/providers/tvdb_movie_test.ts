import { readAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome } from "../../domain/outcome.ts";
import { assertEquals } from "../assert.ts";
import { answerOf, askFor, clientOf, offered } from "./ask_world.ts";
import { type Rule, serving } from "./serving.ts";
import { LOGIN, success } from "./tvdb_fixtures.ts";

const MOVIE = {
  id: 900,
  name: "La Mer",
  image: "https://artworks.thetvdb.com/banners/movies/900/posters/900.jpg",
  runtime: 97,
  status: { id: 5, name: "Released" },
  originalCountry: "fra",
  originalLanguage: "fra",
  budget: "1200000.00",
  boxOffice: "0.00",
  boxOfficeUS: "",
  releases: [
    { country: "global", date: "1955-02-01", detail: null },
    { country: "deu", date: "1956-03-02", detail: null },
  ],
  first_release: { country: "global", date: "1955-02-01", detail: null },
  companies: { studio: [{ name: "Studio A" }], network: [], production: [{ name: "Films B" }] },
  production_countries: [{ id: 1, country: "fra", name: "France" }],
  spoken_languages: ["fra", "zxx"],
  remoteIds: [
    { id: "tt0000900", type: 2, sourceName: "IMDB" },
    { id: "55", type: 10, sourceName: "TheMovieDB.com" },
  ],
  characters: [
    { peopleType: "Director", personName: "Ann Roe", name: null, sort: 1 },
    { peopleType: "Writer", personName: "Bo Lee", name: null, sort: 1 },
    { peopleType: "Actor", personName: "Cy Poe", name: "Marin", sort: 1, personImgURL: "" },
  ],
  translations: {
    nameTranslations: [{ name: "The Sea", language: "eng" }],
    overviewTranslations: [{ overview: "A film.", language: "eng", tagline: "Wet." }],
  },
};

Deno.test("TVDB's film is read in our words", async () => {
  const rule: Rule = { to: /\/movies\/900\/extended\?meta=translations$/, body: success(MOVIE) };
  const client = clientOf("tvdb", serving([LOGIN, rule]), "key");
  const wish = { languages: ["en"], countries: ["DE"] };
  const outcome = await client.ask(askFor({ tvdb: 900 }, wish));
  const answer = answerOf(mapOutcome(outcome, (raw) => readAnswer("movie", raw)));
  assertEquals(answer.ids, { tvdb: 900, imdb: "tt0000900", tmdb: 55 });
  const facts = Object.fromEntries(
    answer.offers.map(({ field, value, language, country }) => [
      [field, language ?? country ?? []].flat().join(" "),
      value,
    ]),
  );
  assertEquals<unknown>(facts, {
    "title fr": "La Mer",
    "title en": "The Sea",
    "plot en": "A film.",
    "tagline en": "Wet.",
    original_title: "La Mer",
    status: "Released",
    actors: [{ name: "Cy Poe", role: "Marin" }],
    "release_date DE": "1956-03-02",
    release_date: "1955-02-01",
    runtime: 97,
    directors: ["Ann Roe"],
    writers: ["Bo Lee"],
    studios: ["Films B", "Studio A"],
    countries: ["France"],
    languages: ["French"],
    budget: 1_200_000,
  });
  assertEquals(answer.artwork.map(({ type }) => type), ["poster"]);
  assertEquals(offered(answer, "revenue"), undefined);
});
