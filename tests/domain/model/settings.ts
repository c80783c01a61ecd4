import fc from "fast-check";
import type { FieldAuthority, ProviderFacts } from "../../../domain/enrichment/authority.ts";
import type { PlanSettings } from "../../../domain/enrichment/plan.ts";
import { COUNTRIES, FIELDS, LANGUAGES, type Provider, PROVIDERS } from "./pool.ts";

const someProviders = fc.shuffledSubarray([...PROVIDERS], { minLength: 1 });

export const authorityOfField: fc.Arbitrary<FieldAuthority> = fc.record({
  providers: someProviders,
  exclusive: fc.boolean(),
});
export const globalOrder = fc.shuffledSubarray([...PROVIDERS], { minLength: PROVIDERS.length });
export const languages = fc.shuffledSubarray([...LANGUAGES], { minLength: 1 });
export const countries = fc.shuffledSubarray([...COUNTRIES], { minLength: 1 });

/** Everything on, as shipped. */
export const SHIPPED: PlanSettings = {
  authority: { globalOrder: [...PROVIDERS], fields: {}, fillGaps: true },
  preferences: { languages: ["de", "en"], countries: ["DE", "US"] },
  providers: PROVIDERS.map((id) => switched(id, true)),
};

export const anySettings: fc.Arbitrary<PlanSettings> = fc.record({
  authority: fc.record({
    globalOrder,
    fields: fc.dictionary(fc.constantFrom(...FIELDS), authorityOfField, { maxKeys: 4 }),
    fillGaps: fc.boolean(),
  }),
  preferences: fc.record({ languages, countries }),
  providers: fc.tuple(...PROVIDERS.map((id) => fc.boolean().map((on) => switched(id, on)))),
});

export function switched(id: Provider, on: boolean): ProviderFacts {
  return { id, enabled: on, active: on, offers: new Set(FIELDS) };
}
