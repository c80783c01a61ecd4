import { clearMemory } from "../../db/system/provider_memory.ts";
import { changeProviderState } from "../../db/system/provider_states.ts";
import { readProviderState } from "../../db/system/provider_states.ts";
import { afterSettingsChange } from "../../domain/limits/after_outcome.ts";
import { pushJob } from "../../db/work/jobs.ts";
import { PRIORITIES } from "../../domain/work/job.ts";
import { findProvider } from "../../providers/all.ts";
import type { Deps } from "../deps.ts";
import { recordOutcome } from "../enrichment/request_slot.ts";
import { resetSchedule } from "../jobs/schedule.ts";
import { invalid, isProblem, notFound, type Problem } from "../problem.ts";
import { explain, isReplanned, readPatch, type SettingsPatch } from "./settings_patch.ts";
import { createProviderClient } from "./provider_client.ts";
import { saveProviderKey } from "./provider_keys.ts";
import {
  loadSettings,
  ProviderSettings,
  providerSettings,
  saveSettings,
  type Settings,
} from "./settings.ts";
import { findSetup, loadSetup } from "./setup.ts";

/** Changes settings and what follows from them, without a restart. */
export async function changeSettings(
  deps: Deps,
  patch: SettingsPatch,
): Promise<Problem | Settings> {
  const before = await loadSettings(deps);
  const after = readPatch(before, patch);
  if (isProblem(after)) return after;
  await saveSettings(deps, after);
  if (JSON.stringify(before.schedule) !== JSON.stringify(after.schedule)) await resetSchedule(deps);
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
  if (!findProvider(id)) return notFound("provider", id);
  const { key, priorityOrder, ...rest } = patch;
  const settings = await loadSettings(deps);
  const parsed = ProviderSettings.safeParse({ ...providerSettings(settings, id), ...rest });
  if (!parsed.success) return explain(parsed.error);
  if (key !== undefined && /\s/.test(key.trim())) {
    return invalid("A key has no spaces. Nothing was changed.");
  }
  await saveSettings(deps, {
    providers: { ...settings.providers, [id]: parsed.data },
    ...(priorityOrder === undefined
      ? {}
      : { providerPriority: moveTo(settings.providerPriority, id, priorityOrder) }),
  });
  if (key !== undefined) {
    await saveProviderKey(deps, id, key.trim());
    await clearMemory(deps.db, id);
  }
  await changeProviderState(
    deps.db,
    id,
    (state) => ({ state: afterSettingsChange(state), result: null }),
  );
  await replan(deps);
  return null;
}

export interface ProviderTest {
  ok: boolean;
  message: string;
}

/** Asks the provider one cheap thing with the stored key, and says what it answered in words. */
export async function testProvider(deps: Deps, id: string): Promise<Problem | ProviderTest> {
  const provider = findSetup(await loadSetup(deps), id);
  if (!provider) return notFound("provider", id);
  const { module, key } = provider;
  if (module.keyUrl !== null && key === null) {
    return { ok: false, message: "No key is stored. Enter one first." };
  }
  const outcome = await createProviderClient(deps, provider, true, deps.fetch).test();
  // Any answer at all shows that key and address work.
  const isAnswer = outcome.kind === "ok" || outcome.kind === "not_found";
  await recordOutcome(deps, provider, isAnswer ? { kind: "ok", value: null } : outcome, true);
  if (isAnswer) {
    return { ok: true, message: `${module.name} accepted the key.` };
  }
  const state = await readProviderState(deps.db, id);
  const until = state.limitedUntil === null
    ? ""
    : ` Try again after ${new Date(state.limitedUntil).toISOString()}.`;
  return { ok: false, message: `${module.name} says: ${outcome.detail}.${until}` };
}

async function replan(deps: Deps): Promise<void> {
  await pushJob(deps.db, { kind: "replan" }, PRIORITIES.manual, deps.now());
}

function moveTo(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((other) => other !== id);
  return [...others.slice(0, place - 1), id, ...others.slice(place - 1)];
}
