import { nfosOfItems, type StoredNfo } from "../../db/library/nfo_files.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import { isTitleKind, type ItemKind, NFO_SOURCE, type TitleKind } from "../../domain/ids.ts";
import type { NfoEntry } from "../../domain/nfo/nfo_content.ts";
import { besideFirst, isAboutTitle } from "../../domain/nfo/nfo_place.ts";
import type { Deps } from "../deps.ts";

/** What NFO files say of these films and series themselves; by item, for those that have any. */
export async function nfoAnswers(
  { db }: Deps,
  titles: readonly Asked[],
): Promise<ReadonlyMap<number, KnownAnswer[]>> {
  const own = titles.filter(isTitle);
  const stored = await nfosOfItems(db, own.map(({ id }) => id));
  return new Map(own.flatMap(({ id, kind }) => {
    const about = (stored.get(id) ?? []).filter(({ path }) => isAboutTitle(kind, path))
      .toSorted((a, b) => besideFirst(a.path, b.path));
    const words = about.flatMap((nfo) =>
      (nfo.content?.entries ?? []).filter((entry) => entry.kind === kind)
        .map((entry) => ({ nfo, entry }))
    );
    return words.length === 0 ? [] : [[id, [asAnswer(words)]] as const];
  }));
}

interface Asked {
  id: number;
  kind: ItemKind;
}

function isTitle(asked: Asked): asked is Asked & { kind: TitleKind } {
  return isTitleKind(asked.kind);
}

/** One file's words about one thing. */
export interface NfoWord {
  nfo: StoredNfo;
  entry: NfoEntry;
}

/** As a provider's answer, of nobody who was asked. Its ids serve identification alone. */
export function asAnswer(words: readonly NfoWord[]): KnownAnswer {
  return {
    provider: NFO_SOURCE,
    fetchedAt: Math.max(...words.map(({ nfo }) => nfo.readAt)),
    answer: { ids: {}, offers: words.flatMap(({ entry }) => [...entry.offers]), artwork: [] },
  };
}
