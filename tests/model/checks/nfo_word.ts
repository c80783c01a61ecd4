import { findField, isRating } from "../../../domain/fields/field.ts";
import type { Offer } from "../../../domain/enrichment/answer.ts";
import type { NfoMode } from "../../../domain/nfo/nfo_mode.ts";
import type { NfoEvent } from "../events.ts";
import type { Book, KnownSettings } from "./book.ts";

/** Every word that an NFO file ever said of an item, or of its series. */
export function nfosAbout({ items, nfos }: Book, itemId: number): NfoEvent[] {
  const titleId = items.get(itemId)?.seriesId ?? itemId;
  return nfos.filter((nfo) => nfo.itemId === titleId);
}

/** What such a word offers for a field of the item: of an episode, what is said of any episode. */
export function offersInNfo(
  { items }: Book,
  { content }: NfoEvent,
  { itemId, field }: { itemId: number; field: string },
): readonly Offer[] {
  const kind = items.get(itemId)?.kind;
  const entries = (content?.entries ?? []).filter((entry) => entry.kind === kind);
  return entries.flatMap(({ offers }) => offers).filter((offer) => offer.field === field);
}

export function nfoModeOf({ items }: Book, settings: KnownSettings, itemId: number): NfoMode {
  return settings.nfoModes[items.get(itemId)?.libraryId ?? 0] ?? "keep";
}

/** Whether what an NFO file says of a field is locked with it. */
export function locksNfoValue(book: Book, itemId: number, name: string): boolean {
  const field = findField(book.items.get(itemId)?.kind ?? "movie", name);
  if (!field || isRating(field)) return false;
  return book.settings.some((settings) => nfoModeOf(book, settings, itemId) === "lock");
}
