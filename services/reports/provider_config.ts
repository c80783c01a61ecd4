import type { ProviderModule } from "../../providers/provider.ts";
import type { Deps } from "../deps.ts";
import { loadKeyHints } from "../settings/provider_keys.ts";
import { loadSetup, type ProviderSetup } from "../settings/setup.ts";

/** `GET /providers/config` (source document 001); keys are masked to their last four characters. */
export async function providerConfig(deps: Deps) {
  const setup = await loadSetup(deps);
  const hints = await loadKeyHints(deps);
  return {
    providers: setup.providers.map((provider, index) => ({
      ...describe(provider),
      keyHint: hintOf(hints.get(provider.module.id)),
      priorityOrder: priorityOf(setup.settings.providerPriority, provider.module.id, index),
    })),
  };
}

export type ProviderConfig = Awaited<ReturnType<typeof providerConfig>>["providers"][number];

function describe({ module, enabled, active, contact, limits, urls }: ProviderSetup) {
  return {
    id: module.id,
    name: module.name,
    homepage: module.homepage,
    enabled,
    active,
    needsKey: module.keyUrl !== null,
    keyUrl: module.keyUrl,
    keyFormat: module.keyHint ?? null,
    benefit: module.benefit,
    rateLimitRequests: limits.rate.requests,
    rateLimitWindowSeconds: limits.rate.seconds,
    dailyQuota: limits.quota?.perDay ?? null,
    /** Calls of the quota that are kept for webhooks and manual work. */
    reserved: limits.quota?.reserved ?? null,
    quotaHint: module.quotaHint,
    urls,
    defaults: defaultsOf(module, contact !== null),
    /** Calls a minute with and without a contact; null where that makes no difference. */
    contactPace: module.rateWithoutContact
      ? { without: perMinute(module.rateWithoutContact), with: perMinute(module.rate) }
      : null,
  };
}

/** What holds while the user has set nothing else. */
function defaultsOf(module: ProviderModule, hasContact: boolean) {
  const rate = hasContact ? module.rate : module.rateWithoutContact ?? module.rate;
  return {
    rateLimitRequests: rate.requests,
    rateLimitWindowSeconds: rate.seconds,
    dailyQuota: module.perDay,
    urls: module.urls,
  };
}

function perMinute({ requests, seconds }: ProviderModule["rate"]): number {
  return Math.round((requests * 60) / seconds);
}

/** A key too short to be masked has a hint that shows nothing of it. */
function hintOf(hint: string | undefined): string | null {
  return hint === undefined ? null : `…${hint}`;
}

function priorityOf(order: readonly string[], id: string, index: number): number {
  const place = order.indexOf(id);
  return place < 0 ? order.length + index + 1 : place + 1;
}
