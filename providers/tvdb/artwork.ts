import type { ArtworkOffer } from "../../domain/enrichment/answer.ts";
import { plainArtwork } from "../provider.ts";
import { baseOf, languageTag } from "./languages.ts";
import type { Title } from "./wire.ts";

/** Where candidates are filed; the configured address replaces it when an image is fetched. */
export const IMAGES = "https://artworks.thetvdb.com";

type Artwork = NonNullable<Title["artworks"]>[number];

/** What TVDB's numbers of artwork stand for; icons and moving pictures are left out. */
const TYPES = {
  series: { 1: "banner", 2: "poster", 3: "fanart", 22: "clearart", 23: "clearlogo" },
  season: { 6: "banner", 7: "poster", 8: "fanart" },
  movie: { 14: "poster", 15: "fanart", 16: "banner", 24: "clearart", 25: "clearlogo" },
} as const;

export type ArtworkOwner = keyof typeof TYPES;

/** The kinds of artwork that there may be for an owner, in our words. */
export function artworkTypesOf(owner: ArtworkOwner): string[] {
  const types: string[] = Object.values(TYPES[owner]);
  return owner === "season" ? types : [...types, "keyart", "landscape"];
}

/**
 * The images of one owner in the kept languages, those that TVDB's users like best first. Their
 * `score` says no more than that order: it is neither a rating nor a number of votes.
 */
export function artworkOffers(
  owner: ArtworkOwner,
  artworks: readonly Artwork[],
  kept: ReadonlySet<string>,
  imagesUrl: string | undefined,
): ArtworkOffer[] {
  const types: Readonly<Record<number, string>> = TYPES[owner];
  return artworks.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)).flatMap((artwork) => {
    const type = types[artwork.type ?? -1];
    const language = artwork.language ? baseOf(languageTag(artwork.language)) : null;
    if (!type || !artwork.image || (language !== null && !kept.has(language))) return [];
    return [{
      type: owner === "season" ? type : typeByText(type, language, artwork.includesText),
      url: filedAddress(artwork.image, imagesUrl),
      language,
      votes: null,
      rating: null,
      width: artwork.width || null,
      height: artwork.height || null,
    }];
  });
}

/** An image that a record names by itself, unless it is among the listed ones. */
export function ownImage(
  type: string,
  image: string | null | undefined,
  listed: readonly ArtworkOffer[],
  imagesUrl: string | undefined,
): ArtworkOffer[] {
  const url = image ? filedAddress(image, imagesUrl) : null;
  return url === null || listed.some((offer) => offer.url === url) ? [] : [plainArtwork(type, url)];
}

/** Some records have the path alone. */
export function filedAddress(image: string, imagesUrl: string | undefined): string {
  if (imagesUrl && image.startsWith(imagesUrl)) return IMAGES + image.slice(imagesUrl.length);
  if (/^https?:\/\//.test(image)) return image.replace(/^http:/, "https:");
  return `${IMAGES}/${image.replace(/^\/+/, "")}`;
}

/** A poster without text is key art; a background with text is a landscape. */
function typeByText(
  type: string,
  language: string | null,
  includesText: boolean | null | undefined,
): string {
  if (type === "poster" && language === null && includesText === false) return "keyart";
  if (type === "fanart" && language !== null && includesText) return "landscape";
  return type;
}
