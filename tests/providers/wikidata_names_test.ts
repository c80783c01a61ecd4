import { assertEquals } from "../assert.ts";
import { itemValue, type Value } from "../world/wikidata/claims.ts";
import { answerOf, createMemory } from "./ask_world.ts";
import {
  askWikidata,
  type Fake,
  fakeWikimedia,
  filmWith,
  itemWith,
  terms,
} from "./wikidata_fixtures.ts";

const CAST = Array.from({ length: 30 }, (_, i): Value => itemValue(`Q${100 + i}`));

Deno.test("names are asked for in one request, only of those that are kept, and remembered", async () => {
  const memory = createMemory();
  const fake: Fake = {
    items: { Q1: filmWith({ P161: CAST, P136: [itemValue("Q20")] }) },
    names: { Q20: "drama film", Q100: "Ann Roe" },
  };
  const asked: string[] = [];
  const ask = () => askWikidata(fakeWikimedia(fake, asked), { wikidata: "Q1" }, {}, memory);
  const first = answerOf(await ask());
  // Fifteen of the cast are kept.
  const kept = CAST.slice(0, 15).map((_, i) => `Q${100 + i}`);
  assertEquals(asked, ["items Q1", `items ${[...kept, "Q20"].join("|")}`]);
  const second = answerOf(await ask());
  assertEquals(asked.slice(2), ["items Q1"]);
  assertEquals(second.offers, first.offers);
  const other = await askWikidata(fakeWikimedia(fake, asked), { wikidata: "Q1" }, {
    languages: ["de"],
  }, memory);
  // Another language is another name.
  assertEquals([asked.length, other.kind], [5, "ok"]);
});

Deno.test("more than fifty names are asked for in several requests", async () => {
  const many = Array.from({ length: 60 }, (_, i) => itemValue(`Q${200 + i}`));
  const asked: string[] = [];
  await askWikidata(fakeWikimedia({ items: { Q1: filmWith({ P272: many }) } }, asked));
  assertEquals(asked.map((one) => one.split("|").length), [1, 50, 10]);
});

Deno.test("a name comes in the first language that has one of its own", async () => {
  const labels = {
    ...terms({ fr: "Anne" }),
    de: { "language": "en", "value": "Ann", "for-language": "de" },
  };
  const fake = {
    items: { Q1: filmWith({ P57: [itemValue("Q10")] }), Q10: itemWith("Q10", {}, { labels }) },
  };
  const { offers } = answerOf(
    await askWikidata(fake, { wikidata: "Q1" }, { languages: ["de", "fr"] }),
  );
  assertEquals(offers.find(({ field }) => field === "directors")?.value, ["Anne"]);
});
