import { availability } from "../../../domain/limits/admission.ts";
import { afterOutcome, afterSettingsChange } from "../../../domain/limits/after_outcome.ts";
import { FRESH_STATE, type ProviderState } from "../../../domain/limits/provider_state.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { assertEquals } from "../../assert.ts";
import { DAY_MS, HOUR_MS, NOON } from "../sample.ts";

const OK: Outcome<null> = { kind: "ok", value: null };
const NOT_FOUND: Outcome<null> = { kind: "not_found" };
const QUOTA: Outcome<null> = {
  kind: "rate_limited",
  scope: "quota",
  retryAt: null,
  detail: "Request limit reached!",
};
const TOO_FAST: Outcome<null> = { ...QUOTA, scope: "rate", detail: "429" };
const UNREACHABLE: Outcome<null> = { kind: "failed", detail: "timeout", isUnreachable: true };
const UNREADABLE: Outcome<null> = { kind: "failed", detail: "no JSON", isUnreachable: false };
const REFUSED: Outcome<null> = { kind: "refused", detail: "Invalid API key!" };

const LIMITS = { rate: { requests: 10, seconds: 1 }, quota: null };
const MIDNIGHT = Math.ceil(NOON / DAY_MS) * DAY_MS;

type Step = readonly [outcome: Outcome<null>, at: number];

function times(count: number, outcome: Outcome<null>): readonly Step[] {
  return Array.from({ length: count }, () => [outcome, NOON]);
}

/** The state after these outcomes, each at its time. */
function after(...steps: readonly Step[]): ProviderState {
  return steps.reduce((state, [outcome, at]) => afterOutcome(state, outcome, at), FRESH_STATE);
}

function closedAt(state: ProviderState, now: number) {
  const closed = availability(state, LIMITS, now, false);
  return closed && [closed.reason, closed.until];
}

Deno.test("afterOutcome() waits for the estimated reset when the quota is used up", () => {
  assertEquals<unknown>(closedAt(after([QUOTA, NOON]), NOON), ["quota", MIDNIGHT]);
});

Deno.test("afterOutcome() probes after 1, 2, 4, 6 and 6 h when the quota stays used up", () => {
  let state = after([QUOTA, NOON]);
  let now = MIDNIGHT;
  const waits = [1, 2, 3, 4, 5].map(() => {
    state = afterOutcome(state, QUOTA, now);
    const wait = (state.limitedUntil ?? 0) - now;
    now += wait;
    return wait / HOUR_MS;
  });
  assertEquals(waits, [1, 2, 4, 6, 6]);
});

Deno.test("afterOutcome() takes refusals of requests in flight for one limit", () => {
  const state = after([QUOTA, NOON], [QUOTA, NOON + 1], [QUOTA, NOON + 2], [QUOTA, NOON + 3]);
  assertEquals(state.limitedUntil, MIDNIGHT);
  const probed = afterOutcome(state, QUOTA, MIDNIGHT);
  assertEquals(probed.limitedUntil, MIDNIGHT + HOUR_MS);
  const answered = afterOutcome(state, OK, MIDNIGHT + 5);
  assertEquals(answered.learnedResetMs, null, "the estimate was right, nothing was learned");
});

Deno.test("afterOutcome() learns when the quota really came back", () => {
  const late = MIDNIGHT + 7 * HOUR_MS;
  const state = after([QUOTA, NOON], [QUOTA, MIDNIGHT], [OK, late]);
  assertEquals([state.learnedResetMs, state.limitedUntil], [7 * HOUR_MS, null]);
  assertEquals(state.usedCalls, 1, "the calls of the day before are not of this one");
  const nextDay = afterOutcome(state, QUOTA, late + HOUR_MS);
  assertEquals(nextDay.limitedUntil, late + DAY_MS);
});

Deno.test("afterOutcome() learns nothing when the estimate was right", () => {
  assertEquals(after([QUOTA, NOON], [OK, MIDNIGHT]).learnedResetMs, null);
});

for (const [name, answer] of [["ok", OK], ["not_found", NOT_FOUND]] as const) {
  Deno.test(`afterOutcome() does not lift a limit for ${name} of a request in flight`, () => {
    const state = after([QUOTA, NOON], [answer, NOON + 1]);
    assertEquals<unknown>(closedAt(state, NOON + 1), ["quota", MIDNIGHT]);
    assertEquals(state.lastAnswerAt, NOON + 1);
  });

  Deno.test(`afterOutcome() lifts a limit that is over for ${name}`, () => {
    const state = after([TOO_FAST, NOON], [answer, NOON + HOUR_MS]);
    assertEquals([state.limitedUntil, state.strikes, state.probeAt], [null, 0, null]);
  });
}

