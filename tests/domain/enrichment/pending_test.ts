import { isPartial, isPending, isRefreshPending } from "../../../domain/enrichment/pending.ts";
import { assertEquals } from "../../assert.ts";
import { NOON, standing } from "../sample.ts";

const CASES = [
  { name: "never asked", given: standing("omdb", null), pending: true, refresh: false },
  {
    name: "answered",
    given: standing("omdb", { lastKind: "ok", answeredAt: NOON }),
    pending: false,
    refresh: false,
  },
  {
    name: "without such a title",
    given: standing("omdb", { lastKind: "not_found", answeredAt: NOON }),
    pending: false,
    refresh: false,
  },
  {
    name: "limited at the first try",
    given: standing("omdb", { lastKind: "rate_limited" }),
    pending: true,
    refresh: false,
  },
  {
    name: "refused",
    given: standing("omdb", { lastKind: "refused" }),
    pending: true,
    refresh: false,
  },
  {
    name: "failed after an earlier answer",
    given: standing("omdb", { lastKind: "failed", answeredAt: NOON }),
    pending: true,
    refresh: true,
  },
  {
    name: "without a key",
    given: standing("omdb", null, { isActive: false }),
    pending: false,
    refresh: false,
  },
  {
    name: "without an id to ask by",
    given: standing("omdb", { lastKind: "failed" }, { isAskable: false }),
    pending: false,
    refresh: false,
  },
];

for (const { name, given, pending, refresh } of CASES) {
  Deno.test(`isPending() says ${pending ? "yes" : "no"} to a provider ${name}`, () => {
    assertEquals([isPending(given), isRefreshPending(given)], [pending, refresh]);
  });
}

const missedRefresh = standing("omdb", { lastKind: "failed", answeredAt: NOON });

const PARTIAL = [
  {
    name: "a pending provider that never answered",
    given: standing("omdb", { lastKind: "failed" }),
    waitedFor: [],
    partial: true,
  },
  { name: "a merely missed refresh", given: missedRefresh, waitedFor: [], partial: false },
  {
    name: "a missed refresh that a blank field waits for",
    given: missedRefresh,
    waitedFor: ["omdb"],
    partial: true,
  },
  {
    name: "a missed refresh of another provider than is waited for",
    given: missedRefresh,
    waitedFor: ["tmdb"],
    partial: false,
  },
  {
    name: "a provider that answered",
    given: standing("omdb", { lastKind: "ok", answeredAt: NOON }),
    waitedFor: ["omdb"],
    partial: false,
  },
];

for (const { name, given, waitedFor, partial } of PARTIAL) {
  Deno.test(`isPartial() says ${partial ? "yes" : "no"} to ${name}`, () => {
    const others = [standing("tmdb", { lastKind: "ok", answeredAt: NOON })];
    assertEquals(isPartial([...others, given], new Set(waitedFor)), partial);
  });
}
