import { assert, assertEquals } from "../assert.ts";
import { externalId, itemValue, statement } from "../world/wikidata/claims.ts";
import { answerOf, NOW, offered } from "./ask_world.ts";
import { type Recording, recordings } from "./recordings.ts";
import { serving } from "./serving.ts";
import { askWikidata, filmWith, itemWith } from "./wikidata_fixtures.ts";

const SKIP_NAMES = /labels|search|sparql/;

type Entity = {
  id: string;
  labels?: Record<string, { value: string }>;
  claims?: Record<string, unknown>;
};

/** The one item of a recording; one was recorded without its envelope. */
function entityOf({ body }: Recording): Entity {
  const found = "entities" in body ? Object.values(body.entities as object)[0] : body;
  return found as Entity;
}

/** A Wikidata that has this item, as a film if it was cut, and names every other by its number. */
function wikidataOf(entity: Entity): typeof fetch {
  const isAFilm = { P31: [statement(entity.id, "P31", itemValue("Q11424"))] };
  const whole = { ...entity, claims: { ...isAFilm, ...entity.claims } };
  const answer = (request: Request) => {
    const ids = (new URL(request.url).searchParams.get("ids") ?? "").split("|");
    const bodies = ids.map((id) => [
      id,
      id === entity.id
        ? whole
        : { id, type: "item", labels: { en: { language: "en", value: id } } },
    ]);
    return Response.json({ entities: Object.fromEntries(bodies), success: 1 });
  };
  return serving([{ to: /./, answer }]);
}

/** What the recordings say; a part of a value is enough. */
const SAYS: Record<string, Record<string, unknown>> = {
  Q2262932: {
    title: "City Streets",
    original_title: "City Streets",
    runtime: 82,
    release_date: undefined,
  },
  Q546900: { languages: ["Q652"] },
  Q151599: {
    actors: [
      { name: "Q63781", role: "Joh Fredersen" },
      { name: "Q65154", role: "C. A. Rotwang" },
      { name: "Q76813", role: "Maria/Maschinenmensch" },
    ],
  },
  Q110492062: { release_date: "2022-11-03", genres: ["Q130232"], countries: ["Q212", "Q43"] },
};

for (const recording of recordings("wikidata", (body) => "entities" in body || "claims" in body)) {
  if (SKIP_NAMES.test(recording.name)) continue;
  const entity = entityOf(recording);
  // A person is none; what was cut to a few statements is taken for a film.
  const isAPerson = "P31" in (entity.claims ?? {}) && !(entity.id in SAYS);
  if (!isAPerson) {
    Deno.test(`recorded ${recording.name} is read as it says`, () => readsAsItSays(entity));
  }

  Deno.test(`recorded ${recording.name} is no film unless it says so`, async () => {
    const body = { entities: { [entity.id]: entity }, success: 1 };
    const outcome = await askWikidata(serving([{ to: /./, body }]), { wikidata: entity.id });
    assertEquals(outcome.kind, entity.id === "Q2262932" ? "ok" : "not_found");
  });
}

async function readsAsItSays(entity: Entity): Promise<void> {
  const wish = { countries: ["UA"] };
  const answer = answerOf(await askWikidata(wikidataOf(entity), { wikidata: entity.id }, wish));
  assertEquals(answer.ids.wikidata, entity.id);
  for (const [field, value] of Object.entries(SAYS[entity.id] ?? {})) {
    assertEquals<unknown>(offered(answer, field), value, field);
  }
  assert(!/undefined|NaN/.test(JSON.stringify(answer)));
}

for (const { name, text, body } of recordings("wikidata", (body) => "entities" in body)) {
  if (!/labels/.test(name)) continue;
  Deno.test(`recorded ${name} gives the names of its items`, async () => {
    const entities = body.entities as Record<string, Entity>;
    const ids = Object.keys(entities).filter((id) => id.startsWith("Q"));
    const film = filmWith({ P272: ids.map(itemValue) });
    const rules = [{ to: /ids=Q1&/, body: { entities: { Q1: film } } }, {
      to: /./,
      body: JSON.parse(text),
    }];
    const answer = answerOf(await askWikidata(serving(rules)));
    const wanted = ids.flatMap((id) => entities[id]?.labels?.en?.value ?? []);
    const names = new Map(wanted.map((one) => [one.toLowerCase(), one]));
    assertEquals<unknown>(offered(answer, "studios"), [...names.values()]);
  });
}

for (const { name, body } of recordings("wikidata", (body) => "query" in body)) {
  Deno.test(`recorded ${name} leads to its item`, async () => {
    const { query } = body as { query: { search: { title: string }[] } };
    const [hit] = query.search;
    const imdb = /P345-(tt\d+)/.exec(name)?.[1] ?? "tt0000009";
    const item = itemWith(hit?.title ?? "Q1", { P345: [externalId(imdb)] });
    const rules = [{ to: /list=search/, body }, { to: /./, body: { entities: { x: item } } }];
    const outcome = await askWikidata(serving(rules), { imdb });
    assertEquals(outcome.kind === "ok" ? outcome.value.ids.wikidata : undefined, hit?.title);
  });
}

const ERRORS = { "200-maxlag": "rate_limited", "200-missing": "not_found" } as const;

for (const { name, body } of recordings("wikidata/errors")) {
  const [, kind] = Object.entries(ERRORS).find(([part]) => name.includes(part)) ?? [];
  Deno.test(`recorded ${name} is "${kind}"`, async () => {
    const outcome = await askWikidata(serving([{ to: /./, body }]), { wikidata: "Q10908976" });
    assertEquals(outcome.kind, kind);
    if (outcome.kind === "rate_limited") assertEquals(outcome.retryAt, NOW + 5000);
  });
}

for (const { name, body } of recordings("wikidata/wikipedia")) {
  const item = String(body.wikibase_item ?? "Q42");
  Deno.test(`recorded ${name} is ${"wikibase_item" in body ? "an outline" : "none"}`, async () => {
    const sitelinks = { enwiki: { site: "enwiki", title: "X", badges: [] } };
    const film = itemWith(item, {}, { sitelinks });
    const rules = [{ to: /summary/, body }, { to: /./, body: { entities: { [item]: film } } }];
    const outcome = await askWikidata(serving(rules), { wikidata: item }, { part: "outline" });
    const outline = offered(answerOf(outcome), "outline");
    assertEquals(outline !== undefined, "wikibase_item" in body);
    if (outline) assert(String(body.extract).startsWith(String(outline)));
  });
}
