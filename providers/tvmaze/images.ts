import type { ArtworkOffer } from "../../domain/enrichment/answer.ts";
import { plainArtwork } from "../provider.ts";
import type { Images } from "./wire.ts";

/** Where candidates are filed; the configured address replaces it when an image is fetched. */
export const IMAGES = "https://static.tvmaze.com";

const ORIGINAL = "/original_untouched/";
/** Posters are 210 pixels wide in the small size, stills 250. */
const SMALL_WIDTH = 210;

const TYPES: ReadonlyMap<string, string> = new Map(Object.entries({
  poster: "poster",
  banner: "banner",
  background: "fanart",
  typography: "clearlogo",
}));

interface Sizes {
  medium?: string | null | undefined;
  original?: string | null | undefined;
}

/**
 * The address under which an image is filed: the large one, with the folder of the small one behind
 * a "#" where there is one, since not every image has it.
 */
export function filedAddress({ medium, original }: Sizes, imagesUrl?: string): string | null {
  if (!original) return null;
  const url = imagesUrl && original.startsWith(imagesUrl)
    ? IMAGES + original.slice(imagesUrl.length)
    : original.replace(/^http:\/\//, "https://");
  const folder = /\/(medium_[a-z]+)\//.exec(medium ?? "")?.[1];
  return folder && url.includes(ORIGINAL) ? `${url}#${folder}` : url;
}

/** The address to fetch a filed image from, at about that width. */
export function fetchedAddress(filed: string, width: number | null, imagesUrl?: string): string {
  const [url = filed, folder] = filed.split("#");
  const sized = folder && width !== null && width <= SMALL_WIDTH
    ? url.replace(ORIGINAL, `/${folder}/`)
    : url;
  return sized.replace(IMAGES, imagesUrl ?? IMAGES);
}

/** An image that comes without its size, as a list of none or one. */
export function oneImage(
  type: string,
  sizes: Sizes | null | undefined,
  imagesUrl?: string,
): ArtworkOffer[] {
  const url = sizes && filedAddress(sizes, imagesUrl);
  return url ? [plainArtwork(type, url)] : [];
}

/** The gallery of a show, its main images first; what nobody has classified is left out. */
export function galleryOf(images: Images, imagesUrl?: string): ArtworkOffer[] {
  const mainFirst = images.toSorted((a, b) => Number(b.main ?? false) - Number(a.main ?? false));
  return mainFirst.flatMap(({ type, resolutions }) => {
    const { original, medium } = resolutions ?? {};
    const known = TYPES.get(type ?? "");
    const url = filedAddress({ medium: medium?.url, original: original?.url }, imagesUrl);
    if (!known || !url) return [];
    const { width = null, height = null } = original ?? {};
    return [{ ...plainArtwork(known, url), width, height }];
  });
}
