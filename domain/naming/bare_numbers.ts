import { isStrongWord } from "./find_release.ts";
import type { Word } from "./name_words.ts";
import { mark, type Numbering, type NumberingContext } from "./numbering.ts";
import { expandRange } from "./number_run.ts";
import { isYearWord } from "./read_year.ts";

const ENDING = "(?:[\\s._]?(?:v\\d|end|fin|finale|完|raw))?";
const NUMBERS = `(\\d{1,4})(?:\\.\\d)?(?:v\\d)?((?:\\s?[-~]\\s?\\d{1,4}){0,4})${ENDING}`;
const BRACKETED = new RegExp(`[\\[{]#?${NUMBERS}[\\]}]`, "giu");
const DASHED = new RegExp(
  `(?:[\\s_.]|(?<=[)\\]]))[-–][\\s_.]{1,2}#?${NUMBERS}(?![\\p{L}\\p{N}%]|[.,]\\d{2})`,
  "giu",
);

const STANDS_ALONE = /^(?:[\s_.]{0,2}(?:$|[[({-])|v\d)/;

/** A number alone in brackets: "[07]", "[12END]", "{01}", "[88-91]"; years are passed over. */
export function findBracketed(text: string, from: number): Numbering | null {
  for (const match of text.matchAll(BRACKETED)) {
    if (match.index < from || isYearWord(match[1] ?? "")) continue;
    const found = readMatch(match, 1);
    const isFalling = (match[2] ?? "") !== "" && found.episodes[0] !== Number(match[1]);
    if (!isFalling) return found;
  }
  return null;
}

/** " - 07", "_-_26-27", ".-.06v2" */
export function findDashed(text: string, from: number): Numbering | null {
  // " - 100 Years - 01": a number with words behind it counts only where no other stands alone.
  let loose: Numbering | null = null;
  for (const match of text.matchAll(DASHED)) {
    if (match.index < from || match.index === 0 || isYearWord(match[1] ?? "")) continue;
    const found = readCountInBrackets(text, readMatch(match, 0), match[1] ?? "");
    if (STANDS_ALONE.test(text.slice(found.end, found.end + 4))) return found;
    loose ??= found;
  }
  return loose;
}

function readMatch(match: RegExpExecArray, trim: number): Numbering {
  const more = [...(match[2] ?? "").matchAll(/\d+/g)].map((number) => Number(number[0]));
  const numbers = expandRange([Number(match[1]), ...more], true);
  const end = match.index + match[0].length - trim;
  return mark(match.index, end, [], numbers, numbers);
}

/** "- 101 (01)": season and episode, then the episode again; "- 16-20 (191-195)": then the absolutes. */
function readCountInBrackets(text: string, found: Numbering, digits: string): Numbering {
  const match = /^[\s._]?\((\d{1,4})(?:-(\d{1,4}))?\)/.exec(text.slice(found.end, found.end + 14));
  if (match === null) return found;
  if (match[2] !== undefined) {
    return { ...found, absolute: expandRange([Number(match[1]), Number(match[2])], true) };
  }
  const number = Number(digits);
  if (digits.length !== 3 || number < 100 || number % 100 !== Number(match[1])) return found;
  return mark(found.start, found.end, [Math.floor(number / 100)], [number % 100]);
}

/** "Show 01 - 119 [": a batch from the first on. */
const BATCH = /(?<=[\s_])(0{0,2}1)\s-\s(\d{2,4})(?=[\s._]{0,2}(?:[[()]|$))/;
const RANGE = /(?<=[\s._(])(\d{1,4})-(\d{1,4})(?=[\s._]{0,2}(?:[[()]|$))/;

/** "Show 1-13 (…", "Show_26-27_[…", "Show (1017-1088) (…" */
export function findRange(text: string, isBatch = false): Numbering | null {
  const match = (isBatch ? BATCH : RANGE).exec(text);
  const [low, high] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || high <= low || isYearWord(match[1] ?? "")) return null;
  const numbers = expandRange([low, high], true);
  const opened = text[match.index - 1] === "(";
  return mark(match.index - (opened ? 1 : 0), match.index + match[0].length, [], numbers, numbers);
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
  // "0307" is season 3 and episode 7, unless all is counted through.
  if (/^0\d{3}$/.test(digits) && !context.isAnime) {
    return mark(word.start, word.end, [Number(digits.slice(0, 2))], [Number(digits.slice(2))]);
  }
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
    const twin = /^([1-9])(\d\d)(\d\d)$/.exec(word.text);
    if (twin !== null && Number(twin[3]) === Number(twin[2]) + 1) {
      return mark(word.start, word.end, [Number(twin[1])], [Number(twin[2]), Number(twin[3])]);
    }
    // "2049" is no year yet, and no season either.
    if (!/^[1-9]\d{2,3}$/.test(word.text) || /^(?:19|20)\d\d$/.test(word.text)) continue;
    if (!endsTitle(words, index, release)) continue;
    if (text[word.start - 1] === "-" && text[word.start - 2] !== " ") continue;
    const number = Number(word.text);
    const before = words[index - 1];
    // "show.101.102"
    if (before !== undefined && before.text === String(number - 1)) {
      const episodes = [(number - 1) % 100, number % 100];
      return mark(before.start, word.end, [Math.floor(number / 100)], episodes);
    }
    if (context.inShowFolder) return mark(word.start, word.end, [], [number], [number]);
    return mark(word.start, word.end, [Math.floor(number / 100)], [number % 100]);
  }
  return null;
}
