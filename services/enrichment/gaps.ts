import { trustFor } from "../../domain/enrichment/authority.ts";
import { type Field, fieldsOf } from "../../domain/fields/field.ts";
import type { ProviderId } from "../../domain/ids.ts";
import {
  externalIds,
  findSetup,
  planSettings,
  type ProviderSetup,
  type Setup,
} from "../settings/setup.ts";
import type { ItemCase } from "./assess.ts";

/**
 * Whether a blank field that counts could come from this provider and from nobody else who may
 * still answer; or whether what it gave may be renewed.
 */
export function canFillGap(
  input: ItemCase,
  setup: Setup,
  { module }: ProviderSetup,
  isFilled: (field: string) => boolean,
): boolean {
  const { item, fields } = input;
  const offered = module.scopes[item.kind]?.fields ?? [];
  return fieldsOf(item.kind).filter(({ name }) => offered.includes(name)).some((field) => {
    const current = fields[field.name];
    if (current?.locked) return false;
    if (current?.held?.source === module.id) return true;
    if (!field.expected || isFilled(field.name)) return false;
    const { authority, providers } = planSettings(setup, item.kind);
    const { order } = trustFor(field, authority, providers);
    return order.includes(module.id) && !order.some((id) => mayStillGive(input, setup, field, id));
  });
}

/** Somebody who is asked anyway owes an answer: what it will say is no gap yet. */
function mayStillGive(input: ItemCase, setup: Setup, { name }: Field, id: string): boolean {
  const module = findSetup(setup, id)?.module;
  return !module?.fillsGapsOnly &&
    (module?.scopes[input.item.kind]?.fields.includes(name) ?? false) &&
    owesAnswer(input, setup, id);
}

/** Whether a provider that can be asked about the title has never answered, but still may. */
export function owesAnswer(
  { title, attempts, unavailableUntil }: ItemCase,
  setup: Setup,
  id: ProviderId,
): boolean {
  const provider = findSetup(setup, id);
  if (!provider?.active || externalIds(provider, title.kind, title.ids).length === 0) return false;
  const own = attempts.find((attempt) => attempt.provider === id);
  return own?.answeredAt == null && unavailableUntil.get(id) !== Infinity;
}
