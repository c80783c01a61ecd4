import { chooseTitle } from "./choose_title.ts";
import type { FoundFacts } from "./found_facts.ts";
import type { Word } from "./name_words.ts";
import type { FoundYear } from "./read_year.ts";
import { GENRES, LANGUAGES_BEFORE_YEAR } from "./release_words.ts";

/** The title: what stands before the first thing that is something else. */
export function readTitle(found: FoundFacts): string | null {
  const start = findTitleStart(found);
  return chooseTitle(found.text.slice(start, Math.max(start, findTitleEnd(found, start))));
}

/** Names that begin with the number or date: "003-005. Show - Name", "2011.03.13 - Show". */
export function readTitleBehind(found: FoundFacts): string | null {
  const { text, words, release, numbering, date, year } = found;
  const starts = [numbering, date, year].filter((each) => each !== null);
  const first = starts.find((each) => each.start <= 1);
  if (first === undefined || (first === numbering && numbering.seasons.length > 0)) return null;
  const ends = starts.filter((each) => each.start > first.end).map((each) => each.start);
  const end = Math.min(words[release]?.start ?? text.length, text.length, ...ends);
  const rest = text.slice(first.end, Math.max(first.end, end)).replace(/^[\s._-]+/, "");
  return chooseTitle(rest.split(/\s-\s/)[0] ?? "");
}

/** "221205 Show #17", "(1999) Name": a date or year in front is passed over. */
function findTitleStart({ date, year, numbering }: FoundFacts): number {
  if (date !== null && date.start <= 1 && numbering !== null && numbering.start > date.end) {
    return date.end;
  }
  return year !== null && year.bracketed && year.start === 0 ? year.end : 0;
}

function findTitleEnd(found: FoundFacts, from: number): number {
  const { text, words, release, numbering, date, year, part, edition, specialAt } = found;
  const starts = [numbering, date, year, part, edition].map((each) => each?.start ?? text.length);
  const ends = [words[release]?.start ?? text.length, ...starts, specialAt ?? text.length];
  const end = Math.min(text.length, ...ends.filter((at) => from === 0 || at > from));
  return cutBeforeYear(text, words, leaveBracket(text, words, end), year);
}

/** A cut inside brackets moves to where they open. */
function leaveBracket(text: string, words: readonly Word[], end: number): number {
  const word = words.find((each) => each.start >= end);
  if (word === undefined || word.bracket < 0 || word.bracket >= end) return end;
  // A name in brackets of its own stays: "[原名][Name S2][10]".
  const isOwn = text.trimStart().startsWith("[") || text.slice(0, word.bracket).trim() === "";
  return isOwn ? end : word.bracket;
}

/** "Name - Drama 2011" and "Name.German.2011": a genre or a language before the year. */
function cutBeforeYear(
  text: string,
  words: readonly Word[],
  end: number,
  year: FoundYear | null,
): number {
  if (year === null || year.start < end - 1) return end;
  let last: Word | undefined;
  for (const word of words) if (word.end <= end) last = word;
  if (last === undefined || last === words[0]) return end;
  // Scene releases write with dots; titles that end in a language are rare.
  const isScene = text[last.start - 1] === "." && last.end + 1 === year.start;
  if (isScene && LANGUAGES_BEFORE_YEAR.has(last.lower)) return last.start;
  return GENRES.has(last.lower) && /\s-\s$/.test(text.slice(0, last.start)) ? last.start : end;
}
