import type { LibraryReport } from "../../services/library/library_report.ts";
import type { LibraryForecast } from "../../services/reports/library_forecast.ts";
import type { ProviderHealth } from "../../services/reports/provider_health.ts";
import type { Attention } from "../../views/dashboard.tsx";
import { duration, joinList, number } from "../../views/format.ts";

/** What a contact must save before the user is bothered with it. */
const WORTH_A_CONTACT_S = 10 * 60;

export interface AttentionFacts {
  reviews: number;
  providers: readonly ProviderHealth[];
  libraries: readonly LibraryReport[];
  forecast: LibraryForecast;
}

/** One line for each thing that needs the user; nothing when all is well. */
export function attentionView(
  { reviews, providers, libraries, forecast }: AttentionFacts,
): Attention[] {
  return [
    ...reviewLine(reviews),
    ...providers.filter(({ state }) => state === "refused").map(refusedLine),
    ...libraries.filter(({ state }) => state === "offline").map(offlineLine),
    ...contactLine(forecast.whatIf.contact),
    ...nobodyLine(providers),
  ];
}

function reviewLine(reviews: number): Attention[] {
  if (reviews === 0) return [];
  const text = reviews === 1
    ? "1 title needs your eye."
    : `${number(reviews)} titles need your eye.`;
  return [{ tone: "info", icon: "review", text, href: "/review", action: "Review" }];
}

function refusedLine({ id, name }: ProviderHealth): Attention {
  return {
    tone: "bad",
    icon: "key",
    text: `${name} refuses the key. Its fields wait until you enter another one.`,
    href: `/settings/providers?provider=${id}`,
    action: "Enter a key",
  };
}

function offlineLine({ name, offlineReason }: LibraryReport): Attention {
  return {
    tone: "warn",
    icon: "folder",
    text: `The library "${name}" is offline. ${offlineReason ?? ""} Nothing in it is touched.`,
    href: "/settings#libraries",
    action: "Look",
  };
}

/** Without a contact some providers answer more slowly: said only when it is felt. */
function contactLine(contact: LibraryForecast["whatIf"]["contact"]): Attention[] {
  if (contact === null || contact.savedSeconds < WORTH_A_CONTACT_S) return [];
  const names = joinList(contact.providers.map(({ name }) => name));
  return [{
    tone: "info",
    icon: "user",
    text: `${names} would be done ${duration(contact.savedSeconds)} sooner if you named a contact.`,
    href: "/settings/providers#contact",
    action: "Name one",
  }];
}

function nobodyLine(providers: readonly ProviderHealth[]): Attention[] {
  const canBeAsked = providers.some(({ state }) => state !== "no_key" && state !== "off");
  if (canBeAsked) return [];
  return [{
    tone: "warn",
    text: "No provider can be asked: all are switched off or without a key.",
    href: "/settings/providers",
    action: "Look",
  }];
}
