import { chooseTitle } from "./choose_title.ts";
import { findNumbering } from "./find_numbering.ts";
import { findRelease, isWeakWord } from "./find_release.ts";
import { splitNameWords, type Word } from "./name_words.ts";
import type { Numbering, NumberingContext } from "./numbering.ts";
import { findDate, findLooseDate, type FoundDate } from "./read_date.ts";
import { findEdition, type FoundEdition, measureRun, readEditionTag } from "./read_edition.ts";
import { type FoundIds, readIds } from "./read_ids.ts";
import { findPart, type FoundPart } from "./read_part.ts";
import { findYear, type FoundYear } from "./read_year.ts";
import { GENRES } from "./release_words.ts";
import { stripNoise } from "./strip_noise.ts";

/** What one file's or folder's name says. */
export interface Reading {
  readonly title: string | null;
  /** What follows a leading number or date: a title, or the name of an episode. */
  readonly titleBehind: string | null;
  readonly year: number | null;
  readonly yearInBrackets: boolean;
  readonly seasons: readonly number[];
  readonly episodes: readonly number[];
  readonly absolute: readonly number[];
  /** The numbers carry a mark ("S01E02", "Episode 3"). */
  readonly isSure: boolean;
  readonly date: string | null;
  readonly part: number | null;
  readonly edition: string | null;
  readonly ids: Omit<FoundIds, "rest">;
  readonly hasRelease: boolean;
}

export interface ComponentContext extends Omit<NumberingContext, "isAnime"> {
  /** A folder's bare numbers are no episodes. */
  readonly isFolder?: boolean;
}

/** Reads one piece of a path on its own. */
export function readComponent(raw: string, given: ComponentContext): Reading {
  const ids = readIds(raw);
  const tag = readEditionTag(ids.rest);
  const untagged = tag === null ? ids.rest : ids.rest.slice(0, tag.start) + ids.rest.slice(tag.end);
  const { text, isAnime } = stripNoise(untagged);
  const context = { ...given, isAnime };
  const words = splitNameWords(text);
  const release = findRelease(words);
  const date = findDate(text);
  const year = withoutDate(findYear(text, words, release), date);
  const numbering = findNumbering({ text, words, release, year, hasDate: date !== null, context });
  const loose = date ?? (numbering === null || /^\d{6}\s/.test(text) ? findLooseDate(text) : null);
  const found: Found = {
    text,
    words,
    release,
    numbering,
    date: loose,
    year,
    part: null,
    edition: tag,
  };
  return assemble(completeFound(found, context), ids);
}

interface Found {
  readonly text: string;
  readonly words: readonly Word[];
  readonly release: number;
  readonly numbering: Numbering | null;
  readonly date: FoundDate | null;
  readonly year: FoundYear | null;
  readonly part: FoundPart | null;
  readonly edition: FoundEdition | null;
}

/** Parts and editions depend on where the year and the release words are. */
function completeFound(found: Found, context: NumberingContext): Found {
  const { text, words, release, year, numbering } = found;
  const part = findUsablePart(found, context);
  const limit = Math.max(
    release,
    year === null ? 0 : words.findIndex((word) => word.start >= year.end),
  );
  const edition = found.edition ?? findZoneEdition(words, release, limit, year, numbering);
  return { ...found, part, edition };
}

/** "Part 2" before the year belongs to the title; so does any in a library of movies. */
function findUsablePart({ text, year }: Found, context: NumberingContext): FoundPart | null {
  const part = findPart(text);
  if (part === null || part.isFilePart) return part;
  if (year !== null && part.start < year.start) return null;
  return context.isMovie && year === null ? null : part;
}

