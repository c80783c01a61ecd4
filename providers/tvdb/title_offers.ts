import type { RawOffer } from "../../domain/enrichment/answer.ts";
import { countryCode } from "./countries.ts";
import { baseOf, languageTag } from "./languages.ts";
import { homepageOf } from "./remote_ids.ts";
import type { Title } from "./wire.ts";

/** Ratings of the United States serve where the wanted countries have none, as in most players. */
const FALLBACK_COUNTRY = "US";

/** What films and series have alike. */
export function titleOffers(
  title: Title,
  kept: ReadonlySet<string>,
  countries: readonly string[],
): RawOffer[] {
  return [
    ...textOffers(title, kept),
    ...certificateOffers(title, countries),
    { field: "original_title", value: title.originalLanguage ? title.name : null },
    { field: "status", value: title.status?.name },
    { field: "genres", value: namesOf(title.genres) },
    {
      field: "actors",
      value: charactersOf(title, "Actor").map(({ personName, name, personImgURL, image }) => ({
        name: personName ?? "",
        role: name ?? "",
        photo: personImgURL || image || "",
      })),
    },
    { field: "trailer", value: trailerOf(title, kept) },
    { field: "homepage", value: homepageOf(title.remoteIds) },
  ];
}

/** The languages whose texts and images are kept: the wanted ones, the title's own, English. */
export function keptLanguages(title: Title, languages: readonly string[]): ReadonlySet<string> {
  const own = title.originalLanguage ? [languageTag(title.originalLanguage)] : [];
  return new Set([...languages, ...own, "en"].map(baseOf));
}

/** The wanted countries and the one that serves in their place. */
export function keptCountries(countries: readonly string[]): string[] {
  return [...new Set([...countries, FALLBACK_COUNTRY])];
}

export function charactersOf({ characters }: Title, peopleType: string) {
  return (characters ?? []).filter((one) => one.peopleType === peopleType)
    .toSorted((a, b) => (a.sort ?? 0) - (b.sort ?? 0));
}

export function peopleOf(title: Title, peopleType: string): string[] {
  return charactersOf(title, peopleType).map(({ personName }) => personName ?? "");
}

export function namesOf(rows: readonly { name?: string | null }[] | null | undefined): string[] {
  return (rows ?? []).map(({ name }) => name ?? "");
}

/** A record's own name and overview are in its original language; the others are translations. */
function textOffers(title: Title, kept: ReadonlySet<string>): RawOffer[] {
  const { name, overview, originalLanguage, translations } = title;
  const tag = originalLanguage ? { language: languageTag(originalLanguage) } : {};
  const translated = [
    ...translations?.nameTranslations ?? [],
    ...translations?.overviewTranslations ?? [],
  ].flatMap((entry): RawOffer[] => {
    const language = languageTag(entry.language ?? "");
    if (!kept.has(baseOf(language))) return [];
    return [
      { field: "title", value: entry.name, language },
      { field: "plot", value: entry.overview, language },
      { field: "tagline", value: entry.tagline, language },
    ];
  });
  return [
    { field: "title", value: name, ...tag },
    { field: "plot", value: overview, ...tag },
    ...translated,
  ];
}

function certificateOffers({ contentRatings }: Title, countries: readonly string[]): RawOffer[] {
  return keptCountries(countries).flatMap((country) => {
    const found = contentRatings?.find((row) => countryCode(row.country) === country && row.name);
    return found ? [{ field: "content_rating", value: found.name, country }] : [];
  });
}

function trailerOf({ trailers }: Title, kept: ReadonlySet<string>): string | null {
  const usable = (trailers ?? []).filter(({ url }) => url);
  const own = usable.find(({ language }) => kept.has(baseOf(languageTag(language ?? ""))));
  return (own ?? usable[0])?.url ?? null;
}
