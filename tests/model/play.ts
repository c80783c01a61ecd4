import type { Deps } from "../../services/deps.ts";
import { loadProviderKeys } from "../../services/settings/provider_keys.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { createActs } from "./acts.ts";
import { killedAt, struckAt, withBoundaries } from "../world_runs/boundaries.ts";
import { createChecks } from "./checks.ts";
import { createFacts } from "./facts.ts";
import { findOperation } from "./operations.ts";
import { createRandom } from "./random.ts";
import { buryProcess, type Cast, openProcess, openService, openSpy } from "./service.ts";
import type { Row, Session } from "./session.ts";
import type { Step } from "./step.ts";
import { useVirtualTimers } from "./virtual_timers.ts";
import { createWatch } from "./watch.ts";

/** So many requests and writes are in no step, a batch of all titles included. */
const MOST_BOUNDARIES = 3000;

/** What a script came to: the steps in words, and what was wrong after the last of them. */
export interface Played {
  lines: string[];
  problem: string | null;
}

/** Plays a script against a service of its own and checks the invariants after every step. */
export async function play(cast: Cast, script: readonly Step[]): Promise<Played> {
  const { run, folders } = await openService(cast);
  using _ = useVirtualTimers(run.clock);
  const spy = await openSpy(run);
  const lines: string[] = [];
  try {
    const rows = async (sql: string, args: (string | number)[] = []) =>
      (await spy.orm.$client.execute({ sql, args })).rows as unknown as Row[];
    const facts = createFacts(run.world);
    const session: Session = { run, deps: run.deps, folders, acts: createActs(), rows, ...facts };
    const processes = await openProcesses(session);
    const settings = {
      ...await loadSettings(run.deps),
      keys: await keysOf(run.deps),
      nfoModes: {},
    };
    const checks = createChecks(session, await createWatch(spy), facts, settings);
    await checks.start();
    for (const step of script) {
      lines.push(await take(session, processes, step));
      // What the service does not wait for is done by then.
      await new Promise((resolve) => setImmediate(resolve));
      await checks.afterStep();
    }
    return { lines, problem: null };
  } catch (error) {
    return { lines, problem: describe(error) };
  } finally {
    spy.close();
    await run.close();
  }
}

interface Processes {
  now: [Deps, Deps];
  restart(which: 0 | 1, isNoticed: boolean): Promise<void>;
}

async function openProcesses({ run, deps }: Session): Promise<Processes> {
  let started = 1;
  const now: [Deps, Deps] = [deps, await openProcess(run, "process 1")];
  return {
    now,
    async restart(which, isNoticed) {
      const dead = now[which].owner;
      now[which] = await openProcess(run, `process ${++started}`);
      await buryProcess(now[which], dead, isNoticed);
    },
  };
}

/** Takes one step, with what happens meanwhile; answers it in words. */
async function take(session: Session, processes: Processes, step: Step): Promise<string> {
  const { process, meanwhile } = step;
  const deps = processes.now[process];
  const act = (own: Deps) => perform({ ...session, deps: withEnd(own) }, step);
  if (!meanwhile) return `${process}: ${await act(deps)}`;
  const { at, what } = meanwhile;
  if (what === "killed") {
    const done = await killedAt(deps, at, act);
    const isNoticed = step.seed % 2 === 0;
    await processes.restart(process, isNoticed);
    return `${process}: ${step.name}, killed before boundary ${at}: ${done}`;
  }
  const otherDeps = processes.now[process === 0 ? 1 : 0];
  const other = () => perform({ ...session, deps: withEnd(otherDeps) }, what);
  if (at === 0) return `both: ${(await Promise.all([act(deps), other()])).join(" | ")}`;
  let meantime = "";
  const done = await struckAt(deps, at, async () => void (meantime = await other()), act);
  return `${process}: ${done}\n     before boundary ${at}: ${meantime}`;
}

/** What goes on for ever is a fault as well. */
function withEnd(deps: Deps): Deps {
  let boundaries = 0;
  return withBoundaries(deps, () => {
    if (++boundaries > MOST_BOUNDARIES) throw new Error("It never ends");
    return Promise.resolve();
  });
}

function perform(session: Session, { name, seed }: Pick<Step, "name" | "seed">): Promise<string> {
  return findOperation(name).run(session, createRandom(seed));
}

async function keysOf(deps: Deps): Promise<ReadonlySet<string>> {
  return new Set((await loadProviderKeys(deps)).keys());
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === "AssertionError" ? error.message : `threw: ${error.stack}`;
}
