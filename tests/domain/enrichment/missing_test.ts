import type { FieldDecision, KeepReason } from "../../../domain/enrichment/decision.ts";
import {
  type MissingCase,
  missingFields,
  reachablePercent,
} from "../../../domain/enrichment/missing.ts";
import type { ProviderAttempts } from "../../../domain/enrichment/pending.ts";
import { assertEquals } from "../../assert.ts";
import { able, HOUR_MS, NOON, standing } from "../sample.ts";

const ANSWERED: Partial<ProviderAttempts> = {
  lastKind: "ok",
  lastAttemptAt: NOON,
  answeredAt: NOON,
};
const LATER = NOON + HOUR_MS;

function keep(because: KeepReason): readonly FieldDecision[] {
  return [{ kind: "keep", field: "imdb_rating", because }];
}

/** TMDB and OMDb answered, and the IMDb rating alone is blank. */
const BASE: MissingCase = {
  kind: "movie",
  decisions: keep("nothing_offered"),
  isFilled: (field) => field !== "imdb_rating",
  authority: { globalOrder: ["omdb", "tmdb"], fields: {}, fillGaps: true },
  providers: [able("tmdb"), able("omdb")],
  standings: [standing("tmdb", ANSWERED), standing("omdb", ANSWERED)],
  unavailableUntil: new Map(),
};

const CASES: readonly { name: string; given: Partial<MissingCase>; why: object }[] = [
  { name: "nobody has it when all have answered", given: {}, why: { reason: "nobody_has_it" } },
  {
    name: "the user emptied and locked it",
    given: { decisions: keep("locked_empty") },
    why: { reason: "locked_empty" },
  },
  {
    name: "the user rejected what was offered",
    given: { decisions: keep("rejected_by_user") },
    why: { reason: "rejected_by_user" },
  },
  {
    name: "a change waits for the user",
    given: { decisions: keep("held_for_review") },
    why: { reason: "held_for_review" },
  },
  {
    name: "its only provider has no key",
    given: { providers: [able("tmdb"), able("omdb", { active: false })] },
    why: { reason: "no_provider" },
  },
  {
    name: "no provider's module offers it",
    given: { providers: [able("omdb", { offers: new Set(["plot"]) })] },
    why: { reason: "no_provider" },
  },
  {
    name: "its provider's id is not known",
    given: { standings: [standing("omdb", null, { isAskable: false })] },
    why: { reason: "waiting_for_id", provider: "omdb" },
  },
  {
    name: "its provider was never asked",
    given: { standings: [standing("omdb", null)] },
    why: { reason: "not_asked", provider: "omdb" },
  },
  {
    name: "its provider, never asked, is limited",
    given: { standings: [standing("omdb", null)], unavailableUntil: new Map([["omdb", LATER]]) },
    why: { reason: "waiting_for", provider: "omdb", until: LATER },
  },
  {
    name: "its provider was limited",
    given: {
      standings: [
        standing("omdb", { lastKind: "rate_limited", lastAttemptAt: NOON, retryAt: LATER }),
      ],
    },
    why: { reason: "waiting_for", provider: "omdb", since: NOON, until: LATER },
  },
  {
    name: "its provider failed, and is out for longer than the ladder says",
    given: {
      standings: [standing("omdb", { lastKind: "failed", lastAttemptAt: NOON, retryAt: LATER })],
      unavailableUntil: new Map([["omdb", LATER + HOUR_MS]]),
    },
    why: { reason: "waiting_for", provider: "omdb", since: NOON, until: LATER + HOUR_MS },
  },
  {
    name: "its provider refuses the key, which only the user can mend",
    given: {
      standings: [standing("omdb", { lastKind: "refused", lastAttemptAt: NOON })],
      unavailableUntil: new Map([["omdb", Infinity]]),
    },
    why: { reason: "waiting_for", provider: "omdb", since: NOON },
  },
];

for (const { name, given, why } of CASES) {
  Deno.test(`missingFields() tells that ${name}`, () => {
    assertEquals<unknown>(missingFields({ ...BASE, ...given }), [
      { field: "imdb_rating", displayName: "IMDb rating", category: "ratings", ...why },
    ]);
  });
}

Deno.test("missingFields() names the 15 expected fields, awards and the poster, no others", () => {
  const missing = missingFields({ ...BASE, isFilled: () => false });
  assertEquals(missing.length, 17);
  const byCategory = Map.groupBy(missing, ({ category }) => category);
  assertEquals(byCategory.get("ratings")?.length, 4);
  assertEquals(byCategory.get("metadata")?.length, 12);
  assertEquals(byCategory.get("artwork")?.map(({ field }) => field), ["poster"]);
});

Deno.test("missingFields() names nothing when nothing is blank", () => {
  assertEquals(missingFields({ ...BASE, isFilled: () => true }), []);
});

const REACHABLE = [
  {
    name: "counts what may still come",
    decisions: keep("nothing_offered"),
    standings: [standing("omdb", { lastKind: "failed" })],
    percent: 100,
  },
  {
    name: "leaves out what nobody has",
    decisions: keep("nothing_offered"),
    standings: BASE.standings,
    percent: 93,
  },
  {
    name: "leaves out what the user wants empty",
    decisions: keep("locked_empty"),
    standings: BASE.standings,
    percent: 93,
  },
];

for (const { name, decisions, standings, percent } of REACHABLE) {
  Deno.test(`reachablePercent() ${name}`, () => {
    const missing = missingFields({ ...BASE, decisions, standings });
    assertEquals(reachablePercent("movie", BASE.isFilled, missing), percent);
  });
}

Deno.test("reachablePercent() never counts awards or posters", () => {
  const isFilled = (field: string) => field !== "awards" && field !== "poster";
  const missing = missingFields({ ...BASE, isFilled, standings: [standing("omdb", null)] });
  assertEquals(missing.map(({ field }) => field), ["awards", "poster"]);
  assertEquals(reachablePercent("movie", isFilled, missing), 100);
});
