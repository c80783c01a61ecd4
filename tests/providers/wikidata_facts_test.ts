import type { FieldValue } from "../../domain/fields/field_value.ts";
import { assertEquals } from "../assert.ts";
import {
  itemValue,
  quantity,
  someValue,
  stringValue,
  textValue,
} from "../world/wikidata/claims.ts";
import { answerOf } from "./ask_world.ts";
import { askWikidata, filmWith, own, type Statements } from "./wikidata_fixtures.ts";

const NAMES = {
  Q10: "Ann Roe",
  Q11: "Bo Lee",
  Q12: "Hermit",
  Q20: "science fiction film",
  Q21: "silent film",
  Q22: "black comedy",
  Q23: "drama television series",
  Q30: "United States",
  Q40: "German",
  Q50: "Ufa",
  Q60: "The Saga film series",
};

const CASES: { name: string; claims: Statements; field: string; value: FieldValue | undefined }[] =
  [
    {
      name: "a length in minutes",
      claims: { P2047: [quantity(136, "Q7727")] },
      field: "runtime",
      value: 136,
    },
    {
      name: "a length in seconds",
      claims: { P2047: [quantity(5400, "Q11574")] },
      field: "runtime",
      value: 90,
    },
    {
      name: "a length in hours",
      claims: { P2047: [quantity(1.5, "Q25235")] },
      field: "runtime",
      value: 90,
    },
    {
      name: "no length in metres",
      claims: { P2047: [quantity(4000, "Q11573")] },
      field: "runtime",
      value: undefined,
    },
    {
      name: "the minutes beside the metres",
      claims: { P2047: [quantity(4000, "Q11573"), quantity(149, "Q7727")] },
      field: "runtime",
      value: 149,
    },
    {
      name: "the preferred of several",
      claims: {
        P2047: [quantity(90, "Q7727"), own("P2047", quantity(93, "Q7727"), { rank: "preferred" })],
      },
      field: "runtime",
      value: 93,
    },
    {
      name: "nothing that was found wrong",
      claims: { P57: [own("P57", itemValue("Q10"), { rank: "deprecated" }), itemValue("Q11")] },
      field: "directors",
      value: ["Bo Lee"],
    },
    {
      name: "nothing unknown",
      claims: { P364: [someValue("wikibase-item")], P57: [someValue("wikibase-item")] },
      field: "directors",
      value: undefined,
    },
    {
      name: "people in their order",
      claims: { P58: [itemValue("Q11"), itemValue("Q10")] },
      field: "writers",
      value: ["Bo Lee", "Ann Roe"],
    },
    {
      name: "nobody without a name",
      claims: { P58: [itemValue("Q999"), itemValue("Q10")] },
      field: "writers",
      value: ["Ann Roe"],
    },
    {
      name: "genres as others write them",
      claims: { P136: ["Q20", "Q21", "Q22", "Q23"].map(itemValue) },
      field: "genres",
      value: ["Science Fiction", "Silent film", "Black comedy", "Drama"],
    },
    {
      name: "countries",
      claims: { P495: [itemValue("Q30")] },
      field: "countries",
      value: ["United States"],
    },
    {
      name: "languages",
      claims: { P364: [itemValue("Q40")] },
      field: "languages",
      value: ["German"],
    },
    {
      name: "the language of the work without an original one",
      claims: { P407: [itemValue("Q40")] },
      field: "languages",
      value: ["German"],
    },
    { name: "studios", claims: { P272: [itemValue("Q50")] }, field: "studios", value: ["Ufa"] },
    {
      name: "a homepage",
      claims: { P856: [stringValue("https://film.example/", "url")] },
      field: "homepage",
      value: "https://film.example/",
    },
    {
      name: "the original title",
      claims: { P1476: [textValue("Der Film", "de")] },
      field: "original_title",
      value: "Der Film",
    },
    {
      name: "the series of films it belongs to",
      claims: { P179: [itemValue("Q60")] },
      field: "collection",
      value: { name: "The Saga film series", ids: { wikidata: "Q60" } },
    },
    {
      name: "a role as it was written",
      claims: {
        P161: [
          own("P161", itemValue("Q10"), {
            qualifiers: { P4633: stringValue("Maria"), P453: itemValue("Q12") },
          }),
        ],
      },
      field: "actors",
      value: [{ name: "Ann Roe", role: "Maria" }],
    },
    {
      name: "a role by its item",
      claims: { P161: [own("P161", itemValue("Q10"), { qualifiers: { P453: itemValue("Q12") } })] },
      field: "actors",
      value: [{ name: "Ann Roe", role: "Hermit" }],
    },
    {
      name: "an actor without a role",
      claims: { P161: [itemValue("Q10")] },
      field: "actors",
      value: [{ name: "Ann Roe" }],
    },
    {
      name: "voices where nobody is seen",
      claims: { P725: [itemValue("Q11")] },
      field: "actors",
      value: [{ name: "Bo Lee" }],
    },
    {
      name: "the cast by its numbers, where it has some",
      claims: {
        P161: [
          own("P161", itemValue("Q10"), { qualifiers: { P1545: stringValue("2") } }),
          own("P161", itemValue("Q11"), { qualifiers: { P1545: stringValue("1") } }),
        ],
      },
      field: "actors",
      value: [{ name: "Bo Lee" }, { name: "Ann Roe" }],
    },
    {
      name: "a budget in dollars",
      claims: { P2130: [quantity(5_000_000, "Q4917")] },
      field: "budget",
      value: 5_000_000,
    },
    {
      name: "no budget in other money",
      claims: { P2130: [quantity(5_000_000, "Q4916")] },
      field: "budget",
      value: undefined,
    },
    {
      name: "what the world paid, not a country",
      claims: {
        P2142: [
          own("P2142", quantity(3, "Q4917"), { qualifiers: { P3005: itemValue("Q30") } }),
          own("P2142", quantity(9, "Q4917"), { qualifiers: { P3005: itemValue("Q13780930") } }),
        ],
      },
      field: "revenue",
      value: 9,
    },
    {
      name: "no picture that is no poster",
      claims: { P18: [stringValue("Set.jpg", "commonsMedia")] },
      field: "poster",
      value: undefined,
    },
  ];

for (const { name, claims, field, value } of CASES) {
  Deno.test(`Wikidata gives ${name}`, async () => {
    const answer = answerOf(await askWikidata({ items: { Q1: filmWith(claims) }, names: NAMES }));
    assertEquals(answer.offers.find((offer) => offer.field === field)?.value, value);
    assertEquals(answer.artwork, []);
  });
}
