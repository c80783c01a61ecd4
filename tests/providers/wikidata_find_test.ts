import type { Ids } from "../../domain/ids.ts";
import { assertEquals } from "../assert.ts";
import { externalId, itemValue } from "../world/wikidata/claims.ts";
import {
  askWikidata,
  type Fake,
  fakeWikimedia,
  filmWith,
  itemWith,
  own,
} from "./wikidata_fixtures.ts";

const KNOWN = { imdb: "tt0000001" };
const OTHER_FILM = itemWith("Q2", { P345: [externalId("tt0000001")] });

interface Case {
  name: string;
  fake: Fake;
  ids?: Ids;
  /** The item that is found; null = not found. */
  item: string | null;
}

const CASES: Case[] = [
  { name: "the film of an id", fake: { hits: ["Q1"], items: { Q1: filmWith() } }, item: "Q1" },
  { name: "nothing without a hit", fake: {}, item: null },
  {
    name: "nothing where two films have the id",
    fake: { hits: ["Q1", "Q2"], items: { Q1: filmWith(), Q2: OTHER_FILM } },
    item: null,
  },
  {
    name: "the film among things of the same id",
    fake: {
      hits: ["Q3", "Q1"],
      items: {
        Q1: filmWith(),
        Q3: itemWith("Q3", { P31: [itemValue("Q7889")], P345: [externalId("tt0000001")] }),
      },
    },
    item: "Q1",
  },
  {
    name: "no film of which the id was found to be wrong",
    fake: {
      hits: ["Q1"],
      items: {
        Q1: filmWith({ P345: [own("P345", externalId("tt0000001"), { rank: "deprecated" })] }),
      },
    },
    item: null,
  },
  {
    name: "no film that has another id by now",
    fake: { hits: ["Q1"], items: { Q1: filmWith({ P345: [externalId("tt0000009")] }) } },
    item: null,
  },
  {
    name: "no series of films",
    fake: {
      hits: ["Q1"],
      items: { Q1: filmWith({ P31: [itemValue("Q11424"), itemValue("Q24856")] }) },
    },
    item: null,
  },
  {
    name: "no television series",
    fake: { hits: ["Q1"], items: { Q1: filmWith({ P31: [itemValue("Q5398426")] }) } },
    item: null,
  },
  {
    name: "a film of a rarer class",
    fake: { hits: ["Q1"], items: { Q1: filmWith({ P31: [itemValue("Q226730")] }) } },
    item: "Q1",
  },
  {
    name: "the item of a known number",
    fake: { items: { Q1: filmWith() } },
    ids: { wikidata: "Q1" },
    item: "Q1",
  },
  { name: "nothing of an item that was deleted", fake: {}, ids: { wikidata: "Q1" }, item: null },
  {
    name: "what an item was merged into",
    fake: { items: { Q1: { ...itemWith("Q5"), redirects: { from: "Q1", to: "Q5" } } } },
    ids: { wikidata: "Q1" },
    item: "Q5",
  },
  {
    name: "no item that says to be another film",
    fake: { items: { Q1: filmWith({ P4947: [externalId(5)] }) } },
    ids: { wikidata: "Q1", imdb: "tt0000007", tmdb: 603 },
    item: null,
  },
  {
    name: "an item that agrees in one id at least",
    fake: { items: { Q1: filmWith({ P4947: [externalId(5)] }) } },
    ids: { wikidata: "Q1", imdb: "tt0000001", tmdb: 603 },
    item: "Q1",
  },
];

for (const { name, fake, ids = KNOWN, item } of CASES) {
  Deno.test(`Wikidata finds ${name}`, async () => {
    const outcome = await askWikidata(fake, ids);
    assertEquals(outcome.kind === "ok" ? outcome.value.ids.wikidata : null, item);
    if (item === null) assertEquals(outcome.kind, "not_found");
  });
}

Deno.test("all known ids are searched for at once; what is no id is not sent", async () => {
  const asked: string[] = [];
  const movie = { imdb: "tt0000001", tmdb: 603, tvdb: 77, tvmaze: 169 };
  await askWikidata(fakeWikimedia({}, asked), movie);
  await askWikidata(fakeWikimedia({}, asked), movie, { kind: "series" });
  await askWikidata(fakeWikimedia({}, asked), { imdb: "tt1|P31=Q5", tmdb: 603 });
  const nothing = await askWikidata(fakeWikimedia({}, asked), { imdb: "x" });
  assertEquals([asked, nothing.kind], [[
    "search haswbstatement:P345=tt0000001|P4947=603|P12196=77",
    "search haswbstatement:P345=tt0000001|P4983=603|P4835=77|P8600=169",
    "search haswbstatement:P4947=603",
  ], "not_found"]);
});
