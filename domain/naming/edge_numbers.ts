import { expandRange } from "./number_run.ts";
import { mark, type Numbering, type NumberingContext } from "./numbering.ts";
import { isYearWord } from "./read_year.ts";

/** "4-12 - Title", "11.14 - Title": season and episode in front. */
export function findLeadingPair(text: string): Numbering | null {
  const match = /^(\d{1,2})[-.](\d{1,2})(?=$|[\s_]+(?![\s_\d]))/.exec(text);
  return match === null ? null : mark(0, match[0].length, [Number(match[1])], [Number(match[2])]);
}

const PAIR = /(?<=\p{L}[-_\s.])(\d\d)_(\d\d)(?=$|[._])|(?<=\p{L}\s)(\d{1,2})-(\d{1,2})$/u;

/** "show_03_19", "Show 11-13": season and episode at the end of a name. */
export function findTrailingPair(text: string): Numbering | null {
  const match = PAIR.exec(text);
  if (match === null) return null;
  const [season, episode] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])];
  return mark(match.index, match.index + match[0].length, [season], [episode]);
}

/** "01 Pilot", "003-005. Show", "7 - 12 Things" in a season's folder. */
export function findLeading(text: string, context: NumberingContext): Numbering | null {
  const match = /^(\d{1,4})((?:-\d{1,4})?)(?=[\s._-]|$)/.exec(text);
  const digits = match?.[1] ?? "";
  if (match === null || isYearWord(digits)) return null;
  const more = match[2] === "" ? [] : [Number((match[2] ?? "").slice(1))];
  const inFolder = context.folderSeason !== null;
  const isLed = /^0\d/.test(digits) && digits.length <= 3;
  const isListed = context.isAnime && /^\s-\s\p{L}/u.test(text.slice(match[0].length));
  if (!inFolder && !isLed && !isListed) return null;
  if (inFolder && digits.length >= 3) {
    const season = Math.floor(Number(digits) / 100);
    if (season === context.folderSeason) {
      return mark(0, match[0].length, [season], [Number(digits) % 100]);
    }
  }
  const numbers = expandRange([Number(digits), ...more], true);
  return mark(0, match[0].length, [], numbers, inFolder ? [] : numbers);
}
