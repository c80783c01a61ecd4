import type { Deps } from "../../services/deps.ts";
import type { ProviderConfig } from "../../services/reports/provider_config.ts";
import type { ProviderHealth } from "../../services/reports/provider_health.ts";
import type { ProviderTest } from "../../services/settings/test_provider.ts";
import { number, plural } from "../../views/format.ts";
import type { ProviderDialogProps } from "../../views/settings/provider_dialog.tsx";
import type { Mistakes } from "../../views/words.ts";
import { nowView, testedView } from "./provider_view.ts";

/** What was typed into a provider's dialog and did not fit; the key never comes back. */
export interface TypedProvider {
  sent: Readonly<Record<string, string>>;
  mistakes: Mistakes;
}

export function dialogView(
  deps: Deps,
  config: ProviderConfig,
  health: ProviderHealth,
  { sent, mistakes }: TypedProvider,
  tested: ProviderTest | null,
): ProviderDialogProps {
  const { id, name, defaults } = config;
  const isSent = Object.keys(sent).length > 0;
  return {
    id,
    name,
    gives: config.benefit,
    now: nowView(deps, health),
    enabled: isSent ? sent.enabled === "on" : config.enabled,
    access: config.keyUrl === null ? null : {
      hint: config.keyHint,
      format: config.keyFormat,
      page: { href: config.keyUrl, label: new URL(config.keyUrl).host },
    },
    tested: tested && testedView(deps, tested),
    rate: {
      requests: sent.rateLimitRequests ?? String(config.rateLimitRequests),
      seconds: sent.rateLimitWindowSeconds ?? String(config.rateLimitWindowSeconds),
      hint: `${name} allows ${number(defaults.rateLimitRequests)} in ${
        plural(defaults.rateLimitWindowSeconds, "second")
      }; empty means that.`,
    },
    quota: {
      perDay: sent.dailyQuota ?? String(config.dailyQuota ?? ""),
      hint: config.quotaHint,
    },
    urls: Object.entries(defaults.urls).map(([url, standard]) => {
      const input = `urls.${url}`;
      const own = config.urls[url] === standard ? "" : config.urls[url] ?? "";
      return { name: input, label: urlLabel(url), value: sent[input] ?? own, standard };
    }),
    mistakes,
  };
}

/** "url" is the provider itself, "images_url" its images. */
function urlLabel(name: string): string {
  const [what = ""] = name.split("_");
  return what === "url" ? "Address" : `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}
