import type { Outcome } from "../../domain/outcome.ts";
import { assert, assertEquals } from "../assert.ts";
import { FAULT_KINDS, type FaultKind } from "../world/faults.ts";
import { filmNamed, FILMS } from "../world/films.ts";
import { wikidataIdOf } from "../world/films/film_ids.ts";
import { sleepReally } from "../world/sleep.ts";
import { createWorld, type World } from "../world/world.ts";
import { answerOf, clientOf, hurried, NOW, offered } from "./ask_world.ts";
import { serving } from "./serving.ts";
import { askWikidata } from "./wikidata_fixtures.ts";

type Kind = Outcome<unknown>["kind"];

const CHARADE = { wikidata: wikidataIdOf(filmNamed("Charade")) };

/** What every fault is to the title; the outline has a table of its own where it differs. */
const EXPECTED: Record<FaultKind, Kind> = {
  limited: "rate_limited",
  limited_date: "rate_limited",
  limited_no_header: "rate_limited",
  limited_zero: "rate_limited",
  limited_absurd: "rate_limited",
  limit401: "refused",
  error500: "failed",
  error503: "failed",
  html: "failed",
  hang: "failed",
  drip: "failed",
  truncated: "failed",
  wrong_types: "failed",
  empty: "failed",
  reset: "failed",
  redirect: "failed",
  bad_key: "refused",
  not_found: "not_found",
};

function hurriedWorld(): World {
  return createWorld({
    now: () => new Date(NOW),
    sleep: (ms, signal) => sleepReally(ms / 200, signal),
  });
}

for (const kind of FAULT_KINDS) {
  Deno.test(`Wikidata's "${kind}" is ${EXPECTED[kind]}`, async () => {
    const world = hurriedWorld();
    world.fault("wikidata", { kind });
    const outcome = await hurried(() => askWikidata(world.fetch, CHARADE));
    assertEquals(outcome.kind, EXPECTED[kind], JSON.stringify(outcome));
  });

  Deno.test(`Wikipedia's "${kind}" costs the outline at most`, async () => {
    const world = hurriedWorld();
    world.fault("wikipedia", { kind });
    const outcomes = await hurried(() =>
      Promise.all([
        askWikidata(world.fetch, CHARADE),
        askWikidata(world.fetch, CHARADE, { part: "outline" }),
      ])
    );
    // That there is no article is an answer: there is no outline.
    const wanted = kind === "not_found" ? "ok" : EXPECTED[kind];
    assertEquals(outcomes.map((outcome) => outcome.kind), ["ok", wanted]);
  });
}

const PAUSES: { kind: FaultKind; seconds: number }[] = [
  { kind: "limited", seconds: 3600 },
  { kind: "limited_no_header", seconds: 5 },
  { kind: "limited_zero", seconds: 5 },
  { kind: "limited_absurd", seconds: 86_400 },
];

for (const { kind, seconds } of PAUSES) {
  Deno.test(`a lag of the servers ("${kind}") is waited out for ${seconds} s`, async () => {
    const world = hurriedWorld();
    world.fault("wikidata", { kind });
    const outcome = await askWikidata(world.fetch, CHARADE);
    if (outcome.kind !== "rate_limited") throw new Error(outcome.kind);
    assertEquals([outcome.scope, outcome.retryAt], ["rate", NOW + seconds * 1000]);
  });
}

const ERRORS: { code: string; kind: Kind }[] = [
  { code: "maxlag", kind: "rate_limited" },
  { code: "ratelimited", kind: "rate_limited" },
  { code: "no-such-entity", kind: "not_found" },
  { code: "internal_api_error_DBQueryError", kind: "failed" },
  { code: "readonly", kind: "failed" },
];

for (const { code, kind } of ERRORS) {
  Deno.test(`the error "${code}" inside of a 200 is ${kind}`, async () => {
    const rules = [{ to: /./, body: { error: { code, info: "x" } } }];
    assertEquals((await askWikidata(serving(rules), CHARADE)).kind, kind);
  });
}

const WRONG: { name: string; body: unknown }[] = [
  { name: "null", body: null },
  { name: "no entities", body: { success: 1 } },
  { name: "entities that are a list", body: { entities: [] } },
  { name: "an entity without an id", body: { entities: { Q1: { labels: {} } } } },
  { name: "labels that are texts", body: { entities: { Q1: { id: "Q1", labels: { en: "x" } } } } },
  {
    name: "claims that are no lists",
    body: { entities: { Q1: { id: "Q1", claims: { P31: {} } } } },
  },
  {
    name: "a list of claims with something in it",
    body: { entities: { Q1: { id: "Q1", claims: [1] } } },
  },
];

for (const { name, body } of WRONG) {
  Deno.test(`Wikidata's answer with ${name} is a failure with its reason`, async () => {
    const outcome = await askWikidata(serving([{ to: /./, body }]), { wikidata: "Q1" });
    assert(
      outcome.kind === "failed" && outcome.detail.startsWith("unexpected answer"),
      outcome.kind,
    );
  });
}

Deno.test("a refusal at the edge says what to do", async () => {
  const outcome = await askWikidata(serving([{ to: /./, status: 403 }]), CHARADE);
  assert(outcome.kind === "refused" && outcome.detail.includes("enter a contact in the settings"));
});

Deno.test("Wikidata's test() asks for one item", async () => {
  assertEquals((await clientOf("wikidata", createWorld().fetch, null).test()).kind, "ok");
});

Deno.test("every film of the world gives its facts or is not found, and no blank offer", async () => {
  const { fetch: fetch_ } = createWorld();
  let found = 0;
  for (const film of FILMS) {
    const outcome = await askWikidata(fetch_, {
      tmdb: film.tmdb,
      ...(film.imdb ? { imdb: film.imdb } : {}),
    });
    if (outcome.kind === "not_found") continue;
    const answer = answerOf(outcome);
    found++;
    assertEquals(answer.ids.wikidata, wikidataIdOf(film));
    assertEquals(offered(answer, "title"), film.title);
    const runtime = offered(answer, "runtime");
    assert(runtime === undefined || runtime === film.runtime, `${film.title}: ${runtime}`);
    assertEquals(/undefined|NaN|"Q\d+"/.test(JSON.stringify(answer.offers)), false);
  }
  assert(found >= FILMS.length * 0.9, `${found}`);
});
