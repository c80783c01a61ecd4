import type { RawOffer } from "../../domain/enrichment/answer.ts";
import type { Translations } from "./wire.ts";

type Text = string | null | undefined;

/** The texts of a film or a series as its details have them, and their translations. */
export interface TitleTexts {
  title: Text;
  originalTitle: Text;
  originalLanguage: Text;
  overview: Text;
  tagline: Text;
  translations: Translations;
}

interface Texts {
  language: string | undefined;
  title: Text;
  overview: Text;
  tagline: Text;
}

/**
 * Title, plot and tagline, each with the language that TMDB proves. The details fall back to the
 * original title without saying so, so only the translation entries are proof of a language.
 */
export function textOffers(texts: TitleTexts, languages: readonly string[]): RawOffer[] {
  const { title, overview, tagline } = texts;
  const details = { language: provenLanguage(texts), title, overview, tagline };
  return [details, ...translatedTexts(texts, languages)].flatMap(offersOf);
}

/**
 * Name and plot of a season or an episode as told in one language. TMDB leaves an overview blank
 * that nobody has translated, so one that is there is in that language; a name is as sure as that.
 */
export function spokenOffers(
  { name, overview }: { name?: Text; overview?: Text },
  language: string,
): RawOffer[] {
  const tag = overview?.trim() ? { language } : {};
  return [
    { field: "title", value: name, ...tag },
    { field: "plot", value: overview, ...tag },
  ];
}

/** The entries of the wanted languages and `others`; storing all of sixty would help nobody. */
export function wantedEntries(
  translations: Translations,
  languages: readonly string[],
  others: readonly Text[] = [],
): TranslatedEntry[] {
  const kept = new Set([...languages.map(baseOf), ...others, "en"]);
  return entriesOf(translations).filter(({ base }) => kept.has(base));
}

/** One translation: `base` is its language without the country. */
export interface TranslatedEntry {
  base: string;
  language: string | undefined;
  title: Text;
  overview: Text;
  tagline: Text;
}

export function entriesOf(translations: Translations): TranslatedEntry[] {
  return (translations?.translations ?? []).map(({ iso_639_1, iso_3166_1, data }) => ({
    base: iso_639_1 ?? "",
    language: iso_639_1 ? [iso_639_1, iso_3166_1].filter((part) => part).join("-") : undefined,
    title: data?.title ?? data?.name,
    overview: data?.overview,
    tagline: data?.tagline,
  }));
}

export function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}

function offersOf({ language, title, overview, tagline }: Texts): RawOffer[] {
  const tag = language === undefined ? {} : { language };
  return [
    { field: "title", value: title, ...tag },
    { field: "plot", value: overview, ...tag },
    { field: "tagline", value: tagline, ...tag },
  ];
}

function provenLanguage(texts: TitleTexts): string | undefined {
  const { title, originalTitle, originalLanguage, overview } = texts;
  const entry = entriesOf(texts.translations).find((entry) =>
    (entry.title || originalTitle) === title && (entry.overview || "") === (overview ?? "") &&
    (entry.overview ?? "") !== ""
  );
  if (entry) return entry.language;
  const isOriginal = title === originalTitle && !overview;
  return isOriginal ? originalLanguage ?? undefined : undefined;
}

function translatedTexts(texts: TitleTexts, languages: readonly string[]): Texts[] {
  return wantedEntries(texts.translations, languages, [texts.originalLanguage]).map((entry) => ({
    ...entry,
    // An empty translated title means "the same as the original".
    title: entry.title || texts.originalTitle,
  }));
}
