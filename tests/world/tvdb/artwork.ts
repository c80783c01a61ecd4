import { hashBetween } from "../films/hash.ts";
import { type ImageKind, nameImage } from "../images/image_file.ts";
import type { Series } from "../series/series.ts";

/** A type of TVDB's artwork: its number, its folder and what is uploaded as such. */
export interface ArtworkType {
  id: number;
  name: string;
  record: "series" | "season" | "episode" | "movie" | "actor";
  slug: string;
  kind: ImageKind;
  width: number;
  height: number;
}

/** The types that have pictures in the world; their numbers are TVDB's. */
export const ARTWORK_TYPES: readonly ArtworkType[] = [
  type(1, "Banner", "series", "banners", "banner", [758, 140]),
  type(2, "Poster", "series", "posters", "poster", [680, 1000]),
  type(3, "Background", "series", "backgrounds", "backdrop", [1920, 1080]),
  type(5, "Icon", "series", "icons", "square", [1024, 1024]),
  type(6, "Banner", "season", "banners", "banner", [758, 140]),
  type(7, "Poster", "season", "posters", "poster", [680, 1000]),
  type(8, "Background", "season", "backgrounds", "backdrop", [1920, 1080]),
  type(11, "16:9 Screencap", "episode", "screencap", "still", [640, 360]),
  type(12, "4:3 Screencap", "episode", "screencap", "still", [640, 480]),
  type(13, "Photo", "actor", "photo", "profile", [300, 450]),
  type(14, "Poster", "movie", "posters", "poster", [680, 1000]),
  type(15, "Background", "movie", "backgrounds", "backdrop", [1920, 1080]),
  type(16, "Banner", "movie", "banners", "banner", [758, 140]),
  type(22, "ClearArt", "series", "clearart", "clearart", [1000, 562]),
  type(23, "ClearLogo", "series", "clearlogo", "logo", [800, 310]),
  type(24, "ClearArt", "movie", "clearart", "clearart", [1000, 562]),
  type(25, "ClearLogo", "movie", "clearlogo", "logo", [800, 310]),
];

/** The list of `/artwork/types`. */
export function artworkTypesBody(): object[] {
  return ARTWORK_TYPES.map(({ id, name, record, slug, width, height }) => ({
    id,
    name,
    recordType: record,
    slug,
    imageFormat: "PNG",
    width,
    height,
    thumbWidth: Math.round(width / 2),
    thumbHeight: Math.round(height / 2),
  }));
}

/** One picture; its motif keeps it apart from others of the same owner and type. */
export function artworkRow(
  typeId: number,
  owner: number,
  { language, motif, rank, imagesBase }: {
    language: string | null;
    motif: number;
    rank: number;
    imagesBase: string;
  },
) {
  const image = imagesBase + imagePath(typeId, owner, motif);
  const { width = 0, height = 0 } = ARTWORK_TYPES.find(({ id }) => id === typeId) ?? {};
  return {
    id: hashBetween(`tvdb artwork ${typeId} ${owner} ${motif}`, 60_000_000, 69_999_999),
    image,
    thumbnail: image.replace(/\.png$/, "_t.png"),
    language,
    type: typeId,
    score: Math.max(0, 100_020 - rank * 7),
    width,
    height,
    includesText: language !== null,
    thumbnailWidth: Math.round(width / 2),
    thumbnailHeight: Math.round(height / 2),
    updatedAt: 1_700_000_000 + motif,
    status: { id: 0, name: null },
    tagOptions: null,
  };
}

/** The path of a picture below the image host. */
export function imagePath(typeId: number, owner: number, motif: number): string {
  const found = ARTWORK_TYPES.find(({ id }) => id === typeId);
  if (!found) throw new Error(`Cannot name an image: no artwork type ${typeId}`);
  const { record, slug, kind, width, height } = found;
  const name = nameImage({ kind, owner, motif: 20 + motif, width, height });
  return `/banners/v4/${record}/${owner}/${slug}/${name}`;
}

/** All pictures of a series, those of its seasons among them, as `/extended` lists them. */
export function seriesArtworks(series: Series, language: string, imagesBase: string) {
  const { posters, backdrops, logos, banners } = series.artwork;
  const counts: [typeId: number, count: number, languages: (string | null)[]][] = [
    [3, backdrops, [null, null, "eng"]],
    [2, posters, ["eng", language, null, "deu"]],
    [1, banners, ["eng", null]],
    [23, logos, ["eng", language]],
    [22, Math.min(1, logos), ["eng"]],
    [5, Math.min(1, logos), [null]],
  ];
  return counts.flatMap(([typeId, count, languages]) =>
    Array.from({ length: count }, (_, i) =>
      artworkRow(typeId, series.tvdb, {
        language: languages[i % languages.length] ?? null,
        motif: i,
        rank: i,
        imagesBase,
      }))
  );
}

function type(
  id: number,
  name: string,
  record: ArtworkType["record"],
  slug: string,
  kind: ImageKind,
  [width, height]: [number, number],
): ArtworkType {
  return { id, name, record, slug, kind, width, height };
}
