import { type Field, findField } from "../fields/field.ts";
import type { FieldValue } from "../fields/field_value.ts";
import { normalise } from "../fields/normalise.ts";
import type { Ids, ItemKind, ProviderId } from "../ids.ts";

/** What a provider module says about one field, before it is read. */
export interface RawOffer {
  field: string;
  value: unknown;
  /** Only what the provider proves, never what was asked (DESIGN 3.12). */
  language?: string;
  country?: string;
}

/** One non-blank value of a provider. */
export interface Offer {
  field: string;
  value: FieldValue;
  language: string | null;
  country: string | null;
}

/** An image on offer. Sizes in pixels where the provider states them. */
export interface ArtworkOffer {
  type: string;
  url: string;
  language: string | null;
  votes: number | null;
  rating: number | null;
  width: number | null;
  height: number | null;
}

/** A season (`episode` null) or an episode of a series, by the numbers of that provider. */
export interface ChildPlace {
  season: number;
  episode: number | null;
  /** Counted through all seasons, where the provider counts so. */
  absolute: number | null;
  ids: Ids;
}

export interface RawChild extends ChildPlace {
  offers: RawOffer[];
  artwork: ArtworkOffer[];
}

export interface Child extends ChildPlace {
  offers: Offer[];
  artwork: ArtworkOffer[];
}

/** The mapped content of an ok outcome, as a module returns it. */
export interface RawAnswer {
  ids: Ids;
  offers: RawOffer[];
  artwork: ArtworkOffer[];
  /** Of a series: the seasons and episodes that came along, specials as season 0. */
  children?: RawChild[];
  /** Further parts of the title, each of which costs a request of its own ("season 2"). */
  parts?: string[];
}

/** The same, read: what is kept and planned with. */
export interface Answer {
  ids: Ids;
  offers: Offer[];
  artwork: ArtworkOffer[];
  /** Absent when there are none, as in all answers about films. */
  children?: Child[];
  parts?: string[];
}

/** A provider's latest answer for the present match; not_found is an answer too. */
export interface KnownAnswer {
  provider: ProviderId;
  fetchedAt: number;
  answer: Answer | null;
  /** Parts of it were never answered: what it does not name may exist all the same. */
  isIncomplete?: boolean;
}

/** Reads every offer through `normalise`; what is blank is no offer. */
export function readAnswer(kind: ItemKind, raw: RawAnswer): Answer {
  const children = raw.children?.map((child) => ({
    ...child,
    offers: readOffers(child.episode === null ? "season" : "episode", child.offers),
  }));
  return {
    ids: raw.ids,
    offers: readOffers(kind, raw.offers),
    artwork: raw.artwork,
    ...(children?.length ? { children } : {}),
    ...(raw.parts?.length ? { parts: raw.parts } : {}),
  };
}

function readOffers(kind: ItemKind, offers: readonly RawOffer[]): Offer[] {
  const told = new Map(offers.map(({ field, value }) => [field, value]));
  return offers.flatMap((offer) => readOffer(kind, offer, told));
}

function readOffer(kind: ItemKind, raw: RawOffer, told: ReadonlyMap<string, unknown>): Offer[] {
  const field = findField(kind, raw.field);
  if (!field || isRatingWithoutVotes(field, told)) return [];
  const value = normalise(field, raw.value);
  if (value === null) return [];
  return [{
    field: field.name,
    value,
    language: raw.language ?? null,
    country: raw.country ?? null,
  }];
}

// Providers write a rating of 0 with 0 votes for "nobody has voted yet".
function isRatingWithoutVotes(field: Field, told: ReadonlyMap<string, unknown>): boolean {
  return field.votes !== null && Number(told.get(field.votes) ?? 1) === 0;
}
