import type { Deps } from "../../services/deps.ts";
import type { ProviderHealth } from "../../services/reports/provider_health.ts";
import type { ProviderTest } from "../../services/settings/test_provider.ts";
import { number, percent, plural } from "../../views/format.ts";
import type { ProviderHealthRow } from "../../views/health.tsx";
import type { IconName } from "../../views/parts/icon.tsx";
import type { ProviderNowProps } from "../../views/settings/provider_now.tsx";
import type { ProviderLine } from "../../views/settings/providers.tsx";
import type { Tone } from "../../views/words.ts";
import { momentOf } from "./page_context.ts";

export const HEALTH_WORDS: Readonly<
  Record<ProviderHealth["state"], { tone: Tone; status: string; icon?: IconName }>
> = {
  healthy: { tone: "good", status: "Healthy" },
  limited: { tone: "warn", status: "Limited", icon: "clock" },
  refused: { tone: "bad", status: "Key refused", icon: "key" },
  unreachable: { tone: "warn", status: "Unreachable" },
  no_key: { tone: "quiet", status: "No key", icon: "key" },
  off: { tone: "quiet", status: "Switched off", icon: "off" },
};

/** One line about a provider where there is no room for more. */
export function lineView(deps: Deps, health: ProviderHealth): ProviderLine {
  const { id, name, state, rateLimitResetAt } = health;
  const words = HEALTH_WORDS[state];
  const until = momentOf(deps, isActive(health) ? rateLimitResetAt : null);
  const status = until ? `${words.status}, asked again ${until.text}` : words.status;
  return { id, name, ...words, status };
}

/** How a provider does, in full. */
export function nowView(deps: Deps, health: ProviderHealth): ProviderNowProps {
  const { state, usage, lastOutcome } = health;
  const active = isActive(health);
  const reason = active ? health.rateLimitReason : null;
  const isSaid = health.detail !== null && reason?.includes(health.detail);
  return {
    ...HEALTH_WORDS[state],
    reason,
    until: momentOf(deps, active ? health.rateLimitResetAt : null),
    usage: usageView(usage),
    calls: usage.quota === null ? plural(usage.used, "call") : null,
    reset: momentOf(deps, usage.resetsAt),
    reserve: usage.reserved
      ? `${number(usage.reserved)} kept for webhooks and what you start yourself`
      : null,
    lastRequest: momentOf(deps, health.lastRequest),
    lastOutcome: lastOutcome === null
      ? null
      : outcomeWords(lastOutcome, isSaid ? null : health.detail),
  };
}

/** Switched off or without a key it is not asked, so that no pause matters. */
function isActive({ state }: ProviderHealth): boolean {
  return state !== "off" && state !== "no_key";
}

/** "870 / 1,000 (87%)", with a unit where its label does not say what is counted. */
export function usageView(
  { used, quota }: ProviderHealth["usage"],
  unit = "",
): ProviderNowProps["usage"] {
  if (quota === null) return null;
  const share = Math.min(100, (used / quota) * 100);
  return {
    value: share,
    text: `${number(used)} / ${number(quota)}${unit} (${percent(share)})`,
    tone: share >= 90 ? "warn" : "info",
  };
}

export function healthRow(deps: Deps, health: ProviderHealth): ProviderHealthRow {
  return {
    id: health.id,
    name: health.name,
    ...nowView(deps, health),
    untestable: !isActive(health),
  };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  ok: "answered",
  not_found: "answered: it does not know the title",
  rate_limited: "limited",
  refused: "refused",
  failed: "failed",
};

function outcomeWords(outcome: string, detail: string | null): string {
  const words = OUTCOMES[outcome] ?? outcome;
  return detail ? `${words}: ${detail}` : words;
}

/** What a provider said when it was tried. */
export function testedView(deps: Deps, { ok, message, retryAt }: ProviderTest) {
  const again = momentOf(deps, retryAt);
  return {
    tone: ok ? "good" as const : "bad" as const,
    text: again ? `${message} Try again ${again.text} (${again.title}).` : message,
  };
}
