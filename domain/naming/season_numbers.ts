import {
  EPISODE_WORDS,
  EPISODE_WORDS_AFTER,
  SEASON_WORDS,
  SEASON_WORDS_AFTER,
} from "./season_words.ts";
import { readNumberRun } from "./number_run.ts";
import type { Numbering } from "./numbering.ts";

const NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
/** "SO2" with the letter O is a common slip. */
const TWO_IN_ONE = new RegExp(
  `${NO_LETTER_BEFORE}s(?:e|eason[\\s._-]?)?[\\s._]?([o\\d]\\d{0,3})[\\s._-]{0,3}` +
    `(?:[\\s._-]?x)?[\\s._-]{0,2}(?:episode|eps|ep|e|x)[\\s._#(-]{0,2}(\\d{1,5})`,
  "iu",
);
const CROSS = /(?<![\d.])(\d{1,4})[x×х](?:e)?(\d{1,5})(?!\d|[px*]\d|[pi](?![\p{L}]))/giu;

const SEASON_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${
    SEASON_WORDS.join("|")
  }|se)[\\s._:-]{0,3}\\(?s?[o0]?(\\d{1,4})(?![\\p{N}\\p{L}]|[.]\\d[.]|/)` +
    `|(?<!\\p{L})(?:${SEASON_WORDS.join("|")})[\\s._:-]{0,3}(\\d{1,2})(?=of\\d|s?e)`,
  "iu",
);
const SEASON_AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|ª|º|°|-?й|er|e|ème|a|\\.)?[\\s._-]{0,2}(?:${
    SEASON_WORDS_AFTER.join("|")
  })(?!\\p{L})(?![\\s._:-]{0,3}\\d)`,
  "iu",
);
const SEASON_SHORT =
  /(?<![\p{L}\p{N}'’&])[st][\s.]?(\d{1,4})(?![\p{L}\p{N}]|[.,]\d(?!\d))|(?<![\p{L}\p{N}'’&])s(\d{1,4})(?=d\d)/iu;
const SEASON_CJK = /第\s?(\d{1,2})\s?[季期]/u;
const SEASON_ALL = /(?<!\d)(\d{1,2})x(?:all|complete)(?!\p{L})/iu;

const EPISODE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${
    EPISODE_WORDS.join("|")
  })[\\s._:#-]{0,3}|e(?=\\d)|#(?=\\d))\\(?(\\d{1,5})(?![\\d]|[.]\\d)`,
  "iu",
);
const EPISODE_AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,4})[\\s._-]{0,2}(?:${EPISODE_WORDS_AFTER.join("|")})(?!\\p{L})`,
  "iu",
);
const EPISODE_CJK = /第\s?(\d{1,4})\s?[話话集回화]|(?<!\d)(\d{1,4})[話话集回화]/u;
const COUNT_OF = /(?<![\p{L}\p{N}])(\d{1,3})[\s._]?of[\s._]?(\d{1,3})(?![\p{L}\p{N}])/iu;

const SEASON_LIST =
  /[\s._]{0,2}(-|–|~|to|[,&+]|and|(?=[\s._]?s\d))[\s._]{0,2}s?(\d{1,2})(?![\p{N}pi]|[.]\d|of)/iyu;

/** "S01E02", "S01 - E02-E03", "SO2E04": season and episode as one mark. */
export function findSeasonEpisode(text: string): Numbering | null {
  const match = TWO_IN_ONE.exec(text);
  if (match === null) return null;
  const season = Number((match[1] ?? "").replace(/^o/i, "0"));
  const run = readNumberRun(text, match.index + match[0].length, Number(match[2]));
  const numbers = addLaterMarks(text, run.end, season, run.numbers);
  return mark(match.index, run.end, [season], numbers);
}

/** "…S01E05 - title - S01E06": the same season again, with a title between. */
function addLaterMarks(text: string, from: number, season: number, numbers: readonly number[]) {
  const later = text.slice(from).matchAll(/(?<![\p{L}\p{N}])s(\d{1,4})e(\d{1,5})(?!\d)/giu);
  const found = [...later].filter((match) => Number(match[1]) === season);
  const all = [...numbers, ...found.map((match) => Number(match[2]))];
  return found.length === 0 ? numbers : [...new Set(all)].sort((left, right) => left - right);
}

/** "1x02", "2009x03x04", "[01x01-02]"; not "1280x720". */
export function findCross(text: string): Numbering | null {
  for (const match of text.matchAll(CROSS)) {
    const [season, episode] = [Number(match[1]), Number(match[2])];
    if (season >= 320 && (season < 1900 || episode >= 400)) continue;
    const before = text[match.index - 1] ?? "";
    if (/\p{L}/u.test(before) && (match[2] ?? "").length < 2) continue;
    const at = match.index + match[0].length;
    const run = readNumberRun(text, at, episode, { underscore: true });
    return mark(match.index, run.end, [season], run.numbers);
  }
  return null;
}

/** A season's mark alone: "Season 2", "S01-S03", "3 сезон", "第3季". */
export function findSeason(text: string): Numbering | null {
  const all = SEASON_ALL.exec(text);
  if (all !== null) return mark(all.index, all.index + all[0].length, [Number(all[1])], []);
  let best: RegExpExecArray | null = null;
  for (const pattern of [SEASON_BEFORE, SEASON_AFTER, SEASON_SHORT, SEASON_CJK]) {
    const match = pattern.exec(text);
    if (match !== null && (best === null || match.index < best.index)) best = match;
  }
  if (best === null) return null;
  const season = Number(best[1] ?? best[2]);
  const run = readSeasonList(text, best.index + best[0].length, season);
  return mark(best.index, run.end, run.seasons, []);
}

function readSeasonList(text: string, at: number, first: number) {
  const seasons = [first];
  let end = at;
  let isRange = false;
  for (;;) {
    SEASON_LIST.lastIndex = end;
    const match = SEASON_LIST.exec(text);
    const next = Number(match?.[2]);
    if (match === null || next <= (seasons.at(-1) ?? 0) || next > 60) break;
    isRange = /^(?:-|–|~|to)$/i.test(match[1] ?? "");
    seasons.push(next);
    end = SEASON_LIST.lastIndex;
  }
  const [low = 0, high = 0] = seasons;
  const expand = seasons.length === 2 && isRange;
  return { end, seasons: expand ? countUp(low, high) : seasons };
}

function countUp(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

/** An episode's mark alone: "E07", "Episode 5", "#17", "12. serija", "第05话", "3of6". */
export function findEpisode(text: string, from = 0): Numbering | null {
  const rest = from === 0 ? text : text.slice(from);
  const found: Numbering[] = [];
  for (const pattern of [EPISODE_BEFORE, EPISODE_AFTER, EPISODE_CJK, COUNT_OF]) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const start = from + match.index;
    const run = readNumberRun(text, start + match[0].length, Number(match[1] ?? match[2]));
    found.push(mark(start, run.end, [], run.numbers));
  }
  found.sort((left, right) => left.start - right.start);
  return found[0] ?? null;
}

export function mark(
  start: number,
  end: number,
  seasons: readonly number[],
  episodes: readonly number[],
  absolute: readonly number[] = [],
): Numbering {
  return { start, end, seasons, episodes, absolute, isSure: true };
}
