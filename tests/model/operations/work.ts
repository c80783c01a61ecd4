import type { Deps } from "../../../services/deps.ts";
import { enrichItem } from "../../../services/enrichment/enrich_item.ts";
import { tick } from "../../../services/jobs/schedule.ts";
import { startBulk, startCatchUp, startEnrich } from "../../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../../services/jobs/worker.ts";
import { isProblem } from "../../../services/problem.ts";
import { loadSetup } from "../../../services/settings/setup.ts";
import type { Random } from "../random.ts";
import { type Session, titlesOf } from "../session.ts";
import type { Operation } from "../step.ts";

/** What the service does by itself, or at the press of a button. */
export const WORK: readonly Operation[] = [
  { name: "refresh", weight: 14, run: refresh },
  { name: "queue", weight: 3, run: queue },
  { name: "work", weight: 5, run: work },
  { name: "batch", weight: 1, run: batch },
  { name: "catch up", weight: 1.5, run: catchUp },
  { name: "tick", weight: 0.5, run: nightly },
];

const MINUTE_MS = 60_000;

async function refresh(session: Session, random: Random): Promise<string> {
  const title = random.any(await titlesOf(session));
  if (!title) return "refresh: there is nothing yet";
  const force = random.chance(0.6);
  const brake = random.chance(0.3) ? { tally: {}, limitPercent: 30 } : null;
  const { report } = await enrichItem(session.deps, await loadSetup(session.deps), title.id, {
    force,
    isUrgent: random.chance(0.5),
    requireComplete: random.chance(0.1),
    runId: null,
    brake,
  });
  const how = [force ? "all anew" : "what is stale", ...(brake ? ["with the brake"] : [])];
  return `refresh ${title.label}, ${how.join(", ")} → ${report.state}`;
}

async function queue(session: Session, random: Random): Promise<string> {
  const title = random.any(await titlesOf(session));
  if (!title) return "queue: there is nothing yet";
  const force = random.chance(0.5);
  const started = await startEnrich(session.deps, title.id, { force });
  return `queue ${title.label}${isProblem(started) ? ` → ${started.code}` : ""}`;
}

async function work({ deps }: Session): Promise<string> {
  await workOff(deps);
  return "work off the queue";
}

async function batch({ deps }: Session, random: Random): Promise<string> {
  const wish = { force: random.chance(0.3), requireComplete: random.chance(0.2) };
  const started = await startBulk(deps, "schedule", wish);
  await workOff(deps);
  const how = isProblem(started) ? ` → ${started.code}` : "";
  return `batch of all that is due ${JSON.stringify(wish)}${how}`;
}

async function catchUp({ deps }: Session): Promise<string> {
  const run = await startCatchUp(deps, "schedule");
  await workOff(deps);
  return `catch up${run ? "" : " → nothing is due"}`;
}

async function nightly({ deps }: Session): Promise<string> {
  await tick(deps);
  await workOff(deps);
  return "tick of the schedule";
}

/** Another process may put jobs into the queue as fast as they are done: there is an end to it. */
export function workOff(deps: Deps): Promise<void> {
  return workUntilIdle(deps, deps.now() + 10 * MINUTE_MS);
}
