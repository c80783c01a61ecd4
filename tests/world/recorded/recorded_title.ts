import { bodiesIn, type Body, type JsonFile, numberIn } from "./json_files.ts";

/** The details of a title in one language. */
export interface Details {
  /** Two letters; what was asked without a language came in English. */
  language: string;
  body: Body;
  /** About when it was recorded, as year and fraction. */
  age: number;
}

/** All that TMDB was recorded to say of one film, series, season or episode. */
export interface RecordedTitle {
  id: number;
  imdb: string;
  /** The newest first. */
  details: Details[];
  /** Sub-resources recorded on their own, by name; the complete ones first. */
  parts: Map<string, Body[]>;
}

const PART_NAMES = [
  "credits",
  "aggregate_credits",
  "release_dates",
  "content_ratings",
  "external_ids",
  "keywords",
  "videos",
  "images",
  "translations",
  "alternative_titles",
  "changes",
  "releases",
  "trailers",
];

/** A title of which nothing was recorded so far. */
export function emptyTitle(id: number): RecordedTitle {
  return { id, imdb: "", details: [], parts: new Map() };
}

/** The words of a file's name after the title: "550-fight-club.details+append.json" has two. */
function wordsOfName(name: string): string[] {
  return name.replace(/\.json$/, "").split(".").slice(1).join(".").split(/[.+]/);
}

/** Adds what a file holds of a title: its details, or one of its sub-resources. */
export function addToTitle(title: RecordedTitle, file: JsonFile, isDetails: boolean): void {
  const words = wordsOfName(file.name);
  const { body } = file;
  if (isDetails) {
    title.details.push({ language: languageOf(file), body, age: file.recorded ?? ageOf(body) });
    return;
  }
  const part = words.map((word) => word.replace(/-legacy$/, "")).find((word) =>
    PART_NAMES.includes(word)
  );
  if (!part) return;
  // `images.en.json` was asked for one language: the file without it comes first.
  const known = title.parts.get(part) ?? [];
  title.parts.set(part, words.length === 1 ? [body, ...known] : [...known, body]);
}

/** Of two answers the newer comes first, then the one with votes, then the larger. */
export function sortDetails({ details }: RecordedTitle): void {
  details.sort((a, b) => b.age - a.age || votes(b) - votes(a) || size(b) - size(a));
}

/** What was asked for in the index, else in the name; "…images.pt" may be about pictures only. */
function languageOf({ asked, name }: JsonFile): string {
  const parameter = asked === null ? null : /[?&]language=([a-z]{2})/.exec(asked)?.[1] ?? "en";
  const word = wordsOfName(name).find((word) => /^[a-z]{2}(-[A-Z]{2})?$/.test(word));
  return parameter ?? word?.slice(0, 2) ?? "en";
}

/** By keys that TMDB added over time. */
function ageOf(body: Body): number {
  if ("softcore" in body) return 2026;
  if ("origin_country" in body) return 2024;
  return "production_companies" in body &&
      bodiesIn(body.production_companies).some((company) => "logo_path" in company)
    ? 2018
    : 2014;
}

function votes({ body }: Details): number {
  return numberIn(body, "vote_count");
}

function size({ body }: Details): number {
  return Object.keys(body).length;
}
