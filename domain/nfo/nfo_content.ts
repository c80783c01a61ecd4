import type { Offer } from "../enrichment/answer.ts";
import type { Ids, ItemKind } from "../ids.ts";
import type { NameFacts } from "../item.ts";

/** What an NFO file says that others wrote. */
export interface NfoContent {
  /** Which title it is about: what identification starts from; null where nothing is said. */
  named: NfoNamed | null;
  entries: readonly NfoEntry[];
}

export interface NfoNamed {
  title: string | null;
  year: number | null;
  ids: Ids;
}

/** What it says of one film, series, season or episode. */
export interface NfoEntry {
  kind: ItemKind;
  season: number | null;
  episode: number | null;
  offers: readonly Offer[];
}

/** The facts of a title's files with those of an NFO beside them, whose ids are more certain. */
export function joinNamed(named: NameFacts, nfo: NfoNamed): NameFacts {
  return {
    ...named,
    title: named.title ?? nfo.title,
    year: named.year ?? nfo.year,
    ids: { ...named.ids, ...nfo.ids },
  };
}
