import type { Word } from "./name_words.ts";

export interface FoundYear {
  readonly year: number;
  /** Where the title ends for its sake: the year, or the bracket around it. */
  readonly start: number;
  readonly end: number;
  readonly bracketed: boolean;
}

/** The first films are of the 1870s; the upper end leaves room, but not for "2049" or "2077". */
const EARLIEST = 1870;
const LATEST = 2035;

export function isYearWord(text: string): boolean {
  if (!/^(?:1[89]|20)\d\d$/.test(text)) return false;
  const year = Number(text);
  return year >= EARLIEST && year <= LATEST;
}

/**
 * The year of a name: the last one in brackets before the release words, else the last one there,
 * else the first one after. A year that is the first word is the title ("1917", "2012.2009").
 */
export function findYear(text: string, words: readonly Word[], release: number): FoundYear | null {
  const found = words.map((word, index) => ({ word, index, year: readYear(word) }))
    .filter(({ word, index, year }) => year !== null && !isOther(text, words, word, index));
  const before = found.filter(({ index }) => index < release);
  const bracketed = before.filter(({ word }) => word.bracket >= 0);
  const plain = before.filter(({ index }) => index > 0);
  const after = found.filter(({ index }) => index >= release && index > 0);
  const chosen = bracketed.at(-1) ?? plain.at(-1) ?? after[0] ?? findLeadingYear(text, before[0]);
  if (chosen === undefined || chosen.year === null) return null;
  const { word, year } = chosen;
  const isBracketed = word.bracket >= 0;
  return {
    year,
    start: isBracketed ? word.bracket : word.start,
    end: isBracketed ? Math.min(word.bracketEnd + 1, text.length) : word.end,
    bracketed: isBracketed,
  };
}

function readYear(word: Word): number | null {
  const digits = /^(\d{4})г?$/.exec(word.text)?.[1] ?? "";
  return isYearWord(digits) ? Number(digits) : null;
}

/** "BT.2020" is a colour space, "1920x1080" and "2010-2014" are no years of release. */
function isOther(text: string, words: readonly Word[], word: Word, index: number): boolean {
  if (words[index - 1]?.lower === "bt") return true;
  const before = text.slice(Math.max(0, word.start - 5), word.start);
  return /(?:19|20)\d\d[-–]$/.test(before);
}

/** "1977 - Title": only with the dash, since "2001 A Space…" is a title. */
function findLeadingYear<T extends { word: Word }>(
  text: string,
  first: T | undefined,
): T | undefined {
  if (first === undefined || first.word.start > 1) return undefined;
  return /^\s-\s\S/.test(text.slice(first.word.end, first.word.end + 4)) ? first : undefined;
}
