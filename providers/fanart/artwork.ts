import type { ArtworkOffer, RawChild } from "../../domain/enrichment/answer.ts";
import type { Image, Movie, Series } from "./wire.ts";

/** Where candidates are filed; the configured address replaces it when an image is fetched. */
export const IMAGES = "https://assets.fanart.tv";

interface ArtworkKind<Key> {
  from: Key;
  type: string;
}

/** Fanart.tv's types in our words, better ones first. */
export const MOVIE_TYPES: readonly ArtworkKind<Exclude<keyof Movie, "tmdb_id" | "imdb_id">>[] = [
  { from: "movieposter", type: "poster" },
  { from: "moviebackground", type: "fanart" },
  { from: "moviethumb", type: "landscape" },
  { from: "hdmovielogo", type: "clearlogo" },
  { from: "movielogo", type: "clearlogo" },
  { from: "hdmovieclearart", type: "clearart" },
  { from: "movieart", type: "clearart" },
  { from: "moviedisc", type: "discart" },
  { from: "moviebanner", type: "banner" },
];

type SeriesKey = Exclude<keyof Series, "thetvdb_id">;

export const SERIES_TYPES: readonly ArtworkKind<SeriesKey>[] = [
  { from: "tvposter", type: "poster" },
  { from: "showbackground", type: "fanart" },
  { from: "tvthumb", type: "landscape" },
  { from: "hdtvlogo", type: "clearlogo" },
  { from: "clearlogo", type: "clearlogo" },
  { from: "hdclearart", type: "clearart" },
  { from: "clearart", type: "clearart" },
  { from: "characterart", type: "characterart" },
  { from: "tvbanner", type: "banner" },
];

/** Of a background the season is only where its picture is from. */
export const SEASON_TYPES: readonly ArtworkKind<SeriesKey>[] = [
  { from: "seasonposter", type: "poster" },
  { from: "seasonthumb", type: "landscape" },
  { from: "seasonbanner", type: "banner" },
  { from: "showbackground", type: "fanart" },
];

// Two codes that are countries, not languages.
const LANGUAGES: Readonly<Record<string, string>> = { cz: "cs", ua: "uk" };

export function titleArtwork<Key extends string>(
  lists: Readonly<Partial<Record<Key, readonly Image[] | null>>>,
  types: readonly ArtworkKind<Key>[],
  imagesUrl: string | undefined,
): ArtworkOffer[] {
  return types.flatMap(({ from, type }) =>
    (lists[from] ?? []).flatMap((image) => {
      const isTextless = type === "poster" && image.lang === "00";
      return offerOf(image, isTextless ? "keyart" : type, imagesUrl);
    })
  );
}

/** One child for each season that an image names; what is of "all" seasons is of none. */
export function seasonChildren(series: Series, imagesUrl: string | undefined): RawChild[] {
  const offers = SEASON_TYPES.flatMap(({ from, type }) =>
    (series[from] ?? []).flatMap((image) =>
      offerOf(image, type, imagesUrl).map((offer) => ({ season: readSeason(image), offer }))
    )
  );
  return [...Map.groupBy(offers, ({ season }) => season)].flatMap(([season, own]) =>
    season === null ? [] : [{
      season,
      episode: null,
      absolute: null,
      ids: {},
      offers: [],
      artwork: own.map(({ offer }) => offer),
    }]
  ).toSorted((a, b) => a.season - b.season);
}

function offerOf(
  { url, lang, likes }: Image,
  type: string,
  imagesUrl: string | undefined,
): ArtworkOffer[] {
  if (!url) return [];
  return [{
    type,
    url: filedAddress(url, imagesUrl),
    language: readLanguage(lang),
    votes: Number(likes ?? 0) || 0,
    rating: null,
    width: null,
    height: null,
  }];
}

function readSeason({ season }: Image): number | null {
  return /^\d+$/.test(season ?? "") ? Number(season) : null;
}

function filedAddress(url: string, imagesUrl: string | undefined): string {
  if (imagesUrl && url.startsWith(imagesUrl)) return IMAGES + url.slice(imagesUrl.length);
  return url.replace(/^http:\/\//, "https://");
}

function readLanguage(lang: string | null | undefined): string | null {
  if (!lang || lang === "00") return null;
  return LANGUAGES[lang] ?? lang;
}
