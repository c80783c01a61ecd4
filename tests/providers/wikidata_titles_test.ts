import { assertEquals } from "../assert.ts";
import { textValue } from "../world/wikidata/claims.ts";
import { answerOf } from "./ask_world.ts";
import { askWikidata, filmWith, type Statements, terms } from "./wikidata_fixtures.ts";

interface Case {
  name: string;
  labels: object;
  languages: string[];
  original?: [text: string, language: string];
  titles: [language: string | null, title: string][];
}

const CASES: Case[] = [
  {
    name: "carry the languages of their labels, in the wanted order",
    labels: terms({ en: "The Film", de: "Der Film" }),
    languages: ["de", "en"],
    titles: [["de", "Der Film"], ["en", "The Film"]],
  },
  {
    name: "that stand in for a missing one are of the language they are in",
    labels: { de: { "language": "en", "value": "The Film", "for-language": "de" } },
    languages: ["de"],
    titles: [["en", "The Film"]],
  },
  {
    name: "that were rewritten are of the language they come from",
    labels: {
      zh: { "language": "zh", "value": "電影", "source-language": "zh-hans", "for-language": "zh" },
    },
    languages: ["zh"],
    titles: [["zh", "電影"]],
  },
  {
    name: "stand once, however many languages they stand in for",
    labels: {
      de: { "language": "en", "value": "The Film", "for-language": "de" },
      en: { language: "en", value: "The Film" },
    },
    languages: ["de", "en"],
    titles: [["en", "The Film"]],
  },
  {
    name: "of every language prove none",
    labels: { en: { "language": "mul", "value": "Film", "for-language": "en" } },
    languages: ["en"],
    titles: [[null, "Film"]],
  },
  {
    name: "are taken from the language where the region has none",
    labels: terms({ de: "Der Film" }),
    languages: ["de-AT"],
    titles: [["de", "Der Film"]],
  },
  {
    name: "of a region keep it",
    labels: terms({ "pt-br": "O Filme", "pt": "A Fita" }),
    languages: ["pt-BR"],
    titles: [["pt-BR", "O Filme"]],
  },
  {
    name: "in Norwegian are labelled with another code",
    labels: terms({ nb: "Filmen" }),
    languages: ["no"],
    titles: [["no", "Filmen"]],
  },
  {
    name: "that nobody has labelled are the original ones",
    labels: [],
    languages: ["en"],
    original: ["Der Film", "de"],
    titles: [["de", "Der Film"]],
  },
  {
    name: "in no words at all prove no language",
    labels: {},
    languages: ["en"],
    original: ["8½", "zxx"],
    titles: [[null, "8½"]],
  },
];

for (const { name, labels, languages, original, titles } of CASES) {
  Deno.test(`Wikidata's titles ${name}`, async () => {
    const claims: Statements = original ? { P1476: [textValue(...original)] } : {};
    const fake = { items: { Q1: filmWith(claims, { labels }) } };
    const { offers } = answerOf(await askWikidata(fake, { wikidata: "Q1" }, { languages }));
    const found = offers.filter(({ field }) => field === "title");
    assertEquals(found.map(({ language, value }) => [language, value]), titles);
    const own = offers.find(({ field }) => field === "original_title")?.value;
    assertEquals(own, original?.[0]);
  });
}
