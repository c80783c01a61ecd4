import type { Film } from "../films/film.ts";
import { hashBetween } from "../films/hash.ts";
import { type ImageKind, nameImage } from "../images/image_file.ts";

export interface TmdbImage {
  aspect_ratio: number;
  height: number;
  iso_639_1: string | null;
  file_path: string;
  vote_average: number;
  vote_count: number;
  width: number;
}

export interface TmdbImages {
  backdrops: TmdbImage[];
  logos: TmdbImage[];
  posters: TmdbImage[];
}

/** Every image of a film, best first; `keep` says which languages to show. */
export function imagesOf(film: Film, keep: (language: string | null) => boolean): TmdbImages {
  const { posters, backdrops, logos } = film.artwork;
  const only = (images: TmdbImage[]) => images.filter((image) => keep(image.iso_639_1));
  return {
    backdrops: only(imageRow(film.tmdb, "backdrop", backdrops, [[1920, 1080], [1280, 720]], [
      null,
      null,
      "en",
    ])),
    logos: only(imageRow(film.tmdb, "logo", logos, [[800, 310]], ["en", "de", null])),
    posters: only(
      imageRow(film.tmdb, "poster", posters, [[1000, 1500], [1400, 2100], [680, 1000]], [
        "en",
        film.language === "en" ? "de" : film.language,
        null,
        "fr",
      ]),
    ),
  };
}

/** Which images a request shows: `include_image_language`, else `language`, else all. */
export function imageFilter(query: URLSearchParams): (language: string | null) => boolean {
  const include = query.get("include_image_language");
  const language = query.get("language");
  if (include !== null) {
    const wanted = include.split(",").map((code) => code.trim());
    return (code) => wanted.includes(code ?? "null");
  }
  if (language) return (code) => code === language.slice(0, 2).toLowerCase();
  return () => true;
}

/** The poster of the details: asked language, else original language, else the best. */
export function posterPath(film: Film, language: string): string | null {
  const { posters } = imagesOf(film, () => true);
  const inLanguage = (code: string) => posters.find((poster) => poster.iso_639_1 === code);
  const best = inLanguage(language.slice(0, 2)) ?? inLanguage(film.language) ?? posters[0];
  return best?.file_path ?? null;
}

/** The backdrop of the details: the best without language. */
export function backdropPath(film: Film): string | null {
  const { backdrops } = imagesOf(film, (language) => language === null);
  return backdrops[0]?.file_path ?? null;
}

/** So many pictures of one owner and kind, in sizes and languages by turns. */
export function imageRow(
  owner: number,
  kind: ImageKind,
  count: number,
  sizes: [number, number][],
  languages: (string | null)[],
): TmdbImage[] {
  return Array.from({ length: count }, (_, i) => {
    const [width, height] = sizes[i % sizes.length] ?? [1000, 1500];
    // The last of many shows the motif of the first again, smaller: a near-duplicate to find.
    const isRepeat = count >= 4 && i === count - 1;
    const file = { kind, owner, motif: isRepeat ? 0 : i, width, height };
    const small = { ...file, width: Math.round(width * 0.8), height: Math.round(height * 0.8) };
    const shown = isRepeat ? small : file;
    return {
      aspect_ratio: Math.round(shown.width / shown.height * 1000) / 1000,
      height: shown.height,
      iso_639_1: languages[i % languages.length] ?? null,
      file_path: `/${nameImage(shown)}`,
      vote_average: Math.max(0, Math.round((5.9 - i * 0.31) * 1000) / 1000),
      vote_count: Math.max(0, hashBetween(`${kind} votes ${owner}`, 8, 30) - i * 3),
      width: shown.width,
    };
  });
}
