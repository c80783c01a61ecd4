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

const POSTER: ArtworkType = {
  name: "poster",
  label: "Poster",
  authority: ["tmdb", "fanart"],
  exclusive: false,
  extra: true,
  sync: true,
};

const FANART: ArtworkType = {
  name: "fanart",
  label: "Fanart",
  authority: ["fanart", "tmdb"],
  exclusive: false,
  extra: false,
  sync: true,
};

const KEYART = other("keyart", "Key art");
const LANDSCAPE = other("landscape", "Landscape");
const CLEARLOGO = other("clearlogo", "Clear logo");
const CLEARART = other("clearart", "Clear art");
const BANNER = other("banner", "Banner");

const ARTWORK: Readonly<Record<ItemKind, readonly ArtworkType[]>> = {
  movie: [
    POSTER,
    FANART,
    KEYART,
    LANDSCAPE,
    CLEARLOGO,
    CLEARART,
    other("discart", "Disc art"),
    BANNER,
  ],
  series: [
    POSTER,
    FANART,
    KEYART,
    LANDSCAPE,
    CLEARLOGO,
    CLEARART,
    other("characterart", "Character art"),
    BANNER,
  ],
  season: [{ ...POSTER, extra: false }, FANART, LANDSCAPE, BANNER],
  episode: [{ ...other("thumb", "Still"), authority: ["tmdb", "tvdb", "tvmaze"], sync: true }],
};

/** The kinds of artwork an item can have, in the order in which they are shown. */
export function artworkOf(kind: ItemKind): readonly ArtworkType[] {
  return ARTWORK[kind];
}

function other(name: string, label: string): ArtworkType {
  return {
    name,
    label,
    authority: ["fanart", "tmdb"],
    exclusive: false,
    extra: false,
    sync: false,
  };
}
