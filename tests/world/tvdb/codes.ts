import { COUNTRIES, LANGUAGES } from "../names_of_codes.ts";

/** TVDB's three letters for a language. */
export function tvdbLanguage(code: string): string {
  return LANGUAGES[code]?.tvdb ?? code;
}

/** The language that TVDB's three letters stand for, or null. */
export function languageOf(tvdb: string): string | null {
  return Object.entries(LANGUAGES).find(([, language]) => language.tvdb === tvdb)?.[0] ?? null;
}

/** TVDB's three letters for a country. */
export function tvdbCountry(code: string): string {
  return COUNTRIES[code]?.tvdb ?? code.toLowerCase();
}
