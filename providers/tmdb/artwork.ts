import type { ArtworkOffer } from "../../domain/enrichment/answer.ts";
import { plainArtwork } from "../provider.ts";
import type { Images } from "./wire.ts";

/** Where candidates are filed; the configured address replaces it when an image is fetched. */
export const IMAGES = "https://image.tmdb.org/t/p";

interface Pictured {
  images?: { posters?: Images; backdrops?: Images; logos?: Images } | null | undefined;
  poster_path?: string | null | undefined;
  backdrop_path?: string | null | undefined;
}

/** The images of a film or a series. */
export function titleArtwork({ images, poster_path, backdrop_path }: Pictured): ArtworkOffer[] {
  const { posters, backdrops, logos } = images ?? {};
  const listed = [
    // A poster without text is key art; a backdrop with text is a landscape.
    ...imagesOf(posters, (language) => language ? "poster" : "keyart"),
    ...imagesOf(backdrops, (language) => language ? "landscape" : "fanart"),
    ...imagesOf(logos, () => "clearlogo"),
  ];
  return withBest(listed, [["poster", poster_path], ["fanart", backdrop_path]]);
}

/** The posters of a season, of which a textless one is still a poster. */
export function seasonArtwork({ images, poster_path }: Pictured): ArtworkOffer[] {
  return withBest(imagesOf(images?.posters, () => "poster"), [["poster", poster_path]]);
}

export function imageUrl(path: string): string {
  return `${IMAGES}/original${path}`;
}

/** The details name the best image of a type even where the lists were not asked for. */
function withBest(
  listed: ArtworkOffer[],
  best: readonly (readonly [type: string, path: string | null | undefined])[],
): ArtworkOffer[] {
  const missing = best.flatMap(([type, path]) => {
    const url = path ? imageUrl(path) : null;
    return url && !listed.some((image) => image.type === type && image.url === url)
      ? [plainArtwork(type, url)]
      : [];
  });
  return [...listed, ...missing];
}

function imagesOf(images: Images, typeFor: (language: string | null) => string): ArtworkOffer[] {
  return (images ?? []).flatMap((image) => {
    // Players cannot show a drawing that is a program.
    if (!image.file_path || image.file_path.endsWith(".svg")) return [];
    const language = image.iso_639_1 || null;
    return [{
      type: typeFor(language),
      url: imageUrl(image.file_path),
      language,
      votes: image.vote_count ?? null,
      rating: image.vote_count ? image.vote_average ?? null : null,
      width: image.width ?? null,
      height: image.height ?? null,
    }];
  });
}
