import { assertEquals } from "../assert.ts";
import { externalId, itemValue, timeValue } from "../world/wikidata/claims.ts";
import { answerOf } from "./ask_world.ts";
import { askWikidata, filmWith, own, type Statements } from "./wikidata_fixtures.ts";

const DATES: {
  name: string;
  claims: Statements;
  dates: [country: string | null, day: string][];
}[] = [
  { name: "a day", claims: { P577: [timeValue("1927-01-10")] }, dates: [[null, "1927-01-10"]] },
  {
    name: "no day of which only the month is known",
    claims: { P577: [timeValue("1977-03-01", "month")] },
    dates: [],
  },
  {
    name: "no day of which only the year is known",
    claims: { P577: [timeValue("1931-01-01", "year")] },
    dates: [],
  },
  {
    name: "the earliest day, and the one of the wanted country",
    claims: {
      P577: [
        own("P577", timeValue("1927-03-06"), { qualifiers: { P291: itemValue("Q30") } }),
        own("P577", timeValue("1927-04-09"), { qualifiers: { P291: itemValue("Q30") } }),
        timeValue("1927-01-10"),
        timeValue("1927-01-01", "year"),
      ],
    },
    dates: [["US", "1927-03-06"], [null, "1927-01-10"]],
  },
  {
    name: "no day of a part, and none that was wrong",
    claims: {
      P577: [
        own("P577", timeValue("1920-01-10"), { qualifiers: { P518: itemValue("Q7") } }),
        own("P577", timeValue("1921-01-10"), { rank: "deprecated" }),
        timeValue("1927-01-10"),
      ],
    },
    dates: [[null, "1927-01-10"]],
  },
  {
    name: "a country's day beside the preferred one",
    claims: {
      P577: [
        own("P577", timeValue("1927-01-10"), { rank: "preferred" }),
        own("P577", timeValue("1926-01-10"), { qualifiers: { P291: itemValue("Q30") } }),
      ],
    },
    dates: [["US", "1926-01-10"], [null, "1927-01-10"]],
  },
];

for (const { name, claims, dates } of DATES) {
  Deno.test(`Wikidata's release is ${name}`, async () => {
    const { offers } = answerOf(await askWikidata({ items: { Q1: filmWith(claims) } }));
    const found = offers.filter(({ field }) => field === "release_date");
    assertEquals(found.map(({ country, value }) => [country, value]), dates);
  });
}

const RATINGS: { claims: Statements; countries: string[]; ratings: unknown[] }[] = [
  { claims: { P1657: [itemValue("Q18665339")] }, countries: ["US"], ratings: [["US", "PG-13"]] },
  {
    claims: { P1657: [itemValue("Q18665344")], P1981: [itemValue("Q20644796")] },
    countries: ["DE"],
    ratings: [["DE", "12"], ["US", "R"]],
  },
  { claims: { P1981: [itemValue("Q20644796")] }, countries: ["US"], ratings: [] },
  // A French warning is a recommendation; an unknown Austrian rating has its name.
  { claims: { P2758: [itemValue("Q23817739")] }, countries: ["FR"], ratings: [] },
  { claims: { P3650: [itemValue("Q70")] }, countries: ["AT"], ratings: [["AT", "ab 10"]] },
  // Romania's CNC is not France's.
  {
    claims: { P3402: [itemValue("Q27915576")] },
    countries: ["FR", "RO"],
    ratings: [["RO", "N-15"]],
  },
];

for (const { claims, countries, ratings } of RATINGS) {
  Deno.test(`Wikidata's ratings for ${countries}: ${JSON.stringify(ratings)}`, async () => {
    const fake = { items: { Q1: filmWith(claims) }, names: { Q70: "ab 10" } };
    const { offers } = answerOf(await askWikidata(fake, { wikidata: "Q1" }, { countries }));
    const found = offers.filter(({ field }) => field === "content_rating");
    assertEquals(found.map(({ country, value }) => [country, value]), ratings);
  });
}

Deno.test("Wikidata's ids are the item's; where it has two of a system, it has none", async () => {
  const claims = {
    P345: ["tt0000001", "tt0000002"].map(externalId),
    P4947: [externalId(603)],
    P12196: [externalId("x")],
    P4983: [externalId(7)],
  };
  const { ids } = answerOf(await askWikidata({ items: { Q1: filmWith(claims) } }));
  assertEquals(ids, { wikidata: "Q1", tmdb: 603 });
});
