import { LANGUAGES } from "../names_of_codes.ts";

/** What stands before the data of a translation. */
export function languageOf(code: string) {
  return {
    iso_3166_1: LANGUAGES[code]?.country ?? "",
    iso_639_1: code,
    name: LANGUAGES[code]?.name ?? code,
    english_name: LANGUAGES[code]?.english ?? code,
  };
}
