import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { Random } from "./random.ts";
import { itemsOf, type NamedItem, type Session } from "./session.ts";

/** Few fields, so that steps meet on them; one of each kind of rule. */
const VALUES: Readonly<Record<string, readonly FieldValue[]>> = {
  title: ["My title", "The Amber Alibi"],
  plot: ["My plot.", "Another plot of mine."],
  tagline: ["My tagline"],
  runtime: [77, 90],
  genres: [["Mine"], ["Drama", "Crime"]],
  directors: [["Me"], ["Me", "You"]],
  imdb_rating: [9.9],
  aired: ["2001-01-05", "2003-03-03"],
};

const FIELDS: Readonly<Record<NamedItem["kind"], readonly [string, ...string[]]>> = {
  movie: ["title", "plot", "tagline", "runtime", "genres", "directors", "imdb_rating"],
  series: ["title", "plot", "tagline", "runtime", "genres", "imdb_rating"],
  season: ["title", "plot"],
  episode: ["title", "plot", "aired", "runtime", "directors"],
};

const ARTWORK: Readonly<Record<NamedItem["kind"], readonly [string, ...string[]]>> = {
  movie: ["poster", "fanart"],
  series: ["poster", "fanart"],
  season: ["poster"],
  episode: ["thumb"],
};

export interface Place {
  item: NamedItem;
  field: string;
}

/** A field of any item. */
export async function anyPlace(session: Session, random: Random): Promise<Place> {
  const item = random.any(await itemsOf(session));
  if (!item) throw new Error("There is no item");
  return { item, field: fieldOf(item.kind, random) };
}

/** A field, or now and then a kind of artwork, which is locked as fields are. */
export async function anyHoldable(session: Session, random: Random): Promise<Place> {
  const place = await anyPlace(session, random);
  return random.chance(0.2) ? { ...place, field: random.pick(ARTWORK[place.item.kind]) } : place;
}

export function fieldOf(kind: NamedItem["kind"], random: Random): string {
  return random.pick(FIELDS[kind]);
}

/** A value that a user may give a field. */
export function anyValue(field: string, random: Random): FieldValue {
  return random.any(VALUES[field] ?? []) ?? "Mine";
}
