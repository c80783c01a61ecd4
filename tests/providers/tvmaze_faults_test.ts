import type { Outcome } from "../../domain/outcome.ts";
import { assert, assertEquals } from "../assert.ts";
import { FAULT_KINDS, type FaultKind } from "../world/faults.ts";
import { SERIES, seriesNamed } from "../world/series.ts";
import { isKnownTo } from "../world/series/series.ts";
import { sleepReally } from "../world/sleep.ts";
import { createWorld } from "../world/world.ts";
import { answerOf, clientOf, hurried, NOW, offered } from "./ask_world.ts";
import { askSeries, askWhole, serving } from "./serving.ts";
import { EMBEDDED, MARAIS, tvmazeWith } from "./tvmaze_fixtures.ts";

type Kind = Outcome<unknown>["kind"];

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

for (const kind of FAULT_KINDS) {
  Deno.test(`TVmaze's "${kind}" is ${EXPECTED[kind]}, for show, episodes and search`, async () => {
    const world = createWorld({ sleep: (ms, signal) => sleepReally(ms / 200, signal) });
    world.fault("tvmaze", { kind });
    const client = clientOf("tvmaze", world.fetch, null);
    const { tvmaze, title } = seriesNamed("The Harbour Watch");
    const outcomes = await hurried(() =>
      Promise.all([
        askSeries(client, { tvmaze }),
        askSeries(client, { tvmaze }, { part: "episodes" }),
        client.search?.({ kind: "series", title, year: null, language: "en" }),
      ])
    );
    const wanted = EXPECTED[kind];
    const found = wanted === "not_found" ? "ok" : wanted;
    assertEquals(outcomes.map((outcome) => outcome?.kind), [wanted, wanted, found]);
  });
}

Deno.test("a limit of TVmaze that names no time is left to the rules", async () => {
  const world = createWorld({
    now: () => new Date(NOW),
    limits: { tvmaze: { requests: 1, seconds: 10 } },
  });
  const outcomes = await askWhole(clientOf("tvmaze", world.fetch, null), {
    tvmaze: seriesNamed("1066").tvmaze,
  });
  const [, second] = outcomes;
  assertEquals(second?.kind === "rate_limited" && second.retryAt, null);
});

const WRONG: { name: string; body: unknown }[] = [
  { name: "null", body: null },
  { name: "a list", body: [] },
  { name: "a show without a number", body: { ...MARAIS, id: null } },
  { name: "a name that is a number", body: { ...MARAIS, name: 7 } },
  { name: "genres that are a text", body: { ...MARAIS, genres: "Drama" } },
  {
    name: "seasons that are no list",
    body: { ...MARAIS, _embedded: { ...EMBEDDED, seasons: {} } },
  },
];

for (const { name, body } of WRONG) {
  Deno.test(`TVmaze's answer with ${name} is a failure with its reason`, async () => {
    const client = clientOf("tvmaze", serving([{ to: /./, body }]), null);
    const outcome = await askSeries(client, { tvmaze: 501 });
    assert(
      outcome.kind === "failed" && outcome.detail.startsWith("unexpected answer"),
      outcome.kind,
    );
  });
}

Deno.test("what TVmaze adds one day is passed over", async () => {
  const later = { ...MARAIS, moods: ["blue"], type: "Hologram", dvdCountry: { name: "France" } };
  const rules = tvmazeWith(later, { ...EMBEDDED, smells: [{ id: 1 }] });
  const outcome = await askSeries(clientOf("tvmaze", serving(rules), null), { tvmaze: 501 });
  assertEquals(offered(answerOf(outcome), "title"), "Le Marais");
});

Deno.test("TVmaze's test() asks for one show", async () => {
  const client = clientOf("tvmaze", createWorld().fetch, null);
  assert(["ok", "not_found"].includes((await client.test()).kind));
});

Deno.test("every series of the world has its facts, seasons and episodes at TVmaze", async () => {
  const client = clientOf("tvmaze", createWorld().fetch, null);
  for (const series of SERIES.filter((one) => isKnownTo(one, "tvmaze"))) {
    const [show, episodes] = (await askWhole(client, { tvmaze: series.tvmaze })).map(answerOf);
    assertEquals(show?.ids.tvmaze, series.tvmaze);
    assertEquals(show && offered(show, "title"), series.title);
    const listed = series.seasons.flatMap((season) => season.episodes)
      .filter(({ special }) => special !== "insignificant");
    assertEquals(episodes?.children?.length, listed.length, series.title);
    assertEquals(/<\/?p>|&amp;|undefined|NaN/.test(JSON.stringify([show, episodes])), false);
  }
});
