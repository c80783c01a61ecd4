import { readProviderStates } from "../../db/system/provider_states.ts";
import { availability, type UnavailableReason, usedToday } from "../../domain/limits/admission.ts";
import { FRESH_STATE, type ProviderState } from "../../domain/limits/provider_state.ts";
import { nextReset } from "../../domain/limits/quota.ts";
import type { Deps } from "../deps.ts";
import { loadSetup, type ProviderSetup } from "../settings/setup.ts";
import { iso } from "./item_details.ts";

export type HealthState = "healthy" | "limited" | "refused" | "unreachable" | "no_key" | "off";

const STATES: Readonly<Record<UnavailableReason, HealthState>> = {
  limited: "limited",
  quota: "limited",
  reserve: "limited",
  refused: "refused",
  unreachable: "unreachable",
};

/** `GET /providers/health` (source document 001): how every provider does, and until when. */
export async function providerHealth(deps: Deps) {
  const setup = await loadSetup(deps);
  const states = await readProviderStates(deps.db);
  return {
    providers: setup.providers.map((provider) =>
      describe(deps, provider, states.get(provider.module.id) ?? FRESH_STATE)
    ),
  };
}

export type ProviderHealth = Awaited<ReturnType<typeof providerHealth>>["providers"][number];

function describe(
  deps: Deps,
  { module, enabled, active, limits }: ProviderSetup,
  state: ProviderState,
) {
  const now = deps.now();
  const closed = availability(state, limits, now, false);
  const health: HealthState = !enabled
    ? "off"
    : !active
    ? "no_key"
    : closed
    ? STATES[closed.reason]
    : "healthy";
  const used = usedToday(state, now);
  const quota = limits.quota?.perDay ?? null;
  return {
    id: module.id,
    name: module.name,
    enabled,
    healthy: health === "healthy",
    state: health,
    rateLimited: health === "limited",
    rateLimitResetAt: closed ? iso(Number.isFinite(closed.until) ? closed.until : null) : null,
    rateLimitReason: closed && active ? reasonText(closed.reason, used, quota, state) : null,
    usage: {
      used,
      quota,
      resetsAt: quota === null ? null : iso(nextReset(now, state.learnedResetMs ?? 0)),
      resetIsEstimate: true,
      /** Calls of the quota that are kept for webhooks and manual work. */
      reserved: limits.quota?.reserved ?? null,
    },
    lastRequest: iso(state.lastRequestAt),
    lastAnswer: iso(state.lastAnswerAt),
    lastOutcome: state.lastKind,
    detail: state.lastDetail,
  };
}

function reasonText(
  reason: UnavailableReason,
  used: number,
  quota: number | null,
  state: ProviderState,
): string {
  switch (reason) {
    case "limited":
      return "Too many requests: the provider asked for a pause";
    case "quota":
      return quota === null ? "Daily quota exhausted" : `Daily quota exhausted (${used}/${quota})`;
    case "reserve":
      return `The rest of today's quota is kept for webhooks and manual work (${used}/${quota})`;
    case "refused":
      return `It says: ${state.refused}`;
    case "unreachable":
      return "It cannot be reached: tried again shortly";
  }
}
