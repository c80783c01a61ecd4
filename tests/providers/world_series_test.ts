import type { Answer, Child } from "../../domain/enrichment/answer.ts";
import { assert, assertEquals } from "../assert.ts";
import { SERIES, seriesNamed } from "../world/series.ts";
import type { Series } from "../world/series/series.ts";
import { keyOf } from "../world/simulator.ts";
import { createWorld, type World } from "../world/world.ts";
import { answerOf, clientOf, offered } from "./ask_world.ts";
import { askWhole } from "./serving.ts";

const PROVIDERS = ["tmdb", "omdb", "tvdb", "fanart"] as const;
type Provider = (typeof PROVIDERS)[number];

async function ask(world: World, id: Provider, series: Series, languages = ["en"]) {
  const client = clientOf(id, world.fetch, keyOf(world.keys, id));
  const { tmdb, imdb, tvdb } = series;
  return await askWhole(client, { tmdb, imdb, tvdb }, { languages });
}

/** The series' own answer and the children of all its parts. */
async function read(id: Provider, series: Series, languages = ["en"]) {
  const answers: Answer[] = (await ask(createWorld(), id, series, languages)).map(answerOf);
  const [whole] = answers;
  if (!whole) throw new Error("There is no answer");
  return { whole, children: answers.flatMap(({ children }) => children ?? []) };
}

function episodesOf(children: readonly Child[]): Child[] {
  return children.filter(({ episode }) => episode !== null);
}

function valueOf(child: Child | undefined, field: string, language?: string): unknown {
  return child?.offers.find((offer) =>
    offer.field === field && (language === undefined || offer.language === language)
  )?.value;
}

for (const id of PROVIDERS) {
  Deno.test(`every series of the world gives ${id}'s facts and no blank offer`, async () => {
    const world = createWorld();
    for (const series of SERIES) {
      const outcomes = await ask(world, id, series);
      for (const outcome of outcomes) {
        assert(["ok", "not_found"].includes(outcome.kind), `${series.title}: ${outcome.kind}`);
        assert(!/"(N\/A|)"(?!:)|undefined|NaN/.test(JSON.stringify(valuesOf(outcome))));
      }
    }
  });
}

function valuesOf(outcome: Awaited<ReturnType<typeof ask>>[number]): unknown[] {
  if (outcome.kind !== "ok") return [];
  const { offers, children = [] } = outcome.value;
  return [...offers, ...children.flatMap((child) => child.offers)].map(({ value }) => value);
}

const LONG = seriesNamed("Precinct Nine");
const COSTS = { tmdb: 11, omdb: 11, tvdb: 3, fanart: 1 };

for (const id of PROVIDERS) {
  Deno.test(`the world's ${id} is sent ${COSTS[id]} requests for 200 episodes`, async () => {
    const world = createWorld();
    await ask(world, id, LONG);
    assertEquals(world.requests.length, COSTS[id]);
  });
}

const WATCH = seriesNamed("The Harbour Watch");

Deno.test("TMDB and TVDB name the same episodes of a series that both count alike", async () => {
  const [tmdb, tvdb] = await Promise.all([read("tmdb", LONG), read("tvdb", LONG)]);
  const names = ({ children }: typeof tmdb) =>
    episodesOf(children).map((child) => [
      child.season,
      child.episode,
      valueOf(child, "title"),
      valueOf(child, "aired"),
    ]);
  assertEquals(names(tmdb), names(tvdb));
});

Deno.test("each provider gives an episode its own id", async () => {
  const [season] = WATCH.seasons.filter(({ number }) => number === 1);
  const [first] = season?.episodes ?? [];
  for (const id of ["tmdb", "omdb", "tvdb"] as const) {
    const { children } = await read(id, WATCH);
    const system = id === "omdb" ? "imdb" : id;
    const ids = episodesOf(children).map((child) => child.ids[system]);
    assert(ids.includes(first?.[system]), `${id}: ${first?.[system]}`);
  }
});

Deno.test("the world's TVDB tells episodes in each language that it has", async () => {
  const told = SERIES.find(({ seasons }) => germanIn(seasons).length > 0);
  if (!told) throw new Error("The world has no series with German episodes");
  const { children } = await read("tvdb", told, ["de", "en"]);
  for (const { tvdb, title, translations } of germanIn(told.seasons)) {
    const own = children.filter(({ ids }) => ids.tvdb === tvdb);
    const titles = own.flatMap(({ offers }) => offers).filter(({ field }) => field === "title");
    assertEquals<unknown>(titles.map(({ language, value }) => [language, value]), [
      ["de", translations.de?.title],
      ["en", title],
    ]);
  }
});

function germanIn(seasons: Series["seasons"]) {
  return seasons.flatMap(({ episodes }) => episodes)
    .filter(({ translations }) => translations.de?.title);
}

Deno.test("the world's TMDB gives no counted name, and English where German is missing", async () => {
  const { children } = await read("tmdb", LONG, ["de", "en"]);
  const titles = episodesOf(children).map((child) => valueOf(child, "title"));
  const named = LONG.seasons.flatMap(({ episodes }) => episodes).filter(({ title }) =>
    title !== "" && !/^(Episode \d+|TB[AD])$/.test(title)
  );
  assertEquals(titles.filter((title) => title !== undefined).length, named.length);
  assertEquals(titles.filter((title) => /^Folge \d+$/.test(String(title))), []);
});

Deno.test("anime keeps its absolute numbers, daily programmes their years as seasons", async () => {
  const { children } = await read("tvdb", seriesNamed("The Fox Road"));
  assertEquals(episodesOf(children).map(({ absolute }) => absolute).at(-1), 50);
  const daily = await read("tvdb", seriesNamed("The Late Desk with Maud Keller"));
  assert(daily.children.every(({ season }) => season > 1900));
});

const STATUSES = {
  continuing: "Continuing",
  ended: "Ended",
  canceled: "Canceled",
  upcoming: "Upcoming",
};

Deno.test("how a series stands is said in the same words by TMDB and TVDB", async () => {
  for (const series of SERIES.filter(({ unknownTo }) => !unknownTo.includes("tmdb"))) {
    const { whole } = await read("tmdb", series);
    assertEquals(offered(whole, "status"), STATUSES[series.status], series.title);
  }
});
