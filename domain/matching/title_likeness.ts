import type { MatchReason } from "./match_candidate.ts";
import { MATCH_WEIGHTS } from "./match_weights.ts";
import { readTitleKey, type TitleKey } from "./title_key.ts";

export interface Likeness {
  readonly value: number;
  readonly reason: MatchReason;
}

const WEIGHTS = MATCH_WEIGHTS.likeness;

/** How much a candidate's title is like the title asked for: 0 to 1, with the rule that said so. */
export function judgeLikeness(asked: TitleKey, title: string): Likeness {
  const offered = readTitleKey(title);
  if (asked.exact === "" || offered.exact === "") return { value: 0, reason: "different_title" };
  if (asked.exact === offered.exact) return { value: WEIGHTS.exact, reason: "exact_title" };
  if (asked.bare === offered.bare) {
    return { value: WEIGHTS.withoutArticle, reason: "same_title_without_article" };
  }
  if (asked.compact === offered.compact) {
    return { value: WEIGHTS.writtenDifferently, reason: "same_title_written_differently" };
  }
  return judgeParts(asked, offered, title) ?? judgeSimilarity(asked, offered);
}

function judgeParts(asked: TitleKey, offered: TitleKey, title: string): Likeness | null {
  const main = readTitleKey(cutSubtitle(title));
  if (main.compact === asked.compact && main.compact !== "") {
    return { value: WEIGHTS.mainTitle, reason: "main_title" };
  }
  const later = readTitleKey(cutEpisodeNumbering(asked));
  if (later.bare !== "" && later.bare === offered.bare) {
    return { value: WEIGHTS.laterPart, reason: "later_part_of_title" };
  }
  return null;
}

/** What stands before a colon, a dash between spaces, a bracket or "or". */
function cutSubtitle(title: string): string {
  const cut = title.search(/[:：(]|\s[-–—~]\s|,?\s+or[:,]?\s/);
  return cut > 0 ? title.slice(0, cut) : "";
}

/** "Saga Episode 5 The Name" → "The Name": how one saga's films are named in libraries. */
function cutEpisodeNumbering(asked: TitleKey): string {
  const at = asked.words.indexOf("episode");
  const numbered = at > 0 && /^\d+$/.test(asked.words[at + 1] ?? "");
  return numbered ? asked.words.slice(at + 2).join(" ") : "";
}

function judgeSimilarity(asked: TitleKey, offered: TitleKey): Likeness {
  const value = Math.max(
    shareWords(asked.bare.split(" "), offered.bare.split(" ")),
    shareLetters(asked.compact, offered.compact),
    isContained(asked.bare, offered.bare) ? WEIGHTS.contained : 0,
  ) * WEIGHTS.similarAtMost;
  if (asked.numbers.join(" ") !== offered.numbers.join(" ")) {
    return { value: Math.min(value, WEIGHTS.otherNumberAtMost), reason: "different_number" };
  }
  return { value, reason: value >= 0.5 ? "similar_title" : "different_title" };
}

/** One title is the beginning or the end of the other. */
function isContained(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short !== "" && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}

/** Dice's coefficient over words. */
function shareWords(left: readonly string[], right: readonly string[]): number {
  const pool = [...right];
  let common = 0;
  for (const word of left) {
    const at = pool.indexOf(word);
    if (at >= 0) {
      common += 1;
      pool.splice(at, 1);
    }
  }
  return 2 * common / (left.length + right.length);
}

/** 1 − Levenshtein distance / longer length. */
function shareLetters(left: string, right: string): number {
  const longer = Math.max(left.length, right.length);
  if (longer === 0) return 0;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const swap = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return 1 - (previous[right.length] ?? longer) / longer;
}
