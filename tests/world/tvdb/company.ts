import { hashBetween } from "../films/hash.ts";
import { wordsOf } from "../films/title_index.ts";

const TYPES = { 1: "Network", 2: "Studio", 3: "Production Company" } as const;

/** A company as TVDB tells it; for series they stand in one flat list. */
export function companyRow(name: string, type: keyof typeof TYPES, country: string | null) {
  return {
    id: hashBetween(`tvdb company ${name}`, 100, 60_000),
    name,
    slug: wordsOf(name).join("-"),
    nameTranslations: ["eng"],
    overviewTranslations: [],
    aliases: [],
    country,
    primaryCompanyType: type,
    activeDate: null,
    inactiveDate: null,
    companyType: { companyTypeId: type, companyTypeName: TYPES[type] },
    parentCompany: { id: null, name: null, relation: { id: null, typeName: null } },
    tagOptions: null,
  };
}

/** Genres by TVDB's own numbers. */
export function genreRows(genres: readonly string[]) {
  return genres.map((name) => ({
    id: hashBetween(`tvdb genre ${name}`, 1, 36),
    name,
    slug: wordsOf(name).join("-"),
  }));
}

/** What censors of several countries said, in the order in which they were entered. */
export function contentRatingRows(
  ratings: readonly { country: string; name: string }[],
  contentType: string,
) {
  return ratings.map(({ country, name }, order) => ({
    id: hashBetween(`tvdb rating ${country} ${name}`, 1, 900),
    name,
    country,
    description: `Rated ${name}`,
    contentType,
    order,
    fullname: null,
  }));
}
