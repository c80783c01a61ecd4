import { isStrongWord, isWeakWord } from "./find_release.ts";
import { splitNameWords } from "./name_words.ts";
import { findSeasonEpisode } from "./episode_numbers.ts";

export interface CleanName {
  readonly text: string;
  /** A release group or a checksum in brackets, or a fansub word. */
  readonly isAnime: boolean;
}

const CHECKSUM = /[[(][0-9a-f]{8}[\])]/i;
const FANSUB = /vostfr|fansub|subs\]/i;
const SITE =
  /^\s*(?:\[?\s*\.?www\.[^\s\]]{3,40}\s*\.?\]?|\[?\w{3,30}\.(?:com|org|net|to|cd|lat|art|xyz|info)\]?(?=[\s_-]))[\s._-]*/i;
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  ["【", "["],
  ["】", "]"],
  ["（", "("],
  ["）", ")"],
  ["～", "~"],
  ["＃", "#"],
  ["：", ":"],
  ["　", " "],
]);
/** "Saga-f21-Name": the twenty-first film of a saga. */
const FILM_NUMBER = /^[^\s]{2,60}-f\d{1,2}-(?=\p{L})/iu;
const SEASONAL = /★?\d{1,2}月新番★?/gu;
const LEADING_BRACKET = /^\s*\[([^\]]{1,80})\][\s._]*-?[\s._]*/;

/** Takes away what says nothing about the title: sites, groups in front, full-width forms. */
export function stripNoise(raw: string): CleanName {
  const plain = raw.normalize("NFC")
    .replace(/[【】（）～＃：　]/g, (letter) => FULL_WIDTH.get(letter) ?? letter)
    .replace(/[\u200b-\u200f\u202a-\u202e\ufeff]/g, "")
    .replace(SEASONAL, "");
  const site = SITE.exec(plain);
  const text = site !== null && site[0].length < plain.length ? plain.slice(site[0].length) : plain;
  const { rest, groups } = stripGroups(
    text.replace(FILM_NUMBER, "").replace(CHECKSUM, " ").trimEnd(),
  );
  return { text: rest, isAnime: groups > 0 || CHECKSUM.test(text) || FANSUB.test(text) };
}

/** Leading brackets are a group's name, as long as a name follows and they hold no numbering. */
function stripGroups(text: string): { rest: string; groups: number } {
  let rest = text;
  let groups = 0;
  for (let turn = 0; turn < 4; turn++) {
    const match = LEADING_BRACKET.exec(rest);
    if (match === null) break;
    const inside = match[1] ?? "";
    const after = rest.slice(match[0].length);
    if (!hasName(after, groups) || holdsNumbering(inside)) break;
    if (!isRelease(inside)) groups += 1;
    rest = after;
  }
  return { rest, groups };
}

/** Something outside brackets; after the very first bracket a bracketed name will do. */
function hasName(after: string, groups: number): boolean {
  const outside = after.replace(/\[[^\]]*\]|\([^)]*\)/g, "");
  if (/[\p{L}\p{N}]{1}/u.test(outside)) return true;
  return groups === 0 && /^\[[^\]]*[\p{L}]/u.test(after);
}

function holdsNumbering(inside: string): boolean {
  if (/^(?:#?\d{1,4}|(?:19|20)\d\d)$/.test(inside.trim())) return true;
  return findSeasonEpisode(inside) !== null;
}

function isRelease(inside: string): boolean {
  const words = splitNameWords(inside);
  return words.some((word, index) =>
    isStrongWord(words, index) || (index === 0 && isWeakWord(word))
  );
}
