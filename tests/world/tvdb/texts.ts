import { hash } from "../films/hash.ts";
import type { Episode, Series } from "../series/series.ts";
import { languageOf, tvdbLanguage } from "./codes.ts";

export interface TvdbTexts {
  name: string | null;
  overview: string | null;
  tagline: string;
}

/** A title of TVDB in a language of two letters, or null when nobody translated it. */
export function seriesTexts(series: Series, code: string): TvdbTexts | null {
  if (code === "en") {
    return { name: series.title, overview: series.plot || null, tagline: series.tagline };
  }
  const known = series.translations[code];
  if (!known) return null;
  return {
    name: known.title || series.originalTitle,
    overview: known.plot || null,
    tagline: known.tagline,
  };
}

/** The same of an episode; what nobody named is "Episode 7" or "TBA" there. */
export function episodeTexts(episode: Episode, code: string): TvdbTexts | null {
  if (code !== "en") {
    const known = episode.translations[code];
    return known ? { name: known.title, overview: known.plot || null, tagline: "" } : null;
  }
  const placeholder = hash(`tba ${episode.tvdb}`) % 2 ? "TBA" : `Episode ${episode.number}`;
  return { name: episode.title || placeholder, overview: blankOr(episode), tagline: "" };
}

/** The codes of the languages in which there is a text, as `nameTranslations` lists them. */
export function translated(
  { language, translations }: { language: string; translations: Record<string, unknown> },
): string[] {
  return [...new Set([language, "en", ...Object.keys(translations)])].map(tvdbLanguage);
}

/** The body of `…/translations/{lang}`, or null when there is none. */
export function translationBody(
  { language: primary }: { language: string },
  tvdbCode: string,
  textsIn: (code: string) => TvdbTexts | null,
  aliases: readonly string[] | null,
): object | null {
  const code = languageOf(tvdbCode);
  const texts = code === null ? null : textsIn(code);
  if (!texts) return null;
  const { name, overview, tagline } = texts;
  return {
    name,
    overview,
    language: tvdbCode,
    ...(tagline === "" ? {} : { tagline }),
    ...(aliases === null ? {} : { aliases }),
    ...(code === primary ? { isPrimary: true } : {}),
  };
}

/** What `meta=translations` adds: every language at once. */
export function allTranslations(
  record: { language: string; translations: Record<string, unknown> },
  textsIn: (code: string) => TvdbTexts | null,
  aliases: readonly string[] | null,
) {
  const rows = translated(record).map((language) => ({
    language,
    texts: textsIn(languageOf(language) ?? ""),
  }));
  return {
    nameTranslations: rows.flatMap(({ language, texts }) =>
      texts?.name ? [{ name: texts.name, language }] : []
    ),
    overviewTranslations: rows.flatMap(({ language, texts }) =>
      texts?.overview ? [{ overview: texts.overview, language }] : []
    ),
    aliases,
  };
}

/** What is not told is null in one record and "" in the next. */
function blankOr({ plot, tvdb }: Episode): string | null {
  return plot || (hash(`blank ${tvdb}`) % 2 ? "" : null);
}
