import type { Offer } from "../../../domain/enrichment/answer.ts";
import { PROVIDERS } from "../../../providers/all.ts";
import type { AnswerEvent } from "../events.ts";
import { type Book, matchOf } from "./book.ts";

/** All that a provider ever answered about an item, or its series, as it is matched (now). */
export function answersAbout(
  book: Book,
  itemId: number,
  provider: string,
  match = presentMatch(book, itemId),
): AnswerEvent[] {
  const item = book.items.get(itemId);
  const ids = book.ids.get(match);
  const module = PROVIDERS.find(({ id }) => id === provider);
  if (!item || !ids || !module) return [];
  const kind = item.kind === "movie" ? "movie" : "series";
  const systems = module.scopes[kind]?.ids ?? [];
  return (book.answers.get(provider) ?? []).filter((answer) =>
    answer.kind === kind && systems.some((system) => ids.has(`${system} ${answer.externalId}`))
  );
}

function presentMatch({ items }: Book, itemId: number): string {
  const item = items.get(itemId);
  const title = items.get(item?.seriesId ?? itemId);
  return title ? matchOf(title) : "";
}

/** What an answer offers for a field of an item: of an episode, what it says of any episode. */
export function offersIn(
  book: Book,
  { content }: AnswerEvent,
  { itemId, field }: { itemId: number; field: string },
): Offer[] {
  const kind = book.items.get(itemId)?.kind;
  if (!content) return [];
  const all = kind === "movie" || kind === "series"
    ? content.offers
    : (content.children ?? []).filter(({ episode }) => (episode === null) === (kind === "season"))
      .flatMap(({ offers }) => offers);
  return all.filter((offer) => offer.field === field);
}
