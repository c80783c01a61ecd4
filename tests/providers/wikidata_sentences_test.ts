import { firstSentences } from "../../providers/wikidata/first_sentences.ts";
import { assertEquals } from "../assert.ts";

const LONG =
  "This sentence goes on and on for quite some time, as sentences in articles like to do. ";

const CASES: { name: string; text: string; language?: string; outline: string | null }[] = [
  {
    name: "keeps a short text",
    text: "It is a film. It is good.",
    outline: "It is a film. It is good.",
  },
  { name: "keeps the first paragraph only", text: "One.\nTwo.", outline: "One." },
  {
    name: "keeps as many sentences as an outline bears",
    text: LONG.repeat(9),
    outline: LONG.repeat(4).trim(),
  },
  {
    name: "keeps the first sentence, however long it is",
    text: `${LONG.trim().slice(0, -1).repeat(9)}. Then more.`,
    outline: `${LONG.trim().slice(0, -1).repeat(9)}.`,
  },
  {
    name: "does not stop at initials and titles",
    text: `It was directed by F. W. Murnau and Dr. Mabuse for St. Louis. ${LONG.repeat(5)}`,
    outline: `It was directed by F. W. Murnau and Dr. Mabuse for St. Louis. ${
      LONG.repeat(3).trim()
    }`,
  },
  {
    name: "does not end with half a name",
    text: `${LONG.repeat(4)}It was made by F. W. Murnau and shown all over the world for years.`,
    outline: LONG.repeat(4).trim(),
  },
  {
    name: "knows where other scripts end a sentence",
    text: "映画である。".repeat(100),
    language: "ja",
    outline: "映画である。".repeat(66),
  },
  { name: "finds nothing in white space", text: " \n ", outline: null },
  { name: "finds nothing in nothing", text: "", outline: null },
];

for (const { name, text, language = "en", outline } of CASES) {
  Deno.test(`firstSentences() ${name}`, () =>
    assertEquals(firstSentences(text, language), outline));
}
