import { clearMemory } from "../../db/system/provider_memory.ts";
import { changeProviderState } from "../../db/system/provider_states.ts";
import { pushJob } from "../../db/work/jobs.ts";
import type { ProviderId } from "../../domain/ids.ts";
import { afterSettingsChange } from "../../domain/limits/after_outcome.ts";
import { PRIORITIES } from "../../domain/work/job.ts";
import { findProvider } from "../../providers/all.ts";
import type { Deps } from "../deps.ts";
import { resetSchedule } from "../jobs/schedule.ts";
import { invalid, isProblem, notFound, type Problem } from "../problem.ts";
import { saveProviderKey } from "./provider_keys.ts";
import { loadSettings, saveSettings, type Settings } from "./settings.ts";
import {
  changedProviders,
  isOther,
  isReplanned,
  readPatch,
  type SettingsPatch,
} from "./settings_patch.ts";

/** Changes settings and what follows from them, without a restart. */
export async function changeSettings(
  deps: Deps,
  patch: SettingsPatch,
): Promise<Problem | Settings> {
  const before = await loadSettings(deps);
  const after = readPatch(before, patch);
  if (isProblem(after)) return after;
  await saveSettings(deps, after);
  if (isOther(before.schedule, after.schedule)) await resetSchedule(deps);
  for (const id of changedProviders(before, after)) await startAnew(deps, id);
  if (isReplanned(before, after)) await replan(deps);
  return after;
}

export interface ProviderPatch {
  enabled?: boolean;
  rateLimitRequests?: number | null;
  rateLimitWindowSeconds?: number | null;
  dailyQuota?: number | null;
  priorityOrder?: number;
  urls?: Record<string, string>;
  /** A new key; "" forgets it. */
  key?: string;
}

/** Changes one provider. A new key, switch or address ends its pause and makes it pending where it was never asked. */
export async function changeProvider(
  deps: Deps,
  id: string,
  patch: ProviderPatch,
): Promise<Problem | null> {
  const read = readProviderPatch(await loadSettings(deps), id, patch);
  if (isProblem(read)) return read;
  const changed = await changeSettings(deps, read);
  if (isProblem(changed)) return changed;
  if (patch.key !== undefined) {
    await saveProviderKey(deps, id, patch.key.trim());
    await clearMemory(deps.db, id);
  }
  await startAnew(deps, id);
  await replan(deps);
  return null;
}

/** What a change of one provider changes of the settings; its key is not among them. */
export function readProviderPatch(
  settings: Settings,
  id: string,
  { key, priorityOrder, ...own }: ProviderPatch,
): Problem | SettingsPatch {
  if (!findProvider(id)) return notFound("provider", id);
  if (key !== undefined && /\s/.test(key.trim())) {
    return invalid("A key has no spaces. Nothing was changed.", { field: "key" });
  }
  const patch = {
    providers: { [id]: own },
    ...(priorityOrder === undefined
      ? {}
      : { providerPriority: moveTo(settings.providerPriority, id, priorityOrder) }),
  };
  const read = readPatch(settings, patch);
  return isProblem(read) ? withoutPlace(read, `providers.${id}.`) : patch;
}

async function startAnew({ db }: Deps, id: ProviderId): Promise<void> {
  await changeProviderState(db, id, (state) => ({
    state: afterSettingsChange(state),
    result: null,
  }));
}

async function replan(deps: Deps): Promise<void> {
  await pushJob(deps.db, { kind: "replan" }, PRIORITIES.manual, deps.now());
}

function moveTo(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((other) => other !== id);
  return [...others.slice(0, place - 1), id, ...others.slice(place - 1)];
}

/** Who changes one provider need not be told which. */
function withoutPlace({ details, ...problem }: Problem, place: string): Problem {
  return {
    ...problem,
    message: problem.message.replace(place, ""),
    details: { ...details, field: String(details?.field ?? "").replace(place, "") },
  };
}
