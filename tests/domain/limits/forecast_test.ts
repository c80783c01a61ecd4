import { forecast, type ProviderWork } from "../../../domain/limits/forecast.ts";
import { assertEquals } from "../../assert.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const MIDNIGHT = Date.parse("2026-03-02T00:00:00Z");

function work(own: Partial<ProviderWork>): ProviderWork {
  return {
    provider: "omdb",
    calls: 100,
    rate: { requests: 10, seconds: 1 },
    quota: null,
    usedToday: 0,
    resetsAt: MIDNIGHT,
    unavailableUntil: null,
    ...own,
  };
}

const CASES: readonly {
  name: string;
  work: Partial<ProviderWork>;
  doneAt: string | null;
  slowedBy: string;
}[] = [
  { name: "by the pace alone", work: {}, doneAt: "2026-03-01T12:00:10Z", slowedBy: "rate" },
  {
    name: "by the end of a pause",
    work: { unavailableUntil: Date.parse("2026-03-01T13:00:00Z") },
    doneAt: "2026-03-01T13:00:10Z",
    slowedBy: "pause",
  },
  {
    name: "within what is left of today's quota, the reserve left alone",
    work: { quota: { perDay: 1000, reserved: 100 }, usedToday: 800 },
    doneAt: "2026-03-01T12:00:10Z",
    slowedBy: "rate",
  },
  {
    name: "tomorrow where the reserve is all that is left today",
    work: { quota: { perDay: 1000, reserved: 100 }, usedToday: 900 },
    doneAt: "2026-03-02T00:00:10Z",
    slowedBy: "quota",
  },
  {
    name: "in three days where each gives 900 calls",
    work: { calls: 2000, quota: { perDay: 1000, reserved: 100 }, usedToday: 1000 },
    doneAt: "2026-03-04T00:00:20Z",
    slowedBy: "quota",
  },
  {
    name: "on the last day to the call, not a day later",
    work: { calls: 1800, quota: { perDay: 1000, reserved: 100 }, usedToday: 1000 },
    doneAt: "2026-03-03T00:01:30Z",
    slowedBy: "quota",
  },
  {
    name: "never where the key was refused",
    work: { unavailableUntil: Infinity },
    doneAt: null,
    slowedBy: "user",
  },
];

for (const { name, work: own, doneAt, slowedBy } of CASES) {
  Deno.test(`forecast() is done ${name}`, () => {
    const [found] = forecast([work(own)], NOW).providers;
    assertEquals(
      {
        doneAt: found?.doneAt == null ? null : new Date(found.doneAt).toISOString(),
        slowedBy: found?.slowedBy,
      },
      { doneAt: doneAt && new Date(doneAt).toISOString(), slowedBy },
    );
  });
}

Deno.test("forecast() names the provider that is done last, whoever waits for the user", () => {
  const found = forecast([
    work({ provider: "tmdb", calls: 10 }),
    work({ provider: "omdb", calls: 5000, quota: { perDay: 1000, reserved: 100 } }),
    work({ provider: "fanart", unavailableUntil: Infinity }),
  ], NOW);
  assertEquals(found.bottleneck?.provider, "omdb");
  assertEquals(found.completeAt, found.bottleneck?.doneAt ?? null);
});

Deno.test("forecast() has nothing to say of a library without open work", () => {
  assertEquals(forecast([work({ calls: 0 })], NOW), {
    providers: [],
    completeAt: null,
    bottleneck: null,
  });
});
