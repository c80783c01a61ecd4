import type { FoundFacts } from "./found_facts.ts";
import { findNumbering } from "./find_numbering.ts";
import { findRelease, isWeakWord } from "./find_release.ts";
import { splitNameWords } from "./name_words.ts";
import type { NumberingContext } from "./numbering.ts";
import { findDate, findLooseDate, type FoundDate } from "./read_date.ts";
import { findZoneEdition, readEditionTag } from "./read_edition.ts";
import { type FoundIds, readIds } from "./read_ids.ts";
import { findPart, type FoundPart } from "./read_part.ts";
import { findYear, type FoundYear } from "./read_year.ts";
import { readTitle, readTitleBehind } from "./read_title.ts";
import { findSpecial } from "./special_words.ts";
import { stripNoise } from "./strip_noise.ts";

/** What one file's or folder's name says. */
export interface Reading {
  readonly title: string | null;
  /** What follows a leading number or date: a title, or the name of an episode. */
  readonly titleBehind: string | null;
  readonly year: number | null;
  readonly seasons: readonly number[];
  readonly episodes: readonly number[];
  readonly absolute: readonly number[];
  /** The numbers carry a mark ("S01E02", "Episode 3"). */
  readonly isSure: boolean;
  readonly isSpecial: boolean;
  readonly date: string | null;
  readonly part: number | null;
  readonly edition: string | null;
  readonly ids: Omit<FoundIds, "rest">;
  readonly hasRelease: boolean;
}

export type ComponentContext = Omit<NumberingContext, "isAnime">;

/** Reads one piece of a path on its own. */
export function readComponent(raw: string, given: ComponentContext): Reading {
  const ids = readIds(raw);
  const tag = readEditionTag(ids.rest);
  const untagged = tag === null ? ids.rest : ids.rest.slice(0, tag.start) + ids.rest.slice(tag.end);
  const { text, isAnime } = stripNoise(untagged);
  const context = { ...given, isAnime };
  const words = splitNameWords(text);
  const release = findRelease(words);
  const fullDate = findDate(text);
  const year = keepYear(findYear(text, words, release), fullDate);
  const hasDate = fullDate !== null;
  const undated = hasDate ? maskDate(text, fullDate) : text;
  const numbering = findNumbering({ text: undated, words, release, year, hasDate, context });
  const isFree = numbering === null || /^\d{6}\s/.test(text);
  const date = fullDate ?? (isFree ? findLooseDate(text) : null);
  const part = findUsablePart(text, year, context);
  const edition = tag ?? findZoneEdition({ words, release, year, numbering });
  const specialAt = findSpecial(text, isAnime);
  const found = { text, words, release, numbering, date, year, part, edition, specialAt };
  return describe(found, ids);
}

/** The year of a date is no year of the title's. */
function keepYear(year: FoundYear | null, date: FoundDate | null): FoundYear | null {
  if (year === null || date === null) return year;
  return year.end <= date.start || year.start >= date.end ? year : null;
}

/** So that no piece of a date is taken for a season or an episode. */
function maskDate(text: string, { start, end }: FoundDate): string {
  return text.slice(0, start) + "|".repeat(end - start) + text.slice(end);
}

/** "Part 2" before the year belongs to the title; so does any in a library of movies. */
function findUsablePart(
  text: string,
  year: FoundYear | null,
  context: NumberingContext,
): FoundPart | null {
  const part = findPart(text);
  if (part === null || part.isFilePart) return part;
  if (year !== null && part.start < year.start) return null;
  return context.isMovie && year === null ? null : part;
}

function describe(found: FoundFacts, ids: FoundIds): Reading {
  const { words, release, numbering, date, part, edition } = found;
  return {
    title: readTitle(found),
    titleBehind: readTitleBehind(found),
    year: readUsableYear(found),
    seasons: numbering?.seasons ?? [],
    episodes: numbering?.episodes ?? [],
    absolute: numbering?.absolute ?? [],
    isSure: numbering?.isSure ?? false,
    isSpecial: found.specialAt !== null,
    date: date?.date ?? null,
    part: part?.part ?? null,
    edition: edition?.edition ?? null,
    ids: { imdb: ids.imdb, tmdb: ids.tmdb, tvdb: ids.tvdb },
    hasRelease: release < words.length,
  };
}

/** Behind a mark a year is one only in brackets or next to the release words. */
function readUsableYear({ words, release, numbering, year }: FoundFacts): number | null {
  const season = numbering?.seasons[0] ?? 0;
  if (year === null) return season >= 1900 ? season : null;
  if (numbering === null || year.start < numbering.start || year.bracketed) return year.year;
  const next = words.findIndex((word) => word.start >= year.end);
  return next < 0 || next >= release || isWeakWord(words[next]) ? year.year : null;
}
