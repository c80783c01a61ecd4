import fc from "fast-check";
import type { RawAnswer, RawOffer } from "../../../domain/enrichment/answer.ts";

/** Few names and few values, so that random providers agree, differ and fall silent often. */
export const PROVIDERS = ["tmdb", "omdb", "fanart", "wikidata"] as const;
export type Provider = typeof PROVIDERS[number];

/** One field of each kind of rule: language, country, set, ordered list, zero, votes, exclusive. */
const RAW_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  title: ["The Third Man", "Der dritte Mann", "THE THIRD MAN", "", "N/A", "TBA", null],
  plot: ["A writer looks for a friend.", "Vienna after the war.", " ", "N/A", undefined],
  tagline: ["Hunted by men.", "Sought by women.", "", "#DUPE#"],
  runtime: [104, "105", 0, "0", -1, "N/A"],
  release_date: ["1949-09-01", "1950-02-02", "0000-00-00", "", "1949-02-31"],
  content_rating: ["12", "PG", "N/A", ""],
  genres: [["Noir", "Thriller"], ["Thriller", "Noir"], ["Drama"], [], [""], "N/A"],
  directors: [["Carol Reed"], ["Carol Reed", "A", "B", "C", "D"], ["A"], []],
  actors: [[{ name: "Orson Welles", role: "Lime" }], [{ name: "" }], [], ["Trevor Howard"]],
  imdb_rating: [8.1, "8.2", 0, "N/A"],
  imdb_votes: [190_000, 0, "N/A"],
  rotten_tomatoes_score: [99, 0, ""],
};

export const FIELDS = Object.keys(RAW_VALUES);
export const LANGUAGES = ["de", "en", "fr"] as const;
export const COUNTRIES = ["DE", "US"] as const;

const rawOffer: fc.Arbitrary<RawOffer> = fc.constantFrom(...FIELDS).chain((field) =>
  fc.record({
    field: fc.constant(field),
    value: fc.constantFrom(...RAW_VALUES[field] ?? []),
    language: fc.constantFrom(...LANGUAGES, undefined),
    country: fc.constantFrom(...COUNTRIES, undefined),
  }) as fc.Arbitrary<RawOffer>
);

/** What a provider's module hands over, blanks and nonsense included. */
export const rawAnswer: fc.Arbitrary<RawAnswer> = fc.array(rawOffer, { maxLength: 14 }).map(
  (offers) => ({ ids: {}, offers, artwork: [] }),
);

/** A field with a value that its reader accepts: what a form hands over after its checks. */
export const editOf = fc.constantFrom(...FIELDS).chain((field) =>
  fc.record({ field: fc.constant(field), raw: fc.constantFrom(...RAW_VALUES[field] ?? []) })
);
