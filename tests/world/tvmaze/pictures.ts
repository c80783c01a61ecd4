import { hash, hashBetween } from "../films/hash.ts";
import { type ImageKind, nameImage } from "../images/image_file.ts";
import type { Series } from "../series/series.ts";

interface Picture {
  kind: ImageKind;
  owner: number;
  motif: number;
  width: number;
  height: number;
}

const SMALL: Partial<Record<ImageKind, string>> = {
  poster: "medium_portrait",
  profile: "medium_portrait",
  still: "medium_landscape",
};

/** A picture as it stands beside a show, a season, an episode or a person: in two sizes. */
export function pictureOf(picture: Picture, imagesBase: string) {
  const { original, medium } = addressesOf(picture, imagesBase);
  return { medium: medium ?? original, original };
}

export function posterOf({ tvmaze, artwork }: Series, motif: number, imagesBase: string) {
  if (artwork.posters <= 0) return null;
  return pictureOf({ kind: "poster", owner: tvmaze, motif, width: 680, height: 1000 }, imagesBase);
}

/** GET /shows/{id}/images: the small size exists for posters and banners only. */
export function galleryBody(series: Series, imagesBase: string): object[] {
  const { posters, backdrops, logos, banners } = series.artwork;
  return [
    ...picturesOf(series, "poster", "poster", posters, imagesBase),
    ...picturesOf(series, "background", "backdrop", backdrops, imagesBase),
    ...picturesOf(series, "banner", "banner", banners, imagesBase),
    ...picturesOf(series, "typography", "logo", logos, imagesBase),
    // What nobody has sorted in yet.
    ...picturesOf(series, null, "thumb", 1, imagesBase),
  ];
}

const SIZES: Partial<Record<ImageKind, [width: number, height: number]>> = {
  poster: [680, 1000],
  backdrop: [1920, 1080],
  banner: [758, 140],
  logo: [800, 310],
};

function picturesOf(
  { tvmaze }: Series,
  type: string | null,
  kind: ImageKind,
  count: number,
  imagesBase: string,
): object[] {
  const [width, height] = SIZES[kind] ?? [1280, 720];
  return Array.from({ length: Math.max(0, count) }, (_, motif) => {
    const { original, medium } = addressesOf(
      { kind, owner: tvmaze, motif, width, height },
      imagesBase,
    );
    return {
      id: hashBetween(`tvmaze image ${kind} ${tvmaze} ${motif}`, 1_000, 900_000),
      type,
      // The main one need not be the first.
      main: type !== null && motif === Math.min(1, count - 1),
      resolutions: {
        original: { url: original, width, height },
        ...(medium ? { medium: { url: medium, width: 210, height: 295 } } : {}),
      },
    };
  });
}

function addressesOf(picture: Picture, imagesBase: string) {
  const name = nameImage(picture);
  const folder = SMALL[picture.kind] ?? (picture.kind === "banner" ? "medium_portrait" : null);
  // Answers from before everything was encrypted still have http addresses.
  const isOld = hash(`old ${name}`) % 6 === 0;
  const base = isOld ? imagesBase.replace("https://", "http://") : imagesBase;
  const address = (size: string) => `${base}/uploads/images/${size}/${hash(name) % 500}/${name}`;
  return { original: address("original_untouched"), medium: folder && address(folder) };
}