Deno.test("afterOutcome() waits as long as the provider asks", () => {
  const asked = { ...TOO_FAST, retryAt: NOON + 5000 };
  assertEquals<unknown>(closedAt(after([asked, NOON]), NOON), ["limited", NOON + 5000]);
});

Deno.test("afterOutcome() keeps the longest of several pauses", () => {
  const [long, short] = [NOON + 60_000, NOON + 5000].map((retryAt) => ({ ...TOO_FAST, retryAt }));
  if (!long || !short) return;
  assertEquals(after([long, NOON], [short, NOON + 1]).limitedUntil, NOON + 60_000);
  assertEquals(after([short, NOON], [long, NOON + 1]).limitedUntil, NOON + 60_000);
});

Deno.test("afterOutcome() keeps a used-up quota used up when a request in flight was too fast", () => {
  const state = after([QUOTA, NOON], [TOO_FAST, NOON + 1]);
  assertEquals<unknown>(closedAt(state, NOON + 1), ["quota", MIDNIGHT]);
});

Deno.test("afterOutcome() waits longer each time it was too fast, up to an hour", () => {
  let state = FRESH_STATE;
  let now = NOON;
  const waits = [1, 2, 3, 4, 5, 6].map(() => {
    state = afterOutcome(state, TOO_FAST, now);
    const wait = (state.limitedUntil ?? 0) - now;
    now += wait;
    return wait / 1000;
  });
  assertEquals(waits, [10, 60, 300, 900, 3600, 3600]);
});

Deno.test("afterOutcome() does not wait longer for refusals that were in flight together", () => {
  const state = after([TOO_FAST, NOON], [TOO_FAST, NOON + 1], [TOO_FAST, NOON + 2]);
  assertEquals(state.limitedUntil, NOON + 2 + 10_000);
});

Deno.test("afterOutcome() opens the breaker at the fifth outage in a row", () => {
  assertEquals(closedAt(after(...times(4, UNREACHABLE)), NOON), null);
  assertEquals<unknown>(closedAt(after(...times(5, UNREACHABLE)), NOON), [
    "unreachable",
    NOON + 30_000,
  ]);
  assertEquals<unknown>(closedAt(after(...times(8, UNREACHABLE)), NOON), [
    "unreachable",
    NOON + 30_000,
  ]);
});

Deno.test("afterOutcome() opens the breaker for longer after each failed probe", () => {
  let state = FRESH_STATE;
  for (let outage = 0; outage < 4; outage++) state = afterOutcome(state, UNREACHABLE, NOON);
  let now = NOON;
  const waits = [1, 2, 3, 4, 5].map(() => {
    state = afterOutcome(state, UNREACHABLE, now);
    const wait = (state.openUntil ?? 0) - now;
    now += wait;
    return wait / 1000;
  });
  assertEquals(waits, [30, 60, 120, 300, 300]);
  const closed = afterOutcome(state, OK, now);
  assertEquals([closed.openUntil, closed.openings, closed.failures], [null, 0, 0]);
});

Deno.test("afterOutcome() does not open the breaker for an unreadable answer", () => {
  const state = after(...times(20, UNREADABLE));
  assertEquals(closedAt(state, NOON), null);
  assertEquals([state.lastKind, state.lastDetail], ["failed", "no JSON"]);
});

Deno.test("afterOutcome() starts counting outages anew after an answer", () => {
  const four = times(4, UNREACHABLE);
  assertEquals(closedAt(after(...four, [OK, NOON], ...four), NOON), null);
});

Deno.test("afterOutcome() stops asking with a bad key until settings change", () => {
  const state = after([REFUSED, NOON]);
  assertEquals<unknown>(closedAt(state, NOON + 365 * DAY_MS), ["refused", Infinity]);
  assertEquals(closedAt(afterSettingsChange(state), NOON), null);
});

Deno.test("afterSettingsChange() forgets limits and outages, not the calls spent", () => {
  const state = { ...after([QUOTA, NOON], [UNREACHABLE, NOON]), usedDay: 7, usedCalls: 42 };
  const changed = afterSettingsChange(state);
  assertEquals(closedAt(changed, NOON), null);
  assertEquals([changed.usedDay, changed.usedCalls, changed.failures], [7, 42, 0]);
});
