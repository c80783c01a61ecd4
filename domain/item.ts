import type { Due } from "./enrichment/due.ts";
import { type Ids, isTitleKind, type ItemKind, type ProviderId, type TitleKind } from "./ids.ts";

/**
 * `new`: not identified yet; `matched`: by Plenarr or by the user; `review`: a person must say;
 * `ignored`: a person said "leave it".
 */
export type MatchState = "new" | "matched" | "review" | "ignored";

/** What the file's name, and an NFO beside it, say of an item. */
export interface NameFacts {
  title: string | null;
  /** The same work under other names ("A aka B"). */
  otherTitles: readonly string[];
  year: number | null;
  ids: Ids;
  edition: string | null;
  /** It is numbered like an episode, so it is no film to search for. */
  isEpisode: boolean;
  /** The ids that the user picked; they are never replaced without asking. */
  picked?: Ids;
}

export interface Item {
  id: number;
  kind: ItemKind;
  libraryId: number;
  title: string;
  sortTitle: string;
  year: number | null;
  named: NameFacts;
  match: { state: MatchState; score: number | null; no: number };
  ids: Ids;
  monitored: boolean;
  completeness: number;
  reachable: number;
  partial: boolean;
  pending: readonly ProviderId[];
  missing: readonly string[];
  posterId: number | null;
  lastEnrichedAt: number | null;
  lastAttemptAt: number | null;
  lastRunId: number | null;
  lastDurationMs: number | null;
  lastFailure: string | null;
  identifyFailures: number;
  identifyAt: number | null;
  due: Due;
  missingSince: number | null;
  createdAt: number;
  /** Of a season or an episode: its series, and its numbers there; specials are season 0. */
  seriesId: number | null;
  seasonNo: number | null;
  episodeNo: number | null;
  absoluteNo: number | null;
  /** Of a season or an episode: the structure provider lists it; a file alone may name it too. */
  listed: boolean;
  /** Of a series: the one provider that says which seasons and episodes exist. */
  structureBy: ProviderId | null;
  /** The user's "hands off" on all of it; null is as its season or its series says. */
  locked: boolean | null;
}

/** A film or a series: what is identified, asked about and enriched as a whole. */
export type Title = Item & { kind: TitleKind };

export function isTitle(item: Item): item is Title {
  return isTitleKind(item.kind);
}

/** "The Third Man" and "Der dritte Mann" are looked for under T and D, not under their article. */
export function sortTitleOf(title: string): string {
  return title.replace(/^(the|a|an|der|die|das|le|la|les|el|los|las|il|lo|gli)\s+/i, "")
    .toLowerCase();
}
