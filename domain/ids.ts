/** A provider's short name as its module states it (`providers/all.ts` is the list of them). */
export type ProviderId = string;

/** Where a current value came from: a provider, the user, an NFO file or the file itself. */
export type Source = ProviderId | "user" | "nfo" | "file";

/** The source of values of NFO files that others wrote: a speaker beside the providers. */
export const NFO_SOURCE = "nfo";

export const ITEM_KINDS = ["movie", "series", "season", "episode"] as const;
export type ItemKind = typeof ITEM_KINDS[number];

/** The kinds that are identified and asked about; seasons and episodes come with their series. */
export type TitleKind = "movie" | "series";

export function isTitleKind(kind: ItemKind): kind is TitleKind {
  return kind === "movie" || kind === "series";
}

/** The ids one title has in the systems that number titles; the key is the system's name. */
export type Ids = Readonly<Record<string, string | number>>;

/** Both sets of ids; where both name a system, `known` wins, since it came with the match. */
export function joinIds(known: Ids, learned: Ids): Ids {
  return { ...learned, ...known };
}
