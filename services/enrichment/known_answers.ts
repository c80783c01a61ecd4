import { readAnswers, type StoredAnswer } from "../../db/enrichment/answers.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import type { Ids, ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { externalIds, type ProviderSetup, type Setup, wishOf } from "../settings/setup.ts";

/** Every enabled provider's known answer about a title, however old (six months at most). */
export async function loadKnownAnswers(
  deps: Deps,
  setup: Setup,
  kind: ItemKind,
  ids: Ids,
): Promise<KnownAnswer[]> {
  const known = await Promise.all(
    setup.providers.map((provider) => loadKnown(deps, setup, provider, kind, ids)),
  );
  return known.filter((answer) => answer !== null);
}

async function loadKnown(
  deps: Deps,
  setup: Setup,
  provider: ProviderSetup,
  kind: ItemKind,
  ids: Ids,
): Promise<KnownAnswer | null> {
  const own = externalIds(provider, kind, ids);
  if (!provider.enabled || own.length === 0) return null;
  const stored = await readAnswers(deps.db, provider.module.id, kind, own, deps.now());
  const onDemand = provider.module.scopes[kind]?.onDemand ?? [];
  return joinParts(stored, wishOf(setup.settings), onDemand);
}

/**
 * The answer itself with its parts and those asked for on demand; what fits the present wish comes
 * first. A part that the answer names no more (a season that is gone) counts no more.
 */
function joinParts(
  stored: readonly StoredAnswer[],
  wish: string,
  onDemand: readonly string[],
): KnownAnswer | null {
  const latest = (part: string) => {
    const own = stored.filter((answer) => answer.part === part);
    return own.find((answer) => answer.wish === wish) ?? own[0];
  };
  const whole = latest("");
  if (!whole) return null;
  const { provider, fetchedAt } = whole;
  if (whole.answer === null) return { provider, fetchedAt, answer: null };
  const own = whole.answer.parts ?? [];
  const named = [...new Set([...own, ...onDemand])];
  const all = [whole, ...named.map(latest)].flatMap((part) => part?.answer ?? []);
  return {
    provider,
    fetchedAt,
    ...(own.some((part) => !latest(part)) ? { isIncomplete: true } : {}),
    answer: {
      ...whole.answer,
      offers: all.flatMap(({ offers }) => offers),
      artwork: all.flatMap(({ artwork }) => artwork),
      children: all.flatMap(({ children }) => children ?? []),
    },
  };
}
