import { admitRequest, usedToday } from "../../../domain/limits/admission.ts";
import {
  FRESH_STATE,
  type ProviderLimits,
  type ProviderState,
} from "../../../domain/limits/provider_state.ts";
import { assertEquals } from "../../assert.ts";
import { DAY_MS, HOUR_MS, NOON } from "../sample.ts";

const LIMITS: ProviderLimits = {
  rate: { requests: 10, seconds: 1 },
  quota: { perDay: 1000, reserved: 100 },
};
const TODAY = Math.floor(NOON / DAY_MS);
const MIDNIGHT = (TODAY + 1) * DAY_MS;

type Short = "go" | [reason: string, until: number];

function ask(state: Partial<ProviderState>, isUrgent = false, now = NOON): Short {
  const admission = admitRequest({ ...FRESH_STATE, ...state }, LIMITS, now, isUrgent);
  return admission.kind === "go" ? "go" : [admission.reason, admission.until];
}

const spent = (usedCalls: number) => ({ usedDay: TODAY, usedCalls });

interface Case {
  name: string;
  state: Partial<ProviderState>;
  isUrgent?: boolean;
  then: Short;
}

const CASES: readonly Case[] = [
  { name: "admits the first request", state: {}, then: "go" },
  {
    name: "refuses while a limit holds",
    state: { limitedUntil: NOON + 1, limitedScope: "rate" },
    then: ["limited", NOON + 1],
  },
  {
    name: "calls a used-up quota by its name",
    state: { limitedUntil: NOON + 1, limitedScope: "quota" },
    then: ["quota", NOON + 1],
  },
  {
    name: "admits a probe when the limit is over",
    state: { limitedUntil: NOON, limitedScope: "quota" },
    then: "go",
  },
  {
    name: "admits no second request while a probe is out",
    state: { limitedUntil: NOON, probeAt: NOON - 1 },
    then: ["limited", NOON - 1 + 60_000],
  },
  {
    name: "admits another probe when the first is lost",
    state: { limitedUntil: NOON - HOUR_MS, probeAt: NOON - 60_000 },
    then: "go",
  },
  {
    name: "refuses while the breaker is open",
    state: { openUntil: NOON + 1 },
    then: ["unreachable", NOON + 1],
  },
  { name: "admits a probe when the breaker is half open", state: { openUntil: NOON }, then: "go" },
  {
    name: "admits one probe at a time when the breaker is half open",
    state: { openUntil: NOON, probeAt: NOON },
    then: ["unreachable", NOON + 60_000],
  },
  {
    name: "refuses until settings change when the key is bad",
    state: { refused: "Invalid API key!" },
    then: ["refused", Infinity],
  },
  { name: "admits the last call before the reserve", state: spent(899), then: "go" },
  { name: "leaves the reserve to urgent work", state: spent(900), then: ["reserve", MIDNIGHT] },
  { name: "admits urgent work into the reserve", state: spent(900), isUrgent: true, then: "go" },
  {
    name: "refuses urgent work too when all calls are spent",
    state: spent(1000),
    isUrgent: true,
    then: ["quota", MIDNIGHT],
  },
  {
    name: "starts a new day with all calls",
    state: { ...spent(1000), usedDay: TODAY - 1 },
    then: "go",
  },
  {
    name: "waits for the learned reset",
    state: { usedDay: TODAY - 1, usedCalls: 1000, learnedResetMs: 13 * HOUR_MS },
    then: ["quota", NOON + HOUR_MS],
  },
];

for (const { name, state, isUrgent = false, then } of CASES) {
  Deno.test(`admitRequest() ${name}`, () => assertEquals<unknown>(ask(state, isUrgent), then));
}

Deno.test("admitRequest() counts the call before it is sent", () => {
  const admission = admitRequest({ ...FRESH_STATE, ...spent(5) }, LIMITS, NOON, false);
  assertEquals(admission.kind === "go" ? usedToday(admission.state, NOON) : null, 6);
});

Deno.test("admitRequest() counts from one again on a new day", () => {
  const admission = admitRequest({ ...FRESH_STATE, ...spent(900) }, LIMITS, NOON + DAY_MS, false);
  assertEquals(admission.kind === "go" ? admission.state.usedCalls : null, 1);
});

Deno.test("admitRequest() marks the request as a probe only when something is on trial", () => {
  const probeAt = (state: Partial<ProviderState>) => {
    const admission = admitRequest({ ...FRESH_STATE, ...state }, LIMITS, NOON, false);
    return admission.kind === "go" ? admission.state.probeAt : "unavailable";
  };
  assertEquals([probeAt({}), probeAt({ limitedUntil: NOON })], [null, NOON]);
});

Deno.test("admitRequest() lets requests queue for later slots, one after the other", () => {
  let state = FRESH_STATE;
  const sentAt = Array.from({ length: 4 }, () => {
    const admission = admitRequest(state, LIMITS, NOON, false);
    if (admission.kind !== "go") return null;
    state = admission.state;
    return admission.sendAt - NOON;
  });
  assertEquals(sentAt, [0, 112, 223, 334]);
});
