import type { Outcome } from "../../domain/outcome.ts";
import { assertEquals } from "../assert.ts";
import { FAULT_KINDS, type FaultKind } from "../world/faults.ts";
import { filmNamed } from "../world/films.ts";
import { sleepReally } from "../world/sleep.ts";
import { createWorld } from "../world/world.ts";
import { askAbout, clientOf, hurried, NOW, PROVIDER_NAMES } from "./ask_world.ts";

const CHARADE = filmNamed("Charade");
const HOUR_MS = 3_600_000;

type Expected = Outcome<unknown>["kind"];

/** What every fault is, to every provider: only OMDb says "used up" with a 401. */
const EXPECTED: Record<FaultKind, Expected | Record<"tmdb" | "omdb" | "fanart", Expected>> = {
  limited: "rate_limited",
  limited_date: "rate_limited",
  limited_no_header: "rate_limited",
  limited_zero: "rate_limited",
  limited_absurd: "rate_limited",
  limit401: { tmdb: "refused", omdb: "rate_limited", fanart: "refused" },
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

for (const provider of PROVIDER_NAMES) {
  for (const kind of FAULT_KINDS) {
    const wanted = EXPECTED[kind];
    const expected = typeof wanted === "string" ? wanted : wanted[provider];
    Deno.test(`${provider} takes "${kind}" for ${expected}, and tells no key`, async () => {
      const world = createWorld({
        now: () => new Date(NOW),
        sleep: (ms, signal) => sleepReally(ms / 200, signal),
      });
      world.fault(provider, { kind });
      const outcome = await hurried(() => askAbout(world, provider, CHARADE));
      assertEquals(outcome.kind, expected, JSON.stringify(outcome));
      const told = JSON.stringify(outcome);
      assertEquals(told.includes(world.keys[provider] ?? "?"), false);
      assertEquals(/https?:/.test(told), false, "an address may hold a key");
    });
  }
}

const PAUSES: { kind: FaultKind; wait: number | null }[] = [
  { kind: "limited", wait: HOUR_MS },
  { kind: "limited_date", wait: HOUR_MS },
  { kind: "limited_no_header", wait: null },
  { kind: "limited_zero", wait: 1000 },
  { kind: "limited_absurd", wait: 24 * HOUR_MS },
];

for (const provider of ["tmdb", "fanart"] as const) {
  for (const { kind, wait } of PAUSES) {
    Deno.test(`${provider} reads the Retry-After of "${kind}"`, async () => {
      const world = createWorld({ now: () => new Date(NOW) });
      world.fault(provider, { kind });
      const outcome = await askAbout(world, provider, CHARADE);
      if (outcome.kind !== "rate_limited") throw new Error(outcome.kind);
      assertEquals([outcome.scope, outcome.retryAt], ["rate", wait === null ? null : NOW + wait]);
    });
  }
}

for (const provider of PROVIDER_NAMES) {
  Deno.test(`${provider}'s test() tells a good key from a bad one`, async () => {
    const world = createWorld();
    const good = await clientOf(provider, world.fetch, world.keys[provider]).test();
    const bad = await clientOf(provider, world.fetch, "not-the-key").test();
    assertEquals([["ok", "not_found"].includes(good.kind), bad.kind], [true, "refused"]);
    assertEquals(JSON.stringify(bad).includes("not-the-key"), false);
  });
}

Deno.test("a body that never ends is given up, not kept in memory", async () => {
  let sent = 0;
  const endless = () => {
    const pull = (stream: ReadableStreamDefaultController<Uint8Array>) => {
      sent++;
      stream.enqueue(new Uint8Array(1 << 20).fill(32));
    };
    return Promise.resolve(new Response(new ReadableStream({ pull })));
  };
  const outcome = await clientOf("tmdb", endless, "key").test();
  assertEquals([outcome.kind, sent < 20], ["failed", true]);
});

Deno.test("TMDB's long token goes into the header, its short key into the address", async () => {
  const world = createWorld();
  const { tmdb, tmdb_token } = world.keys;
  for (const key of [tmdb, tmdb_token]) {
    const asked: Request[] = [];
    const watching: typeof fetch = (input, init) => {
      asked.push(new Request(input, init));
      return world.fetch(input, init);
    };
    assertEquals((await clientOf("tmdb", watching, key).test()).kind, "ok");
    const [request] = asked;
    const isToken = key === tmdb_token;
    assertEquals(request?.headers.get("authorization"), isToken ? `Bearer ${key}` : null);
    assertEquals(request?.url.includes(String(key)), !isToken);
  }
});

for (const provider of PROVIDER_NAMES) {
  Deno.test(`${provider} follows no redirect, with which its key would travel`, async () => {
    const asked: Request[] = [];
    const location = "https://elsewhere.invalid/";
    const redirecting: typeof fetch = (input, init) => {
      asked.push(new Request(input, init));
      return Promise.resolve(new Response(null, { status: 302, headers: { location } }));
    };
    assertEquals((await clientOf(provider, redirecting, "key").test()).kind, "failed");
    assertEquals(asked.map(({ redirect }) => redirect), ["manual"]);
  });
}
