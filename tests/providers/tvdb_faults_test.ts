import type { Outcome } from "../../domain/outcome.ts";
import { assertEquals } from "../assert.ts";
import { FAULT_KINDS, type FaultKind } from "../world/faults.ts";
import { seriesNamed } from "../world/series.ts";
import { sleepReally } from "../world/sleep.ts";
import { createWorld, type World } from "../world/world.ts";
import { clientOf, createMemory, hurried, NOW } from "./ask_world.ts";
import { askSeries, askWhole } from "./serving.ts";

const WATCH = seriesNamed("The Harbour Watch");
const IDS = { tvdb: WATCH.tvdb };

type Expected = Outcome<unknown>["kind"];

/** What every fault is; a login that is not there says nothing of the title. */
const EXPECTED: Record<FaultKind, Expected | { login: Expected; later: Expected }> = {
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
  not_found: { login: "failed", later: "not_found" },
};

function hurriedWorld(): World {
  return createWorld({
    now: () => new Date(NOW),
    sleep: (ms, signal) => sleepReally(ms / 200, signal),
  });
}

for (const kind of FAULT_KINDS) {
  for (const [moment, from] of [["login", 1], ["later", 2]] as const) {
    const wanted = EXPECTED[kind];
    const expected = typeof wanted === "string" ? wanted : wanted[moment];
    const place = moment === "login" ? "at login" : "after it";
    Deno.test(`tvdb takes "${kind}" ${place} for ${expected}, and tells no key`, async () => {
      const world = hurriedWorld();
      world.fault("tvdb", { kind, from });
      const key = String(world.keys.tvdb);
      const outcome = await hurried(() => askSeries(clientOf("tvdb", world.fetch, key), IDS));
      const told = JSON.stringify(outcome);
      assertEquals(outcome.kind, expected, told);
      assertEquals(told.includes(key), false);
      assertEquals(/https?:|eyJ/.test(told), false, "no address and no token");
    });
  }
}

Deno.test("tvdb follows no redirect, with which its token would travel", async () => {
  const asked: Request[] = [];
  const location = "https://elsewhere.invalid/";
  const redirecting: typeof fetch = (input, init) => {
    asked.push(new Request(input, init));
    return Promise.resolve(new Response(null, { status: 302, headers: { location } }));
  };
  assertEquals((await clientOf("tvdb", redirecting, "key").test()).kind, "failed");
  assertEquals(asked.map(({ redirect }) => redirect), ["manual"]);
});

Deno.test("tvdb's test() tells a good key from a bad one, and asks for a missing PIN", async () => {
  const world = createWorld({ keys: { tvdb: "worldkey", tvdb_pin: "1234" } });
  const kinds: string[] = [];
  for (const key of ["worldkey:1234", "worldkey", "worldkey:9", "another:1234"]) {
    const outcome = await clientOf("tvdb", world.fetch, key).test();
    kinds.push(outcome.kind);
    assertEquals(JSON.stringify(outcome).includes("worldkey"), false);
  }
  assertEquals(kinds, ["ok", "refused", "refused", "refused"]);
});

Deno.test("tokens that the world's TVDB calls back are replaced without the user noticing", async () => {
  const world = createWorld();
  const memory = createMemory();
  const key = String(world.keys.tvdb);
  const first = await askWhole(clientOf("tvdb", world.fetch, key, memory), IDS);
  world.expireTokens();
  const second = await askWhole(clientOf("tvdb", world.fetch, key, memory), IDS);
  assertEquals(second, first);
  const logins = world.requests.filter(({ method }) => method === "POST");
  assertEquals(logins.length, 2);
});

Deno.test("a merged series of the world's TVDB is not found under its old id", async () => {
  const world = createWorld();
  world.moveSeries(WATCH.tvdb, seriesNamed("Cold Orbit").tvdb);
  const client = clientOf("tvdb", world.fetch, String(world.keys.tvdb));
  assertEquals((await askSeries(client, IDS)).kind, "not_found");
});
