import type { RawOffer } from "../../domain/enrichment/answer.ts";
import type { Movie } from "./wire.ts";

interface Texts {
  language: string | undefined;
  title: string | null | undefined;
  overview: string | null | undefined;
  tagline: string | null | undefined;
}

/**
 * Title, plot and tagline, each with the language that TMDB proves. The details fall back to the
 * original title without saying so, so only the translation entries are proof of a language.
 */
export function textOffers(movie: Movie, languages: readonly string[]): RawOffer[] {
  return [detailTexts(movie), ...translatedTexts(movie, languages)].flatMap(offersOf);
}

function offersOf({ language, title, overview, tagline }: Texts): RawOffer[] {
  const tag = language === undefined ? {} : { language };
  return [
    { field: "title", value: title, ...tag },
    { field: "plot", value: overview, ...tag },
    { field: "tagline", value: tagline, ...tag },
  ];
}

function detailTexts(movie: Movie): Texts {
  const { title, overview, tagline } = movie;
  return { language: provenLanguage(movie), title, overview, tagline };
}

function provenLanguage(movie: Movie): string | undefined {
  const entry = translations(movie).find(({ data }) =>
    (data?.title || movie.original_title) === movie.title &&
    (data?.overview || "") === (movie.overview ?? "") && (data?.overview ?? "") !== ""
  );
  if (entry) return tagOf(entry);
  const isOriginal = movie.title === movie.original_title && !movie.overview;
  return isOriginal ? movie.original_language ?? undefined : undefined;
}

/** The wanted languages, the original one and English; storing all of sixty would help nobody. */
function translatedTexts(movie: Movie, languages: readonly string[]): Texts[] {
  const kept = new Set([...languages.map(baseOf), movie.original_language ?? "", "en"]);
  return translations(movie).filter(({ iso_639_1 }) => kept.has(iso_639_1 ?? "")).map((entry) => ({
    language: tagOf(entry),
    // An empty translated title means "the same as the original".
    title: entry.data?.title || movie.original_title,
    overview: entry.data?.overview,
    tagline: entry.data?.tagline,
  }));
}

function translations(movie: Movie) {
  return movie.translations?.translations ?? [];
}

function tagOf(
  { iso_639_1, iso_3166_1 }: { iso_639_1?: string | null; iso_3166_1?: string | null },
): string | undefined {
  if (!iso_639_1) return undefined;
  return iso_3166_1 ? `${iso_639_1}-${iso_3166_1}` : iso_639_1;
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}
