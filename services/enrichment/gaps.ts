import { trustFor } from "../../domain/enrichment/authority.ts";
import { fieldsOf } from "../../domain/fields/field.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";
import { planSettings } from "../settings/setup.ts";
import type { ItemCase } from "./assess.ts";

/** Whether a blank field that counts could come from this provider, or what it gave may be renewed. */
export function canFillGap(
  { item, fields }: Pick<ItemCase, "item" | "fields">,
  setup: Setup,
  { module }: ProviderSetup,
  isFilled: (field: string) => boolean,
): boolean {
  const offered = module.scopes[item.kind]?.fields ?? [];
  const { authority, providers } = planSettings(setup, item.kind);
  return fieldsOf(item.kind).filter(({ name }) => offered.includes(name)).some((field) => {
    const current = fields[field.name];
    if (current?.locked) return false;
    if (current?.held?.source === module.id) return true;
    return field.expected && !isFilled(field.name) &&
      trustFor(field, authority, providers).order.includes(module.id);
  });
}
