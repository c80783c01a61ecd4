import type { Word } from "./name_words.ts";
import {
  STRONG_PAIRS,
  STRONG_SHAPES,
  STRONG_WORDS,
  TRAILING_WORDS,
  WEAK_WORDS,
} from "./release_words.ts";

const OPENING_WORDS: ReadonlySet<string> = new Set(
  "the a an of my der die das le la les el los il lo".split(" "),
);

/** Index of the word with which the release's own words begin; `words.length` when there are none. */
export function findRelease(words: readonly Word[], from = 0): number {
  for (let index = Math.max(from, 1); index < words.length; index++) {
    if (startsRelease(words, index)) return stepBack(words, index, from);
  }
  const last = words.length - 1;
  const trailing = last > from && TRAILING_WORDS.has(words[last]?.lower ?? "");
  return trailing ? stepBack(words, last, from) : words.length;
}

/** Whether the word at `index` is one that only releases carry. */
export function isStrongWord(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (STRONG_WORDS.has(word.lower)) return true;
  const next = words[index + 1];
  if (next !== undefined && STRONG_PAIRS.has(`${word.lower} ${next.lower}`)) return true;
  const first = word.lower.charCodeAt(0);
  // Every shape starts with a digit or one of b, d, a, e, f, o, x, h and holds a digit.
  if (first > 120 || !/\d/.test(word.lower)) return false;
  return STRONG_SHAPES.some((shape) => shape.test(word.lower));
}

export function isWeakWord(word: Word | undefined): boolean {
  if (word === undefined || !WEAK_WORDS.has(word.lower)) return false;
  // "IT" and "NO" are languages, "it" and "no" are words.
  return word.text.length > 2 || word.text === word.text.toUpperCase();
}

function startsRelease(words: readonly Word[], index: number): boolean {
  if (isStrongWord(words, index)) return true;
  const word = words[index];
  return word !== undefined && word.opens && isWeakWord(word);
}

/** Weak words right before a strong one belong to the release, unless nothing would be left. */
function stepBack(words: readonly Word[], at: number, from: number): number {
  let index = at;
  while (index - 1 > from && isWeakWord(words[index - 1])) {
    // "To.The.Greek.1080p": what an article announces belongs to the title.
    if (OPENING_WORDS.has(words[index - 2]?.lower ?? "")) break;
    index -= 1;
  }
  return index;
}
