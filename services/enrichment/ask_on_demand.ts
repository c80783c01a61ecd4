import type { Deps } from "../deps.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";
import { externalIds, planSettings } from "../settings/setup.ts";
import { type AskOptions, askProvider, type ProviderReport } from "./ask_provider.ts";
import { type ItemCase, planCase } from "./assess.ts";
import { trustFor } from "../../domain/enrichment/authority.ts";
import { findField } from "../../domain/fields/field.ts";
import { isTitleKind } from "../../domain/ids.ts";

/**
 * Asks for the fields that cost a request of their own (OMDb's full plot), only where nothing else
 * fills them or the present value came that way.
 */
export async function askOnDemand(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  options: AskOptions,
): Promise<ProviderReport[]> {
  const { kind, ids } = input.item;
  if (!isTitleKind(kind)) return [];
  const { item } = input;
  const wanted = setup.providers.flatMap((provider) => {
    const scope = provider.module.scopes[item.kind];
    const isReady = provider.active && externalIds(provider, item.kind, item.ids).length > 0 &&
      hasContent(input, provider);
    return isReady
      ? (scope?.onDemand ?? []).filter((part) => isNeeded(setup, input, provider, part)).map((
        part,
      ) => ({ provider, part }))
      : [];
  });
  return await Promise.all(
    wanted.map(({ provider, part }) =>
      askProvider(deps, setup, provider, { kind, ids, part }, options)
    ),
  );
}

function hasContent({ known }: ItemCase, { module }: ProviderSetup): boolean {
  return known.some(({ provider, answer }) => provider === module.id && answer !== null);
}

function isNeeded(setup: Setup, input: ItemCase, { module }: ProviderSetup, part: string): boolean {
  const field = findField(input.item.kind, part);
  const current = input.fields[part];
  if (!field || current?.locked) return false;
  if (current?.held) return current.held.source === module.id;
  const { authority, providers } = planSettings(setup, input.item.kind);
  const isTrusted = trustFor(field, authority, providers).order.includes(module.id);
  const isOffered = planCase(input, setup, null).decisions.some((made) =>
    made.field === part && made.kind === "fill"
  );
  return isTrusted && !isOffered;
}
