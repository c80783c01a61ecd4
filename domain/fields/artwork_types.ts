import type { ItemKind } from "../ids.ts";

/** One kind of artwork. `extra`: named among the missing fields, but never counted (C07). */
export interface ArtworkType {
  name: string;
  label: string;
  authority: readonly string[];
  exclusive: boolean;
  extra: boolean;
  sync: boolean;
}

const MOVIE_ARTWORK: readonly ArtworkType[] = [
  {
    name: "poster",
    label: "Poster",
    authority: ["tmdb", "fanart"],
    exclusive: false,
    extra: true,
    sync: true,
  },
  {
    name: "fanart",
    label: "Fanart",
    authority: ["fanart", "tmdb"],
    exclusive: false,
    extra: false,
    sync: true,
  },
  ...[
    ["keyart", "Key art"],
    ["landscape", "Landscape"],
    ["clearlogo", "Clear logo"],
    ["clearart", "Clear art"],
    ["discart", "Disc art"],
    ["banner", "Banner"],
  ].map(([name = "", label = ""]) => ({
    name,
    label,
    authority: ["fanart", "tmdb"],
    exclusive: false,
    extra: false,
    sync: false,
  })),
];

/** The kinds of artwork an item can have, in the order in which they are shown. */
export function artworkOf(kind: ItemKind): readonly ArtworkType[] {
  return kind === "movie" ? MOVIE_ARTWORK : [];
}
