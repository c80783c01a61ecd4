import { trustFor } from "../../domain/enrichment/authority.ts";
import { compareSources } from "../../domain/enrichment/compare_sources.ts";
import { sameValue } from "../../domain/fields/same_value.ts";
import { findItem } from "../../db/library/items.ts";
import { findProvider } from "../../providers/all.ts";
import type { Deps } from "../deps.ts";
import { loadCase } from "../enrichment/assess.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup, planSettings } from "../settings/setup.ts";
import { iso } from "./item_details.ts";
import { sourceName } from "./provider_names.ts";

/** What each provider says of each field, side by side, from what is known: nobody is asked. */
export async function fieldSources(deps: Deps, itemId: number) {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId) satisfies Problem;
  const setup = await loadSetup(deps);
  const { fields, known } = await loadCase(deps, setup, item);
  const settings = planSettings(setup, item.kind);
  const compared = compareSources(item.kind, known, settings);
  const sources = [...new Set(compared.flatMap(({ offers }) => offers.map((own) => own.source)))];
  return {
    itemId,
    title: item.title,
    sources: sources.map((id) => ({
      id,
      name: sourceName(id),
      /** Who can be trusted first; files of others have a setting of their own. */
      isProvider: findProvider(id) !== undefined,
    })),
    fields: compared.map(({ field, offers, values }) => {
      const { held = null, locked = false } = fields[field.name] ?? {};
      return {
        field: field.name,
        label: field.label,
        value: held?.value ?? null,
        source: held?.source ?? null,
        locked,
        /** Who is asked first about it. */
        trusted: trustFor(field, settings.authority, settings.providers).order[0] ?? null,
        /** All that say something say the same. */
        agreed: values === 1,
        /** How many different values they say. */
        values,
        offers: offers.map(({ source, value, language, country, fetchedAt }) => ({
          ...{ source, value, language, country },
          fetchedAt: iso(fetchedAt),
          isHeld: held !== null && sameValue(field, held.value, value),
        })),
      };
    }),
  };
}

export type FieldSourcesReport = Exclude<
  Awaited<ReturnType<typeof fieldSources>>,
  { status: number }
>;
