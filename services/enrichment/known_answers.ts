import { readAnswers, type StoredAnswer } from "../../db/enrichment/answers.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { externalIds, type ProviderSetup, type Setup, wishOf } from "../settings/setup.ts";

/** A title as answers are filed: by the ids it has. */
export type FiledTitle = Pick<Item, "id" | "kind" | "ids">;

/** Every enabled provider's known answer about a title, however old (six months at most). */
export async function loadKnownAnswers(
  deps: Deps,
  setup: Setup,
  title: FiledTitle,
): Promise<KnownAnswer[]> {
  return (await loadKnownAnswersOf(deps, setup, [title])).get(title.id) ?? [];
}

/** The same for several titles, with one look a provider and kind; by item. */
export async function loadKnownAnswersOf(
  deps: Deps,
  setup: Setup,
  titles: readonly FiledTitle[],
): Promise<Map<number, KnownAnswer[]>> {
  const known = new Map(titles.map(({ id }) => [id, [] as KnownAnswer[]]));
  const enabled = setup.providers.filter((provider) => provider.enabled);
  const byKind = [...Map.groupBy(titles, ({ kind }) => kind)];
  const found = await Promise.all(
    enabled.flatMap((provider) =>
      byKind.map(([kind, own]) => loadOfProvider(deps, setup, provider, kind, own))
    ),
  );
  for (const { id, answer } of found.flat()) known.get(id)?.push(answer);
  return known;
}

async function loadOfProvider(
  deps: Deps,
  setup: Setup,
  provider: ProviderSetup,
  kind: ItemKind,
  titles: readonly FiledTitle[],
): Promise<{ id: number; answer: KnownAnswer }[]> {
  const filed = titles.map(({ id, ids }) => ({ id, own: externalIds(provider, kind, ids) }));
  const wanted = [...new Set(filed.flatMap(({ own }) => own))];
  const stored = await readAnswers(deps.db, provider.module.id, kind, wanted, deps.now());
  const byId = Map.groupBy(stored, ({ externalId }) => externalId);
  const onDemand = provider.module.scopes[kind]?.onDemand ?? [];
  return filed.flatMap(({ id, own }) => {
    const answers = own.flatMap((externalId) => byId.get(externalId) ?? []);
    const latestFirst = answers.toSorted((a, b) => b.fetchedAt - a.fetchedAt);
    const answer = joinParts(latestFirst, wishOf(setup.settings), onDemand);
    return answer ? [{ id, answer }] : [];
  });
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
