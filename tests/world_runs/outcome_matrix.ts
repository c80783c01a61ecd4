import type { TitleKind } from "../../domain/ids.ts";
import { findProvider } from "../../providers/all.ts";
import { enrichmentStatus } from "../../services/reports/enrichment_status.ts";
import { providerHealth } from "../../services/reports/provider_health.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { assert, assertEquals } from "../assert.ts";
import { hurried } from "../providers/ask_world.ts";
import { keyOf, type ProviderName } from "../world/simulator.ts";
import { DAY_MS } from "./clock.ts";
import { allItems, bulkRun, catchUp, workOff } from "./library_run.ts";
import { type Cell, cellsOf, type Ending, endingOf, providerOf } from "./matrix_cells.ts";
import { assertHolds, contentsOf, expectedContents, matrixRun } from "./matrix_run.ts";
import type { TestRun } from "./test_deps.ts";

/** Names the tests of one kind of library: whatever a provider does, nothing else is lost. */
export function testOutcomes(kind: TitleKind): void {
  for (const cell of cellsOf(kind)) {
    const answers = cell.isCached ? "after it has answered" : "from the start";
    Deno.test(`${kind}: "${cell.fault}" of ${cell.base} ${answers} costs nothing else`, async () => {
      await testCell(cell);
    });
  }
}

async function testCell(cell: Cell): Promise<void> {
  await using run = await matrixRun(cell);
  const ending = endingOf(cell);
  const full = await expectedContents(cell, false);
  const before = cell.isCached ? full : await expectedContents(cell, true);
  if (cell.isCached) {
    await catchUp(run);
    run.clock.advance(8 * DAY_MS);
  }
  run.world.fault(cell.base, { kind: cell.fault });
  const ended = await hurriedly(cell, () => cell.isCached ? bulkRun(run) : catchUp(run));
  const titles = await allItems(run.deps);
  assertEquals([ended?.state, ended?.progress.processed], ["completed", titles.length]);
  assertEquals(titles.filter(({ lastEnrichedAt }) => lastEnrichedAt === null), []);
  assertHolds(await contentsOf(run, cell.kind), before, "after the run");
  await checkHealth(run, cell, ending);
  for (const { id } of titles) await checkStatus(run, id, cell, ending);
  await recover(run, cell, ending);
  assertEquals(await contentsOf(run, cell.kind), full);
  const waiting = (await allItems(run.deps)).filter(({ partial, pending }) =>
    partial || pending.length > 0
  );
  assertEquals(waiting, []);
}

/** What never ends is given up by a real timer, which must not take its ten seconds. */
async function hurriedly<T>({ fault }: Cell, run: () => Promise<T>): Promise<T> {
  return fault === "hang" || fault === "drip" ? await hurried(run) : await run();
}

async function checkHealth(run: TestRun, { base }: Cell, ending: Ending): Promise<void> {
  const { providers } = await providerHealth(run.deps);
  const told = providers.find(({ id }) => id === providerOf(base));
  assert(told);
  const others = providers.filter(({ id }) => id !== told.id);
  assertEquals(others.filter((one) => !["healthy", "no_key"].includes(one.state)), []);
  const { state, healthy, rateLimited, rateLimitReason, lastOutcome, detail } = told;
  const until = told.rateLimitResetAt === null ? null : Date.parse(told.rateLimitResetAt);
  switch (ending) {
    case "limited":
      assertEquals([state, healthy, rateLimited], ["limited", false, true]);
      assert(rateLimitReason && until !== null && until > run.clock.now());
      return;
    case "refused":
      assertEquals([state, healthy, rateLimited, until], ["refused", false, false, null]);
      assert(rateLimitReason);
      return;
    case "failed":
      assertEquals([lastOutcome, rateLimited], ["failed", false]);
      assert(detail);
      assert(state === "healthy" || (state === "unreachable" && until !== null));
      return;
    case "unknown":
      assertEquals([state, healthy, rateLimited, until], ["healthy", true, false, null]);
  }
}

const OUTCOMES: Record<Ending, string> = {
  limited: "rate_limited",
  refused: "refused",
  failed: "failed",
  unknown: "not_found",
};

async function checkStatus(
  run: TestRun,
  itemId: number,
  { base }: Cell,
  ending: Ending,
): Promise<void> {
  const id = providerOf(base);
  const status = await enrichmentStatus(run.deps, itemId);
  const own = status?.providers.find((provider) => provider.id === id);
  // Wikidata answers even where Wikipedia has no article.
  const outcome = base === "wikipedia" && ending === "unknown" ? "ok" : OUTCOMES[ending];
  assertEquals(own?.lastOutcome, outcome);
  assertEquals(status?.pending, ending === "unknown" ? [] : [id]);
  assertEquals(status?.rateLimitedProviders, ending === "limited" ? [id] : []);
  if (ending === "unknown") return;
  assert(own?.detail, "it says why");
  const waiting = status?.missingFields.filter(({ provider }) => provider === id) ?? [];
  for (const time of [own?.nextTry, ...waiting.map(({ until }) => until)]) {
    if (ending === "refused") assertEquals(time, null);
    else assert(time && time > (own.lastAttempt ?? ""), "it says until when");
  }
}

/** The provider is itself again: what waits for it is made up for when its time has come. */
async function recover(run: TestRun, { base }: Cell, ending: Ending): Promise<void> {
  run.world.clearFaults();
  if (ending === "unknown") {
    run.clock.advance(8 * DAY_MS);
    await bulkRun(run);
    return;
  }
  if (ending === "refused") await enterKeyAgain(run, base);
  else run.clock.set(Math.max(...(await allItems(run.deps)).map(({ due }) => due?.at ?? 0)));
  await catchUp(run);
}

async function enterKeyAgain({ world, ...run }: TestRun, base: ProviderName): Promise<void> {
  const id = providerOf(base);
  const isKeyless = findProvider(id)?.keyUrl === null;
  const change = isKeyless ? { enabled: true } : { key: keyOf(world.keys, base) ?? "" };
  await changeProvider(run.deps, id, change);
  await workOff({ world, ...run });
}
