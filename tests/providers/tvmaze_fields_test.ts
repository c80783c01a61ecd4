import { assertEquals } from "../assert.ts";
import { answerOf, clientOf, offered } from "./ask_world.ts";
import { askSeries, serving } from "./serving.ts";
import { EMBEDDED, MARAIS, tvmazeWith } from "./tvmaze_fixtures.ts";

const IMAGES = "https://static.tvmaze.com/uploads/images/original_untouched/9";

async function show(patch: object = {}, embedded: object = {}) {
  const rules = tvmazeWith({ ...MARAIS, ...patch }, { ...EMBEDDED, ...embedded });
  return answerOf(await askSeries(clientOf("tvmaze", serving(rules), null), { tvmaze: 501 }));
}

const FIELDS: { name: string; patch?: object; field: string; value: unknown }[] = [
  { name: "title", field: "title", value: "Le Marais" },
  {
    name: "plot without tags",
    field: "plot",
    value: "Le Marais is a swamp.\n\nSo is the town & its mayor.",
  },
  { name: "no plot for null", patch: { summary: null }, field: "plot", value: undefined },
  { name: "original title of a foreign show", field: "original_title", value: "Le Marais maudit" },
  {
    name: "name as the original title of an English show",
    patch: { language: "English" },
    field: "original_title",
    value: "Le Marais",
  },
  { name: "average runtime", field: "runtime", value: 52 },
  { name: "stated runtime first", patch: { runtime: 45 }, field: "runtime", value: 45 },
  {
    name: "no runtime where both are null",
    patch: { averageRuntime: null },
    field: "runtime",
    value: undefined,
  },
  { name: "network before streamer", field: "network", value: "Canal Eau" },
  {
    name: "streamer without a network",
    patch: { network: null },
    field: "network",
    value: "Streamer",
  },
  { name: "country of the network", field: "countries", value: ["France"] },
  {
    name: "no country of a streamer that serves the world",
    patch: { network: null },
    field: "countries",
    value: undefined,
  },
  { name: "language", field: "languages", value: ["French"] },
  { name: "genres", field: "genres", value: ["Drama", "Science-Fiction"] },
  { name: "rating", field: "tvmaze_rating", value: 7.4 },
  {
    name: "no rating",
    patch: { rating: { average: null } },
    field: "tvmaze_rating",
    value: undefined,
  },
  { name: "first day", field: "first_aired", value: "2019-03-04" },
  { name: "no last day while it runs", field: "last_aired", value: undefined },
  { name: "last day", patch: { ended: "2020-01-02" }, field: "last_aired", value: "2020-01-02" },
  { name: "blank day", patch: { premiered: "" }, field: "first_aired", value: undefined },
  { name: "homepage", field: "homepage", value: "https://marais.example/" },
  { name: "creators, but no other crew", field: "creators", value: ["Jean Noir", "Eve Gris"] },
  {
    name: "cast with roles and portraits",
    field: "actors",
    value: [
      { name: "Anne Roux", role: "Odile", photo: `${IMAGES}/5.jpg` },
      { name: "Luc Petit" },
    ],
  },
  { name: "Running as Continuing", field: "status", value: "Continuing" },
  { name: "Ended", patch: { status: "Ended" }, field: "status", value: "Ended" },
  {
    name: "To Be Determined as Continuing",
    patch: { status: "To Be Determined" },
    field: "status",
    value: "Continuing",
  },
  {
    name: "In Development as Upcoming",
    patch: { status: "In Development" },
    field: "status",
    value: "Upcoming",
  },
  {
    name: "an unknown status as it is",
    patch: { status: "Resting" },
    field: "status",
    value: "Resting",
  },
  { name: "no status", patch: { status: null }, field: "status", value: undefined },
];

for (const { name, patch, field, value } of FIELDS) {
  Deno.test(`TVmaze gives the ${name}`, async () => {
    assertEquals<unknown>(offered(await show(patch), field), value);
  });
}
