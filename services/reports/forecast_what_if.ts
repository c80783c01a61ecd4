import { forecast, type ProviderWork } from "../../domain/limits/forecast.ts";
import { quotaOf } from "../../domain/limits/quota.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";
import { iso } from "./item_details.ts";

/** What a paid plan of the same provider would do. */
export function largerPlans(setup: Setup, work: readonly ProviderWork[], now: number) {
  return setup.providers.flatMap(({ module, limits }) => {
    const own = work.find(({ provider }) => provider === module.id);
    const present = limits.quota?.perDay;
    if (!own || own.calls === 0 || present === undefined) return [];
    return (module.largerPlans ?? []).filter(({ perDay }) => perDay > present).map((plan) => {
      const quota = quotaOf(plan.perDay, { percent: 0, minimum: limits.quota?.reserved ?? 0 });
      const others = work.filter(({ provider }) => provider !== module.id);
      // Whoever buys a larger plan has its calls at once.
      const larger = { ...own, quota, unavailableUntil: null };
      return {
        provider: module.id,
        name: module.name,
        plan: plan.name,
        perDay: plan.perDay,
        completeAt: iso(forecast([...others, larger], now).completeAt),
      };
    });
  });
}

/** What a contact would do for those who answer more slowly without one; null when nothing. */
export function namedContact(setup: Setup, work: readonly ProviderWork[], now: number) {
  const slowed = setup.providers.filter(isSlowed);
  const sooner = slowed.flatMap(({ module }) => {
    const own = work.find(({ provider, calls }) => provider === module.id && calls > 0);
    return own ? [{ own, name: module.name, quicker: { ...own, rate: module.rate } }] : [];
  });
  if (sooner.length === 0) return null;
  const others = work.filter(({ provider }) =>
    sooner.every(({ own }) => own.provider !== provider)
  );
  const quicker = sooner.map(({ quicker }) => quicker);
  return {
    providers: sooner.map(({ own, name }) => ({ id: own.provider, name })),
    completeAt: iso(forecast([...others, ...quicker], now).completeAt),
    savedSeconds: Math.max(
      ...sooner.map(({ own, quicker }) =>
        Math.round((doneAt(own, now) - doneAt(quicker, now)) / 1000)
      ),
    ),
  };
}

/** Asked at the slower pace, because no contact is named and the user set no pace of their own. */
function isSlowed({ module, contact, limits }: ProviderSetup): boolean {
  return contact === null && module.rateWithoutContact !== undefined &&
    limits.rate.requests === module.rateWithoutContact.requests &&
    limits.rate.seconds === module.rateWithoutContact.seconds;
}

function doneAt(work: ProviderWork, now: number): number {
  return forecast([work], now).completeAt ?? now;
}
