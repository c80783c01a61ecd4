import { readAnswers, type StoredAnswer } from "../../db/enrichment/answers.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { nfoAnswers } from "../nfo/nfo_answers.ts";
import { externalIds, type ProviderSetup, type Setup, wishOf } from "../settings/setup.ts";

/** A title as answers are filed: by the ids it has. */
export type FiledTitle = Pick<Item, "id" | "kind" | "ids">;

/**
 * What the NFO files of a title say, and every enabled provider's known answer about it, however old
 * (six months at most).
 */
export async function loadKnownAnswers(
  deps: Deps,
  setup: Setup,
  title: FiledTitle,
): Promise<KnownAnswer[]> {
  return (await loadKnownAnswersOf(deps, setup, [title])).get(title.id) ?? [];
}

/** The same for several titles, with one look a kind; by item. */
export async function loadKnownAnswersOf(
  deps: Deps,
  setup: Setup,
  titles: readonly FiledTitle[],
): Promise<Map<number, KnownAnswer[]>> {
  const enabled = setup.providers.filter((provider) => provider.enabled);
  const nfos = await nfoAnswers(deps, titles);
  const known = new Map<number, KnownAnswer[]>();
  for (const [kind, own] of Map.groupBy(titles, (title) => title.kind)) {
    const stored = await readAll(deps, enabled, kind, own);
    for (const title of own) {
      known.set(title.id, [
        ...nfos.get(title.id) ?? [],
        ...enabled.flatMap((provider) => knownOf(setup, provider, title, stored)),
      ]);
    }
  }
  return known;
}

type Filed = ReadonlyMap<string, readonly StoredAnswer[]>;

/** All that is kept about these titles, by provider and id. */
async function readAll(
  deps: Deps,
  providers: readonly ProviderSetup[],
  kind: ItemKind,
  titles: readonly FiledTitle[],
): Promise<Filed> {
  const wanted = providers.flatMap((provider) =>
    titles.flatMap(({ ids }) => externalIds(provider, kind, ids))
  );
  const names = providers.map(({ module }) => module.id);
  const stored = await readAnswers(deps.db, names, kind, [...new Set(wanted)], deps.now());
  return Map.groupBy(stored, ({ provider, externalId }) => `${provider} ${externalId}`);
}

function knownOf(
  { settings }: Setup,
  provider: ProviderSetup,
  { kind, ids }: FiledTitle,
  stored: Filed,
): KnownAnswer[] {
  const { module } = provider;
  const own = externalIds(provider, kind, ids).flatMap((id) =>
    stored.get(`${module.id} ${id}`) ?? []
  );
  const latestFirst = own.toSorted((a, b) => b.fetchedAt - a.fetchedAt);
  const known = joinParts(latestFirst, wishOf(settings), module.scopes[kind]?.onDemand ?? []);
  return known ? [known] : [];
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
