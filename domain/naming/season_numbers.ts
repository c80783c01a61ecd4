import type { Numbering } from "./numbering.ts";
import { mark } from "./numbering.ts";
import { SEASON_WORDS, SEASON_WORDS_AFTER } from "./season_words.ts";

const ALL = SEASON_WORDS.join("|");

/** "Season 2", "Сезон: 5", "SezonSO3", "Season 3of5" */
const WORD_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${ALL}|se)(?:[\\s._:]{0,3}|-)\\(?s?[o0]?(\\d{1,4})(?![\\p{N}\\p{L}]|[.]\\d[.]|/)` +
    `|(?<!\\p{L})(?:${ALL})[\\s._:]{0,3}(\\d{1,2})(?=of\\d|s?e\\d)`,
  "iu",
);
/** "2nd Season", "3 сезон", "2.sezon" */
const WORD_AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|ª|º|°|-?й|er|e|ème|Âº|Âª|a|\\.)?[\\s._-]{0,2}(?:${
    SEASON_WORDS_AFTER.join("|")
  })(?!\\p{L})(?![\\s._:]{1,3}\\d{1,2}(?!\\d))`,
  "iu",
);
/** "S02", "S 01", "T1", "S07D1" */
const LETTER =
  /(?<![\p{L}\p{N}'’&])[st]\s?(\d{1,4})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}'’&])s(\d{1,4})(?=d\d)/iu;
const CJK = /第\s?(\d{1,2})\s?[季期]/u;
const ROMAN = new RegExp(
  `(?<!\\p{L})(?:${ALL})[\\s._](ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii)(?!\\p{L})`,
  "iu",
);
const ROMAN_NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/** British "Series 2"; also an ordinary word of titles, so it is asked last. */
const SERIES = /(?<!\p{L})(?:series|serie)[\s._:]{1,2}(\d{1,2})(?![\p{N}\p{L}]|[.]\d[.]|\/)/iu;
/** "1xAll" */
const ALL_OF = /(?<!\d)(\d{1,2})x(?:all|complete)(?!\p{L})/iu;

/** What joins the seasons of a pack: "S01-S03", "S01.S02", "1-8", "1, 2 & 3". */
const NEXT_SEASON: readonly RegExp[] = [
  /[\s._]{0,2}(-|–|~|to|[,&+]|and)?[\s._]{0,2}s(\d{1,2})(?![\p{N}pi])/iyu,
  /(-|–|~)(\d{1,2})(?![\p{N}pi]|[.]\d|of)/iyu,
  /\s?(:|-)(\d{1,2})(?![\p{N}pi]|[.:]\d|of)/iyu,
  /\s?(,\s?&|,|&|\+|and)\s?(\d{1,2})(?![\p{N}pi]|[.]\d|of)/iyu,
];
const MOST_SEASONS = 60;

/** A season's mark: "Season 2", "S01-S03", "3 сезон", "第3季". */
export function findSeason(text: string): Numbering | null {
  const all = ALL_OF.exec(text);
  if (all !== null) return mark(all.index, all.index + all[0].length, [Number(all[1])], []);
  const found = findEarliest(text) ?? findSeries(text);
  if (found === null) return findRoman(text);
  const season = Number(found[1] ?? found[2]);
  // "S0615"
  if (season > 99 && season < 1900) {
    return mark(found.index, found.index + found[0].length, [Math.floor(season / 100)], [
      season % 100,
    ]);
  }
  const run = readSeasonList(text, found.index + found[0].length, season);
  return mark(found.index, run.end, run.seasons, []);
}

/** The earliest; of "第3季 / Name S3" the one that stands by the Latin name. */
function findEarliest(text: string): RegExpExecArray | null {
  let best: RegExpExecArray | null = null;
  for (const pattern of [WORD_BEFORE, WORD_AFTER, LETTER]) {
    const match = pattern.exec(text);
    if (match !== null && (best === null || match.index < best.index)) best = match;
  }
  return best ?? CJK.exec(text);
}

/** "Series 7 The Name" is a title. */
function findSeries(text: string): RegExpExecArray | null {
  const match = SERIES.exec(text);
  return match !== null && match.index === 0 && match[0].length < text.length ? null : match;
}

function findRoman(text: string): Numbering | null {
  const match = ROMAN.exec(text);
  if (match === null) return null;
  const season = ROMAN_NUMERALS.indexOf((match[1] ?? "").toLowerCase()) + 1;
  return mark(match.index, match.index + match[0].length, [season], []);
}

function readSeasonList(text: string, at: number, first: number) {
  const seasons = [first];
  let end = at;
  let isRange = false;
  for (;;) {
    const next = readNextSeason(text, end, seasons.at(-1) ?? first);
    if (next === null || next.season <= (seasons.at(-1) ?? 0) || next.season > MOST_SEASONS) break;
    isRange = next.isRange;
    seasons.push(next.season);
    end = next.end;
  }
  const [low = 0, high = 0] = seasons;
  const expand = seasons.length === 2 && isRange;
  return { end, seasons: expand ? countUp(low, high) : seasons };
}

/** "Season 1 2 3": without a joining sign only the next in line counts. */
const NEXT_IN_LINE = /\s([1-9]\d?)(?=\s|\)|$)/y;

function readNextSeason(text: string, at: number, previous: number) {
  NEXT_IN_LINE.lastIndex = at;
  const inLine = NEXT_IN_LINE.exec(text);
  if (Number(inLine?.[1]) === previous + 1) {
    return { season: previous + 1, end: NEXT_IN_LINE.lastIndex, isRange: false };
  }
  for (const pattern of NEXT_SEASON) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const isRange = /^(?:-|–|~|:|to)$/i.test(match[1] ?? "");
    return { season: Number(match[2]), end: pattern.lastIndex, isRange };
  }
  return null;
}

function countUp(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}
