import type { ProviderConfig } from "../../services/reports/provider_config.ts";
import type { ProviderPatch } from "../../services/settings/change_settings.ts";
import type { TypedAccess } from "../../services/settings/test_provider.ts";

type Form = Readonly<Record<string, string>>;

const NUMBERS = ["rateLimitRequests", "rateLimitWindowSeconds", "dailyQuota"] as const;

/** A provider's form as a change of it; what stands as it is by default stays the default. */
export function readProviderForm(config: ProviderConfig, form: Form): ProviderPatch {
  const numbers = NUMBERS.flatMap((name) => {
    const text = form[name];
    return text === undefined ? [] : [[name, readNumber(text, config.defaults[name])]];
  });
  return {
    ...readTyped(config, form),
    enabled: form.enabled === "on",
    ...Object.fromEntries(numbers),
  };
}

/** The key and the addresses that were typed; an empty key keeps the stored one. */
export function readTyped({ defaults }: ProviderConfig, form: Form): TypedAccess {
  const key = form.key?.trim() ?? "";
  const names = Object.keys(defaults.urls);
  const urls = names.flatMap((name) => {
    const url = form[`urls.${name}`]?.trim() ?? "";
    return url === "" || url === defaults.urls[name] ? [] : [[name, url]];
  });
  const hasUrls = names.some((name) => form[`urls.${name}`] !== undefined);
  return { ...(key ? { key } : {}), ...(hasUrls ? { urls: Object.fromEntries(urls) } : {}) };
}

/** Null is "as by default"; what is no number is refused where it is checked. */
function readNumber(text: string, standard: number | null): number | null {
  if (text.trim() === "") return null;
  return Number(text) === standard ? null : Number(text);
}
