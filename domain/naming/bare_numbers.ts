import { isStrongWord } from "./find_release.ts";
import type { Word } from "./name_words.ts";
import type { Numbering, NumberingContext } from "./numbering.ts";
import { expandRange } from "./number_run.ts";
import { isYearWord } from "./read_year.ts";
import { mark } from "./season_numbers.ts";

const ENDING = "(?:[\\s._]?(?:v\\d|end|fin|finale|完|raw))?";
const NUMBERS = `(\\d{1,4})(?:\\.\\d)?(?:v\\d)?((?:\\s?[-~]\\s?\\d{1,4}){0,4})${ENDING}`;
const BRACKETED = new RegExp(`[\\[{(]#?${NUMBERS}[\\]})]`, "giu");
const DASHED = new RegExp(
  `(?:[\\s_.]|(?<=[)\\]]))[-–][\\s_.]{1,2}#?${NUMBERS}(?![\\p{L}\\p{N}%]|[.,]\\d{2})`,
  "giu",
);

/** A number alone in brackets: "[07]", "[12END]", "{01}", "[88-91]"; years are passed over. */
export function findBracketed(text: string, from: number, isAnime: boolean): Numbering | null {
  for (const match of text.matchAll(BRACKETED)) {
    if (match.index < from || isYearWord(match[1] ?? "")) continue;
    const round = match[0].startsWith("(");
    const isRange = (match[2] ?? "") !== "";
    if (round && !(isRange && isAnime)) continue;
    return readMatch(match, 1);
  }
  return null;
}

/** " - 07", "_-_26-27", ".-.06v2" */
export function findDashed(text: string, from: number): Numbering | null {
  for (const match of text.matchAll(DASHED)) {
    if (match.index < from || isYearWord(match[1] ?? "")) continue;
    if (match.index === 0) continue;
    const found = readMatch(match, 0);
    return readCountInBrackets(text, found, match[1] ?? "");
  }
  return null;
}

function readMatch(match: RegExpExecArray, trim: number): Numbering {
  const more = [...(match[2] ?? "").matchAll(/\d+/g)].map((number) => Number(number[0]));
  const numbers = expandRange([Number(match[1]), ...more], true);
  const end = match.index + match[0].length - trim;
  return mark(match.index, end, [], numbers, numbers);
}

/** "- 101 (01)": season and episode, then the same episode; "- 017 (115)": an episode, then its absolute. */
function readCountInBrackets(text: string, found: Numbering, digits: string): Numbering {
  const match = /^[\s._]?\((\d{1,4})\)/.exec(text.slice(found.end, found.end + 8));
  if (match === null || digits.length !== 3) return found;
  const number = Number(digits);
  if (number % 100 !== Number(match[1]) || number < 100) return found;
  return mark(found.start, found.end, [Math.floor(number / 100)], [number % 100]);
}

/** The last number before brackets, release words or the end: "Show 08 [720p]", "Show Name 13". */
export function findTrailing(
  words: readonly Word[],
  release: number,
  context: NumberingContext,
): Numbering | null {
  let fallback: Numbering | null = null;
  for (let index = Math.min(release, words.length) - 1; index > 0; index--) {
    const word = words[index];
    const found = word === undefined ? null : readBareWord(word, context);
    if (word === undefined || found === null) continue;
    if (endsTitle(words, index, release)) return found;
    // "[Group] Show 01 Episode's Name": a number led by zero is no part of a title.
    if (context.isAnime && /^0\d/.test(word.text)) fallback = found;
  }
  return fallback;
}

function readBareWord(word: Word, context: NumberingContext): Numbering | null {
  const match = /^#?(\d{1,4})(?:v\d)?$/i.exec(word.text);
  const digits = match?.[1] ?? "";
  if (digits === "" || word.bracket >= 0 || (isYearWord(digits) && !word.text.startsWith("#"))) {
    return null;
  }
  const counts = context.isAnime || context.folderSeason !== null || /^0\d/.test(digits);
  if (!counts) return null;
  return mark(word.start, word.end, [], [Number(digits)], [Number(digits)]);
}

function endsTitle(words: readonly Word[], index: number, release: number): boolean {
  const next = words[index + 1];
  return next === undefined || index + 1 >= release || next.opens || isStrongWord(words, index + 1);
}

/** "Show.305.HDTV", "show.1012": season and episode without a mark. */
export function findCompact(
  text: string,
  words: readonly Word[],
  release: number,
  context: NumberingContext,
): Numbering | null {
  for (let index = Math.min(release, words.length) - 1; index > 0; index--) {
    const word = words[index];
    if (word === undefined || word.bracket >= 0) continue;
    if (!/^[1-9]\d{2,3}$/.test(word.text) || isYearWord(word.text)) continue;
    if (!endsTitle(words, index, release)) continue;
    if (text[word.start - 1] === "-" && text[word.start - 2] !== " ") continue;
    const number = Number(word.text);
    if (context.inShowFolder) return mark(word.start, word.end, [], [number], [number]);
    return mark(word.start, word.end, [Math.floor(number / 100)], [number % 100]);
  }
  return null;
}

/** "01 Pilot", "003-005. Show", "7 - 12 Things" in a season's folder. */
export function findLeading(text: string, context: NumberingContext): Numbering | null {
  const match = /^(\d{1,4})((?:-\d{1,4})?)(?=[\s._-]|$)/.exec(text);
  const digits = match?.[1] ?? "";
  if (match === null || isYearWord(digits)) return null;
  const more = match[2] === "" ? [] : [Number((match[2] ?? "").slice(1))];
  const inFolder = context.folderSeason !== null;
  if (!inFolder && !(/^0\d/.test(digits) && digits.length <= 3)) return null;
  if (inFolder && digits.length >= 3) {
    const season = Math.floor(Number(digits) / 100);
    if (season === context.folderSeason) {
      return mark(0, match[0].length, [season], [Number(digits) % 100]);
    }
  }
  const numbers = expandRange([Number(digits), ...more], true);
  return mark(0, match[0].length, [], numbers, inFolder ? [] : numbers);
}
