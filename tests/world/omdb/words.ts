import { LANGUAGES } from "../names_of_codes.ts";

/** What OMDb writes for everything that it does not know. */
export const MISSING = "N/A";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const GENRES: Record<string, string> = { "Science Fiction": "Sci-Fi", "Talk Show": "Talk-Show" };

/** "15 Oct 1999", as records have it; season lists have the ISO date. */
export function releaseDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return iso === "" ? MISSING : `${day} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** Votes with thousands commas. */
export function votes(count: number): string {
  return count > 0 ? count.toLocaleString("en-US") : MISSING;
}

/** A language by its English name. */
export function languageName(code: string): string {
  return LANGUAGES[code]?.english ?? code;
}

/** A genre as IMDb calls it. */
export function genreName(genre: string): string {
  return GENRES[genre] ?? genre;
}

/** A list as one text. */
export function list(items: readonly string[]): string {
  return text(items.join(", "));
}

/** A text, or the word for none. */
export function text(value: string | undefined): string {
  return value === undefined || value === "" ? MISSING : value;
}
