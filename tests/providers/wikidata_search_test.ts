import { judgeMatch } from "../../domain/matching.ts";
import { readTitleQuery } from "../../domain/naming/clean_title.ts";
import { parseName } from "../../domain/naming/parse_name.ts";
import type { SearchAsk, SearchHit } from "../../providers/provider.ts";
import { assert, assertEquals } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { wikidataIdOf } from "../world/films/film_ids.ts";
import { filesOf, STRAY_FILES } from "../world/names.ts";
import { externalId, itemValue, textValue, timeValue } from "../world/wikidata/claims.ts";
import { createWorld } from "../world/world.ts";
import { clientOf } from "./ask_world.ts";
import { type Fake, fakeWikimedia, filmWith, itemWith, own, terms } from "./wikidata_fixtures.ts";

async function search(fetch_: typeof fetch, wish: Partial<SearchAsk>): Promise<SearchHit[]> {
  const ask: SearchAsk = { kind: "movie", title: "Film", year: null, language: "en", ...wish };
  const found = await clientOf("wikidata", fetch_, null).search?.(ask);
  if (found?.kind !== "ok") throw new Error(`No hits: ${JSON.stringify(found)}`);
  return found.value;
}

const FILM_CLASSES = "haswbstatement:P31=Q11424|P31=Q24862|P31=Q202866|P31=Q29168811|" +
  "P31=Q506240|P31=Q93204|P31=Q226730";

const TEXTS: { name: string; ask: Partial<SearchAsk>; text: string }[] = [
  { name: "the title", ask: { title: "Metropolis" }, text: `metropolis ${FILM_CLASSES}` },
  {
    name: "the year as a word",
    ask: { title: "Metropolis", year: 1927 },
    text: `metropolis 1927 ${FILM_CLASSES}`,
  },
  {
    name: "no sign that the search would take for an operator",
    ask: { title: 'Alien: -Covenant* "2" OR ~NOT (x|y) insource:/a/' },
    text: `alien covenant 2 or not x y insource a ${FILM_CLASSES}`,
  },
  {
    name: "letters of all kinds",
    ask: { title: "Броненосец Потёмкин'" },
    text: `броненосец потёмкин' ${FILM_CLASSES}`,
  },
];

for (const { name, ask, text } of TEXTS) {
  Deno.test(`Wikidata is searched for ${name}`, async () => {
    const asked: string[] = [];
    await search(fakeWikimedia({}, asked), ask);
    assertEquals(asked, [`search ${text}`]);
  });
}

Deno.test("Wikidata is not asked for a title without a letter, nor for an endless one", async () => {
  const asked: string[] = [];
  assertEquals(await search(fakeWikimedia({}, asked), { title: "?!" }), []);
  await search(fakeWikimedia({}, asked), { title: "word ".repeat(100) });
  assertEquals([asked.length, (asked[0] ?? "").length <= 300], [1, true]);
});

const METROPOLIS: Fake = {
  hits: ["Q1", "Q2", "Q3"],
  items: {
    Q1: filmWith({
      P4947: [externalId(19)],
      P1476: [textValue("Metropolis", "de")],
      P577: [
        own("P577", timeValue("1920-01-01"), { rank: "deprecated" }),
        timeValue("1927-03-06"),
        timeValue("1926-01-01", "year"),
      ],
    }, {
      labels: terms({ en: "Metropolis", ru: "Метрополис" }),
      aliases: { de: [{ language: "de", value: "Die Stadt" }] },
      sitelinks: { enwiki: { title: "Metropolis" }, dewiki: { title: "Metropolis" } },
    }),
    Q2: itemWith("Q2", { P31: [itemValue("Q11424"), itemValue("Q24856")] }, {
      labels: terms({ en: "Metropolis" }),
    }),
    Q3: itemWith("Q3", { P31: [itemValue("Q5398426")] }, { labels: terms({ en: "Metropolis" }) }),
  },
};

Deno.test("Wikidata's hits are films with their titles, year, ids and fame; a film series is none", async () => {
  assertEquals(await search(fakeWikimedia(METROPOLIS), { title: "Metropolis" }), [{
    id: "Q1",
    ids: { wikidata: "Q1", imdb: "tt0000001", tmdb: 19 },
    title: "Metropolis",
    originalTitle: "Metropolis",
    alternativeTitles: ["Метрополис", "Die Stadt"],
    year: 1926,
    popularity: 2,
    kind: "movie",
  }]);
});

Deno.test("a search costs three requests at most, with a year two", async () => {
  const hits = Array.from({ length: 10 }, (_, i) => `Q${i + 1}`);
  for (const [year, batches] of [[null, 2], [1927, 1]] as const) {
    const asked: string[] = [];
    await search(fakeWikimedia({ hits: hits.slice(0, batches * 5) }, asked), { year });
    assertEquals(asked.map((one) => one.split(" ")[0]), [
      "search",
      ...Array(batches).fill("items"),
    ]);
  }
});

/** What the names of a file alone lead to, through the search and the judging of every provider. */
async function identify(fetch_: typeof fetch, path: string): Promise<string | null> {
  const parsed = parseName(path);
  const query = readTitleQuery(parsed);
  if (!query || parsed.kind === "episode") return null;
  const hits = new Map<unknown, SearchHit>();
  for (const year of parsed.year === null ? [null] : [parsed.year, null]) {
    for (const hit of await search(fetch_, { title: query.title, year })) hits.set(hit.id, hit);
    const asked = {
      title: query.title,
      year: parsed.year,
      kind: "movie",
      titles: query.otherTitles,
    };
    const judged = judgeMatch(asked, [...hits.values()]);
    if (judged.verdict === "accept") return String(judged.match);
  }
  return null;
}

Deno.test("nine films in ten are known by their file names without any key, and none is wrong", async () => {
  const { fetch: fetch_ } = createWorld();
  const files = [...FILMS.flatMap(filesOf), ...STRAY_FILES]
    .filter(({ expect }) => expect === "identified" || expect === "review");
  const found = await Promise.all(files.map(async ({ path, tmdb }) => ({
    path,
    item: await identify(fetch_, path),
    wanted: tmdb === null ? null : wikidataIdOf({ tmdb }),
  })));
  assertEquals(found.filter(({ item, wanted }) => item !== null && item !== wanted), []);
  const right = found.filter(({ item }) => item !== null).length;
  const wanted = found.filter((file) => file.wanted !== null).length;
  assert(right >= wanted * 0.9, `${right} of ${wanted}`);
});
