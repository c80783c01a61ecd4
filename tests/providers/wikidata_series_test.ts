import type { FieldValue } from "../../domain/fields/field_value.ts";
import { assertEquals } from "../assert.ts";
import { externalId, itemValue, timeValue, type Value } from "../world/wikidata/claims.ts";
import { answerOf } from "./ask_world.ts";
import { askWikidata, itemWith, type Statements } from "./wikidata_fixtures.ts";

const NAMES = { Q10: "Ann Roe", Q11: "Bo Lee", Q12: "Cy Fox", Q13: "Di Elm", Q50: "Channel North" };
const NO_END: Value = { snaktype: "novalue", datatype: "time" };
const UNKNOWN_END: Value = { snaktype: "somevalue", datatype: "time" };

const four = ["Q10", "Q11", "Q12", "Q13"].map(itemValue);

const CASES: { name: string; claims: Statements; field: string; value: FieldValue | undefined }[] =
  [
    {
      name: "its broadcaster",
      claims: { P449: [itemValue("Q50")] },
      field: "network",
      value: "Channel North",
    },
    {
      name: "its start",
      claims: { P580: [timeValue("2010-09-12")] },
      field: "first_aired",
      value: "2010-09-12",
    },
    {
      name: "no start of which only the year is known",
      claims: { P580: [timeValue("2010-01-01", "year")] },
      field: "first_aired",
      value: undefined,
    },
    {
      name: "its publication for want of a start",
      claims: { P577: [timeValue("2010-09-12")] },
      field: "first_aired",
      value: "2010-09-12",
    },
    {
      name: "its end",
      claims: { P582: [timeValue("2013-03-10")] },
      field: "last_aired",
      value: "2013-03-10",
    },
    {
      name: "an end that is past as Ended",
      claims: { P582: [timeValue("2013-03-10")] },
      field: "status",
      value: "Ended",
    },
    {
      name: "the year of an end as Ended",
      claims: { P582: [timeValue("2013-01-01", "year")] },
      field: "status",
      value: "Ended",
    },
    {
      name: "an unknown end as Ended",
      claims: { P582: [UNKNOWN_END] },
      field: "status",
      value: "Ended",
    },
    {
      name: "no end as Continuing",
      claims: { P582: [NO_END] },
      field: "status",
      value: "Continuing",
    },
    {
      name: "an end to come as Continuing",
      claims: { P582: [timeValue("2099-01-01")] },
      field: "status",
      value: "Continuing",
    },
    {
      name: "no status where nothing is said",
      claims: { P580: [timeValue("2010-09-12")] },
      field: "status",
      value: undefined,
    },
    {
      name: "its creators",
      claims: { P170: four, P58: [itemValue("Q10")] },
      field: "creators",
      value: ["Ann Roe", "Bo Lee", "Cy Fox", "Di Elm"],
    },
    {
      name: "its few writers for want of a creator",
      claims: { P58: [itemValue("Q11")] },
      field: "creators",
      value: ["Bo Lee"],
    },
    {
      name: "its one director where the writers are many",
      claims: { P58: four, P57: [itemValue("Q11")] },
      field: "creators",
      value: ["Bo Lee"],
    },
    {
      name: "no creator among the many writers of its episodes",
      claims: { P58: four },
      field: "creators",
      value: undefined,
    },
    {
      name: "no directors, which are those of episodes",
      claims: { P57: [itemValue("Q10")] },
      field: "directors",
      value: undefined,
    },
  ];

for (const { name, claims, field, value } of CASES) {
  Deno.test(`Wikidata gives of a series ${name}`, async () => {
    const series = itemWith("Q1", { P31: [itemValue("Q5398426")], ...claims });
    const fake = { items: { Q1: series }, names: NAMES };
    const { offers } = answerOf(await askWikidata(fake, { wikidata: "Q1" }, { kind: "series" }));
    assertEquals(offers.find((offer) => offer.field === field)?.value, value);
  });
}

Deno.test("Wikidata's ids of a series are those of series", async () => {
  const claims = {
    P31: [itemValue("Q1259759")],
    P345: [externalId("tt0903747")],
    P4983: [externalId(1396)],
    P4947: [externalId(5)],
    P4835: [externalId(81189)],
    P8600: [externalId(169)],
  };
  const fake = { items: { Q1: itemWith("Q1", claims) } };
  const { ids } = answerOf(
    await askWikidata(fake, { tvmaze: 169, wikidata: "Q1" }, { kind: "series" }),
  );
  assertEquals(ids, { wikidata: "Q1", imdb: "tt0903747", tmdb: 1396, tvdb: 81189, tvmaze: 169 });
});
