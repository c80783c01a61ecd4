import {
  ARTICLES,
  NUMBER_WORDS,
  PART_WORDS,
  PLAIN_LETTERS,
  ROMAN_NUMERALS,
} from "./title_words.ts";

/** A title reduced to what must agree: words without accents, punctuation or ways to write numbers. */
export interface TitleKey {
  readonly words: readonly string[];
  /** The words joined by one space. */
  readonly exact: string;
  /** Without a leading (or moved) article and without "Part". */
  readonly bare: string;
  /** `bare` without spaces: "WALL·E", "Wall-E" and "Walle" are one. */
  readonly compact: string;
  readonly numbers: readonly string[];
}

const LONGEST_TITLE = 300;

/** Reads a title into its key; two titles with the same `exact` are the same title. */
export function readTitleKey(title: string): TitleKey {
  const words = splitWords(title).map(readNumeral);
  const bareWords = dropFillers(words);
  const bare = bareWords.join(" ");
  return {
    words,
    exact: words.join(" "),
    bare,
    compact: bareWords.join(""),
    numbers: bareWords.filter((word) => /^\d+$/.test(word)),
  };
}

/** Lower case, no accents, no punctuation; `&` and `+` are "and". */
export function splitWords(title: string): string[] {
  return title.slice(0, LONGEST_TITLE)
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => ` ${digit}`)
    .replace(/½/g, " 1 2 ")
    .replace(/\band a half\b/gi, " 1 2 ")
    .normalize("NFKD")
    .toLowerCase()
    // Dakuten (U+3099, U+309A) are not accents: without them a Japanese title is another word.
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[øæœßđðþłı]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replace(/[&+]/g, " and ")
    .replace(/['’‘`´ʼ]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

function readNumeral(word: string, index: number, words: readonly string[]): string {
  const number = NUMBER_WORDS.get(word);
  if (number !== undefined) return number;
  if (/^0+\d+$/.test(word)) return word.replace(/^0+/, "");
  // The first word is a name ("X", "V for Vendetta"); "I" counts only where a number is announced.
  if (index === 0) return word;
  if (word === "i") return PART_WORDS.has(words[index - 1] ?? "") ? "1" : word;
  return ROMAN_NUMERALS.get(word) ?? word;
}

function dropFillers(words: readonly string[]): string[] {
  const kept = words.filter((word, index) =>
    !(PART_WORDS.has(word) && index > 0 && /^\d+$/.test(words[index + 1] ?? ""))
  );
  if (kept.length > 1 && ARTICLES.has(kept[0] ?? "")) return kept.slice(1);
  // "Matrix, The": an article is moved to the end in English libraries only.
  if (kept.length > 1 && kept.at(-1) === "the") return kept.slice(0, -1);
  return kept;
}
