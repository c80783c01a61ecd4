import { readNumberRun } from "./number_run.ts";
import { mark, type Numbering } from "./numbering.ts";
import { EPISODE_WORDS, EPISODE_WORDS_AFTER } from "./season_words.ts";

/** "S01E02", "S01 - E02", "S01xE02", "S2 Ep 3"; "SO2" with the letter O is a common slip. */
const SEASON_EPISODE = new RegExp(
  "(?<![\\p{L}\\p{N}])s(?:e|eason[\\s._-]?)?[\\s._]?(o?\\d{1,4})[\\s._-]{0,3}" +
    "(?:[\\s._-]?x)?[\\s._-]{0,2}(?:episode|eps|ep|e|x)[\\s._#(-]{0,2}(\\d{1,5})",
  "iu",
);
const CROSS = /(?<!\d|(?<!\d)\d\.)(\d{1,4})[x×х]e?(\d{1,5})(?!\d|p(?!\p{L}))/giu;
/** "[2.10]"; one digit behind the dot is a number of channels. */
const DOTTED = /\[(\d{1,2})\.(\d{2,3})\]/;

const WORD_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${EPISODE_WORDS.join("|")})[\\s._:#-]{0,3}|e(?=\\d)|#(?=\\d))` +
    "\\(?(\\d{1,5})(?![\\d]|[.]\\d(?!\\d))",
  "iu",
);
const WORD_AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,4})[\\s._-]{0,2}(?:${EPISODE_WORDS_AFTER.join("|")})(?!\\p{L})`,
  "iu",
);
const CJK = /第\s?(\d{1,4})\s?[話话集回화]|(?<!\d)(\d{1,4})[話话集回화]/u;
const COUNT_OF = /(?<![\p{L}\p{N}])(\d{1,3})[\s._]?of[\s._]?(\d{1,3})(?![\p{L}\p{N}])/iu;

/** Season and episode as one mark. */
export function findSeasonEpisode(text: string): Numbering | null {
  const match = SEASON_EPISODE.exec(text);
  if (match === null) return findCross(text) ?? findDotted(text);
  const season = Number((match[1] ?? "").replace(/^o/i, "0"));
  const run = readNumberRun(text, match.index + match[0].length, Number(match[2]));
  const numbers = addLaterMarks(text, run.end, season, run.numbers);
  return mark(match.index, run.end, [season], numbers);
}

/** "…S01E05 - title - S01E06": the same season again, with a title between. */
function addLaterMarks(text: string, from: number, season: number, numbers: readonly number[]) {
  const later = text.slice(from).matchAll(/(?<![\p{L}\p{N}])s(\d{1,4})e(\d{1,5})(?!\d)/giu);
  const found = [...later].filter((match) => Number(match[1]) === season);
  if (found.length === 0) return numbers;
  const all = [...numbers, ...found.map((match) => Number(match[2]))];
  return [...new Set(all)].sort((left, right) => left - right);
}

/** "1x02", "2009x03x04", "[01x01-02]"; not "1280x720". */
function findCross(text: string): Numbering | null {
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

function findDotted(text: string): Numbering | null {
  const match = DOTTED.exec(text);
  if (match === null) return null;
  return mark(match.index, match.index + match[0].length, [Number(match[1])], [Number(match[2])]);
}

/** An episode's mark alone: "E07", "Episode 5", "#17", "12. serija", "第05话", "3of6". */
export function findEpisode(text: string, from = 0): Numbering | null {
  const rest = from === 0 ? text : text.slice(from);
  let best: Numbering | null = null;
  for (const pattern of [WORD_BEFORE, WORD_AFTER, CJK, COUNT_OF]) {
    const match = pattern.exec(rest);
    if (match === null || (best !== null && from + match.index >= best.start)) continue;
    const start = from + match.index;
    const run = readNumberRun(text, start + match[0].length, Number(match[1] ?? match[2]));
    best = mark(start, run.end, [], run.numbers);
  }
  return best === null ? null : addNextEpisode(text, best);
}

/** "ep4 first title ep05 second title" */
function addNextEpisode(text: string, found: Numbering): Numbering {
  const last = found.episodes.at(-1) ?? 0;
  const later = /(?<![\p{L}\p{N}])ep?(\d{1,5})(?!\d)/iu.exec(text.slice(found.end));
  if (later === null || Number(later[1]) !== last + 1) return found;
  return { ...found, episodes: [...found.episodes, last + 1] };
}
