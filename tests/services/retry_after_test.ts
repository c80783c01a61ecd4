import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import type { FaultKind } from "../world/faults.ts";
import { DAY_MS } from "../world_runs/clock.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { countsOf, refresh, requestsTo } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

const PAUSES: { kind: FaultKind; what: string; seconds: number }[] = [
  { kind: "limited", what: "Retry-After in seconds", seconds: 3600 },
  { kind: "limited_date", what: "Retry-After as a date", seconds: 3600 },
  { kind: "limited_absurd", what: "an absurd Retry-After", seconds: DAY_MS / 1000 },
];

for (const { kind, what, seconds } of PAUSES) {
  Deno.test(`${what} is kept to: nobody asks before ${seconds} s`, async () => {
    const { run, id } = await enriched();
    await using _ = run;
    run.world.fault("tmdb", { kind, from: run.world.requestNumber("tmdb") + 1, times: 1 });
    const limitedAt = run.clock.now();
    const report = await refresh(run.deps, id);
    assertEquals(report.providers.rateLimited, ["tmdb"]);
    assertEquals(report.providers.successful.sort(), ["fanart", "omdb"]);
    run.world.resetCounts();
    run.clock.set(limitedAt + seconds * 1000 - 1000 * 35);
    assertEquals((await refresh(run.deps, id)).providers.rateLimited, ["tmdb"]);
    assertEquals(countsOf(run.world).tmdb, 0);
    run.clock.set(limitedAt + seconds * 1000 + 1);
    assertEquals((await refresh(run.deps, id)).providers.rateLimited, []);
    assertEquals(countsOf(run.world).tmdb, 1);
  });
}

for (
  const { kind, seconds } of [
    { kind: "limited_zero", seconds: 1 },
    { kind: "limited_no_header", seconds: 10 },
  ] as const
) {
  Deno.test(`a pause of ${seconds} s ("${kind}") is waited out within the refresh`, async () => {
    const { run, id } = await enriched();
    await using _ = run;
    run.world.resetCounts();
    run.world.fault("tmdb", { kind, from: run.world.requestNumber("tmdb") + 1, times: 1 });
    const report = await refresh(run.deps, id);
    assertEquals(report.providers.rateLimited, []);
    const [first, second] = requestsTo(run.world, "tmdb").map(({ at }) => at.getTime());
    assertEquals((second ?? 0) - (first ?? 0) >= seconds * 1000, true);
  });
}
