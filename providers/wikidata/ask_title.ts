import type { RawAnswer, RawOffer } from "../../domain/enrichment/answer.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Ask, ProviderContext } from "../provider.ts";
import { commonFacts, movieFacts, seriesFacts } from "./facts.ts";
import { findItem, siteOf } from "./find_item.ts";
import { idsOf } from "./kinds.ts";
import { wikipediaOf } from "./languages.ts";
import { recall, remember } from "./memory.ts";
import { fetchNames, type Names } from "./names.ts";
import { peopleOffers } from "./people.ts";
import { releaseOffers } from "./releases.ts";
import { textOffers } from "./texts.ts";
import type { Entity } from "./wire.ts";

/** The part of an answer that Wikipedia gives: its failure must not cost Wikidata's facts. */
export const OUTLINE = "outline";

/** What Wikidata says of a title. */
export async function askTitle(context: ProviderContext, ask: Ask): Promise<Outcome<RawAnswer>> {
  const item = await findItem(context, ask);
  if (item.kind !== "ok") return item;
  const entity = item.value;
  const names = await namesFor(context, ask, entity);
  if (names.kind !== "ok") return names;
  const hasArticle = Object.keys(articlesOf(entity, ask.languages)).length > 0;
  return {
    kind: "ok",
    value: {
      ids: idsOf(entity, ask.kind),
      offers: offersOf(context, ask, entity, (id) => names.value[id] || null),
      artwork: [],
      ...(hasArticle ? { parts: [OUTLINE] } : {}),
    },
  };
}

/** The titles of an item's articles by the language of their Wikipedia. */
export type Articles = Readonly<Record<string, string>>;

export function articlesOf({ sitelinks }: Entity, languages: readonly string[]): Articles {
  return Object.fromEntries(languages.flatMap((language) => {
    const title = sitelinks?.[siteOf(language)]?.title;
    return title ? [[wikipediaOf(language), title]] : [];
  }));
}

/** The names of all items that the answer speaks of: remembered ones, and the rest in batches. */
async function namesFor(
  context: ProviderContext,
  ask: Ask,
  entity: Entity,
): Promise<Outcome<Names>> {
  const needed = new Set<string>();
  // The answer is made twice: first it only says which names it needs.
  offersOf(context, ask, entity, (id) => {
    needed.add(id);
    return null;
  });
  const known = await recall(context, entity.id, ask.languages);
  const unknown = [...needed].filter((id) => known?.names[id] === undefined);
  const fetched = await fetchNames(context, unknown, ask.languages);
  if (fetched.kind !== "ok") return fetched;
  const names = { ...known?.names, ...fetched.value };
  const articles = articlesOf(entity, ask.languages);
  const isKnown = unknown.length === 0 && isSame(articles, known?.articles);
  if (!isKnown) await remember(context, entity.id, ask.languages, { names, articles });
  return { kind: "ok", value: names };
}

function isSame(articles: Articles, known: Articles | undefined): boolean {
  return JSON.stringify(articles) === JSON.stringify(known);
}

function offersOf(
  { now }: ProviderContext,
  { kind, languages, countries }: Ask,
  entity: Entity,
  nameOf: (item: string) => string | null,
): RawOffer[] {
  const today = new Date(now()).toISOString().slice(0, 10);
  return [
    ...textOffers(entity, languages),
    ...releaseOffers(entity, countries, nameOf)
      .filter(({ field }) => kind === "movie" || field === "content_rating"),
    ...peopleOffers(entity, kind, nameOf),
    ...commonFacts(entity, nameOf),
    ...(kind === "movie" ? movieFacts(entity, nameOf) : seriesFacts(entity, nameOf, today)),
  ];
}
