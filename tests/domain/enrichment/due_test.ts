import {
  DUE_CLASSES,
  type DueCase,
  ladderRetryAt,
  nextDue,
} from "../../../domain/enrichment/due.ts";
import { assertEquals } from "../../assert.ts";
import { DAY_MS, HOUR_MS, NOON, standing } from "../sample.ts";

const { neverEnriched, pendingProvider, stale } = DUE_CLASSES;
const WEEK_MS = 7 * DAY_MS;

const ANSWERED = standing("tmdb", { lastKind: "ok", answeredAt: NOON });
const failed = (retryAt: number) => standing("omdb", { lastKind: "failed", retryAt });

/** Enriched at noon, everybody answered. */
const BASE: DueCase = {
  isEligible: true,
  lastEnrichedAt: NOON,
  lastAttemptAt: NOON,
  standings: [ANSWERED],
  identifyAt: null,
  unavailableUntil: new Map(),
  freshnessMs: WEEK_MS,
};

const CASES: readonly { name: string; given: Partial<DueCase>; due: ReturnType<typeof nextDue> }[] =
  [
    { name: "leaves an item alone that is not eligible", given: { isEligible: false }, due: null },
    {
      name: "puts an untried item before all others",
      given: { lastEnrichedAt: null, lastAttemptAt: null },
      due: { class: neverEnriched, at: 0 },
    },
    {
      name: "puts an unidentified item where its next try is",
      given: { lastEnrichedAt: null, identifyAt: NOON + 5 },
      due: { class: neverEnriched, at: NOON + 5 },
    },
    {
      name: "moves an item that failed by its provider's ladder",
      given: { lastEnrichedAt: null, standings: [failed(NOON + HOUR_MS)] },
      due: { class: neverEnriched, at: NOON + HOUR_MS },
    },
    {
      name: "takes the first of several failed providers",
      given: {
        lastEnrichedAt: null,
        standings: [
          failed(NOON + DAY_MS),
          standing("tmdb", { lastKind: "failed", retryAt: NOON + HOUR_MS }),
        ],
      },
      due: { class: neverEnriched, at: NOON + HOUR_MS },
    },
    {
      name: "waits for the provider itself where that is longer than the ladder",
      given: {
        standings: [failed(NOON + HOUR_MS)],
        unavailableUntil: new Map([["omdb", NOON + DAY_MS]]),
      },
      due: { class: pendingProvider, at: NOON + DAY_MS },
    },
    {
      name: "comes back for a pending provider before the item is stale",
      given: { standings: [ANSWERED, failed(NOON + HOUR_MS)] },
      due: { class: pendingProvider, at: NOON + HOUR_MS },
    },
    {
      name: "makes due at once what waits for a provider that was never asked",
      given: { standings: [ANSWERED, standing("omdb", null)] },
      due: { class: pendingProvider, at: 0 },
    },
    {
      name: "does not wait for a provider that only settings can bring back",
      given: {
        standings: [ANSWERED, failed(NOON)],
        unavailableUntil: new Map([["omdb", Infinity]]),
      },
      due: { class: stale, at: NOON + WEEK_MS },
    },
    {
      name: "refreshes an item when it is stale",
      given: {},
      due: { class: stale, at: NOON + WEEK_MS },
    },
    {
      name: "prefers staleness to a later retry",
      given: { standings: [ANSWERED, failed(NOON + 2 * WEEK_MS)] },
      due: { class: stale, at: NOON + WEEK_MS },
    },
    {
      name: "moves a stale item on when its refresh failed, too",
      given: {
        lastAttemptAt: NOON + WEEK_MS,
        standings: [
          standing("tmdb", {
            lastKind: "failed",
            answeredAt: NOON,
            retryAt: NOON + WEEK_MS + HOUR_MS,
          }),
        ],
      },
      due: { class: pendingProvider, at: NOON + WEEK_MS + HOUR_MS },
    },
    {
      name: "moves a stale item on when only settings can bring its provider back",
      given: {
        lastAttemptAt: NOON + WEEK_MS,
        standings: [standing("tmdb", { lastKind: "refused", answeredAt: NOON })],
        unavailableUntil: new Map([["tmdb", Infinity]]),
      },
      due: { class: stale, at: NOON + 2 * WEEK_MS },
    },
    {
      name: "tries an item again after its freshness when nobody is pending",
      given: { lastEnrichedAt: null },
      due: { class: neverEnriched, at: NOON + WEEK_MS },
    },
  ];

for (const { name, given, due } of CASES) {
  Deno.test(`nextDue() ${name}`, () => assertEquals(nextDue({ ...BASE, ...given }), due));
}

const LADDER = [[1, 1], [2, 6], [3, 24], [4, 72], [5, 168], [6, 168], [500, 168], [0, 1]] as const;

for (const [failures, hours] of LADDER) {
  Deno.test(`ladderRetryAt() waits ${hours} h after ${failures} failures`, () => {
    assertEquals(ladderRetryAt(NOON, failures), NOON + hours * HOUR_MS);
  });
}