/** An edition counts behind the year, right before it, in brackets, or right before release words. */
function findZoneEdition(
  words: readonly Word[],
  release: number,
  limit: number,
  year: FoundYear | null,
  numbering: Numbering | null,
): FoundEdition | null {
  for (let index = 1; index < words.length; index++) {
    const length = measureRun(words, index);
    const word = words[index];
    if (length === 0 || word === undefined) continue;
    const next = words[index + length];
    const behindYear = year !== null && word.start >= year.end;
    const beforeYear = year !== null && next !== undefined && next.start >= year.start &&
      next.start <= year.end;
    const beforeRelease = index + length >= release || index >= release;
    if (numbering !== null && word.start > numbering.start && !word.opens && index < release) {
      continue;
    }
    if (behindYear || beforeYear || word.opens || beforeRelease || next === undefined) {
      return findEdition(words, index, Math.max(limit, index + 1));
    }
  }
  return null;
}

/** The year of a date is no year of the title's. */
function withoutDate(year: FoundYear | null, date: FoundDate | null): FoundYear | null {
  if (year === null || date === null) return year;
  return year.end <= date.start || year.start >= date.end ? year : null;
}

function assemble(found: Found, ids: FoundIds): Reading {
  const { text, words, release, numbering, date, year, part, edition } = found;
  const end = findTitleEnd(found);
  return {
    title: chooseTitle(text.slice(0, end)),
    titleBehind: readTitleBehind(found),
    year: readUsableYear(found),
    yearInBrackets: year?.bracketed ?? false,
    seasons: numbering?.seasons ?? [],
    episodes: numbering?.episodes ?? [],
    absolute: numbering?.absolute ?? [],
    date: date?.date ?? null,
    part: part?.part ?? null,
    edition: edition?.edition ?? null,
    ids: { imdb: ids.imdb, tmdb: ids.tmdb, tvdb: ids.tvdb },
    isSure: numbering?.isSure ?? false,
    hasRelease: release < words.length,
  };
}

function findTitleEnd(
  { text, words, release, numbering, date, year, part, edition }: Found,
): number {
  const ends = [
    words[release]?.start,
    numbering?.start,
    date?.start,
    year?.start,
    part?.start,
    edition?.start,
  ]
    .map((at) => at ?? text.length)
    .filter((at) => at > 0);
  const end = Math.min(text.length, ...ends);
  return cutGenre(text, words, leaveBracket(text, words, end), year);
}

/** A cut inside brackets moves to where they open. */
function leaveBracket(text: string, words: readonly Word[], end: number): number {
  const word = words.find((each) => each.start >= end);
  if (word === undefined || word.bracket < 0 || word.bracket >= end) return end;
  return text.slice(0, word.bracket).trim() === "" ? end : word.bracket;
}

/** "Title - Drama 2011" */
function cutGenre(
  text: string,
  words: readonly Word[],
  end: number,
  year: FoundYear | null,
): number {
  if (year === null) return end;
  const before = words.filter((word) => word.end <= end).at(-1);
  if (before === undefined || !GENRES.has(before.lower)) return end;
  return /\s-\s$/.test(text.slice(0, before.start)) ? before.start : end;
}

/** Behind a sure mark a year is a year only in brackets or next to the release words. */
function readUsableYear({ words, release, numbering, year }: Found): number | null {
  const season = numbering?.seasons[0] ?? 0;
  if (year === null) return numbering !== null && season >= 1900 ? season : null;
  if (numbering === null || year.start < numbering.start || year.bracketed) return year.year;
  const next = words.findIndex((word) => word.start >= year.end);
  const atRelease = next < 0 || next >= release || isWeakWord(words[next]);
  return atRelease ? year.year : null;
}

/** Names that begin with the number or date: "003-005. Show - Title", "2011.03.13 - Show". */
function readTitleBehind({ text, words, release, numbering, date, year }: Found): string | null {
  const starts = [numbering, date, year].filter((each) => each !== null);
  const first = starts.find((each) => each.start <= 1);
  if (first === undefined) return null;
  if (first === numbering && numbering.seasons.length > 0) return null;
  const end = Math.min(
    words[release]?.start ?? text.length,
    ...starts.filter((each) => each !== first && each.start > first.end).map((each) => each.start),
    text.length,
  );
  const rest = text.slice(first.end, Math.max(first.end, end)).replace(/^[\s._-]+/, "");
  return chooseTitle(rest.split(/\s-\s/)[0] ?? "");
}
