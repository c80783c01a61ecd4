import { assertEquals } from "../assert.ts";
import { answerOf, createMemory } from "./ask_world.ts";
import { askWikidata, type Fake, fakeWikimedia, filmWith } from "./wikidata_fixtures.ts";

const SITELINKS = {
  dewiki: { site: "dewiki", title: "Der Film (1927)", badges: [] },
  enwiki: { site: "enwiki", title: "The Film", badges: [] },
};

const ENGLISH = { type: "standard", wikibase_item: "Q1", extract: "The Film is a film." };
const GERMAN = { type: "standard", wikibase_item: "Q1", extract: "Der Film ist ein Film." };

function fakeWith(articles: Fake["articles"], sitelinks: object = SITELINKS): Fake {
  return { items: { Q1: filmWith({}, { sitelinks }) }, articles };
}

/** Asks for the title, then for its outline as enrichment does. */
async function askOutline(fake: Fake, languages: string[], memory = createMemory()) {
  const asked: string[] = [];
  const fetch_ = fakeWikimedia(fake, asked);
  const title = answerOf(await askWikidata(fetch_, { wikidata: "Q1" }, { languages }, memory));
  asked.splice(0);
  const wish = { languages, part: "outline" };
  const outline = await askWikidata(fetch_, title.ids, wish, memory);
  return { asked, parts: title.parts, outline };
}

const CASES: {
  name: string;
  articles: Fake["articles"];
  languages: string[];
  asked: string[];
  offer: [language: string, text: string] | null;
}[] = [
  {
    name: "is the article's of the first wanted language, in one request",
    articles: { "en/The_Film": ENGLISH, "de/Der_Film_(1927)": GERMAN },
    languages: ["de", "en"],
    asked: ["article de/Der_Film_(1927)"],
    offer: ["de", "Der Film ist ein Film."],
  },
  {
    name: "is the next language's where the first has no article",
    articles: { "en/The_Film": ENGLISH },
    languages: ["fr", "en-GB"],
    asked: ["article en/The_Film"],
    offer: ["en-GB", "The Film is a film."],
  },
  {
    name: "is the next language's where the article is gone",
    articles: { "en/The_Film": ENGLISH },
    languages: ["de", "en"],
    asked: ["article de/Der_Film_(1927)", "article en/The_Film"],
    offer: ["en", "The Film is a film."],
  },
  {
    name: "is not a list of namesakes",
    articles: { "en/The_Film": { ...ENGLISH, type: "disambiguation" } },
    languages: ["en"],
    asked: ["article en/The_Film"],
    offer: null,
  },
  {
    name: "is not another item's",
    articles: { "en/The_Film": { ...ENGLISH, wikibase_item: "Q2" } },
    languages: ["en"],
    asked: ["article en/The_Film"],
    offer: null,
  },
  {
    name: "is nothing that does not say what it is about",
    articles: { "en/The_Film": { extract: "The Film is a film." } },
    languages: ["en"],
    asked: ["article en/The_Film"],
    offer: null,
  },
  {
    name: "is not empty",
    articles: { "en/The_Film": { ...ENGLISH, extract: " " } },
    languages: ["en"],
    asked: ["article en/The_Film"],
    offer: null,
  },
];

for (const { name, articles, languages, asked, offer } of CASES) {
  Deno.test(`an outline ${name}`, async () => {
    const told = await askOutline(fakeWith(articles), languages);
    assertEquals(told.asked, asked);
    const { offers } = answerOf(told.outline);
    assertEquals(
      offers.map(({ field, language, value }) => [field, language, value]),
      offer ? [["outline", ...offer]] : [],
    );
  });
}

Deno.test("without an article in a wanted language there is no such part", async () => {
  const { parts } = await askOutline(fakeWith({}), ["fr"]);
  assertEquals(parts, undefined);
  assertEquals((await askOutline(fakeWith({}, []), ["en"])).parts, undefined);
  assertEquals((await askOutline(fakeWith({}), ["en"])).parts, ["outline"]);
});

Deno.test("a forgotten item is read once more for its articles", async () => {
  const fake = fakeWith({ "en/The_Film": ENGLISH });
  const asked: string[] = [];
  const wish = { part: "outline" };
  const outcome = await askWikidata(fakeWikimedia(fake, asked), { wikidata: "Q1" }, wish);
  assertEquals(answerOf(outcome).offers.length, 1);
  assertEquals(asked, ["items Q1", "article en/The_Film"]);
});

Deno.test("a renamed article is followed on its own host, and nowhere else", async () => {
  const hosts = { "New_Film": "ok", "https://elsewhere.invalid/x": "failed" };
  for (const [location, kind] of Object.entries(hosts)) {
    const plain = fakeWikimedia(fakeWith({ "en/New_Film": ENGLISH }));
    const moving: typeof fetch = (input, init) =>
      new Request(input, init).url.endsWith("/The_Film")
        ? Promise.resolve(new Response(null, { status: 302, headers: { location } }))
        : plain(input, init);
    const outcome = await askWikidata(moving, { wikidata: "Q1" }, { part: "outline" });
    assertEquals(outcome.kind, kind);
  }
});

Deno.test("Wikipedia's failure is the outline's, not the title's", async () => {
  const plain = fakeWikimedia(fakeWith({}));
  const failing: typeof fetch = (input, init) =>
    new Request(input, init).url.includes("wikipedia.org")
      ? Promise.resolve(new Response("", { status: 503 }))
      : plain(input, init);
  const kinds = ["", "outline"].map(async (part) =>
    (await askWikidata(failing, { wikidata: "Q1" }, { part })).kind
  );
  assertEquals(await Promise.all(kinds), ["ok", "failed"]);
});
