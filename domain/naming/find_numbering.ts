import { findBracketed, findCompact, findDashed, findRange, findTrailing } from "./bare_numbers.ts";
import { findLeading, findLeadingPair, findTrailingPair } from "./edge_numbers.ts";
import { findEpisode, findSeasonEpisode } from "./episode_numbers.ts";
import type { Word } from "./name_words.ts";
import { mark, type Numbering, type NumberingContext } from "./numbering.ts";
import { findPart } from "./read_part.ts";
import type { FoundYear } from "./read_year.ts";
import { findSeason } from "./season_numbers.ts";
import { findChapter } from "./spanish_chapter.ts";
import { addAbsolute, widenToEpisode } from "./widen_numbering.ts";

export interface NumberingInput {
  readonly text: string;
  readonly words: readonly Word[];
  /** Index of the first release word. */
  readonly release: number;
  readonly year: FoundYear | null;
  readonly hasDate: boolean;
  readonly context: NumberingContext;
}

const MOVIE_NUMBER = /^\d{1,2}[\s._]movie[\s._-]|[\s._]movie[\s._-]{1,3}\d/i;

/** The numbering of one name, by the first rule that finds one; the sure marks come first. */
export function findNumbering(input: NumberingInput): Numbering | null {
  const { text, context, hasDate } = input;
  if (!/\d|part|pt|第|sai?[sz]on/i.test(text)) return null;
  const sure = findSeasonEpisode(text);
  if (sure !== null) return addAbsolute(text, widenToEpisode(text, sure), context);
  const chapter = findChapter(text);
  if (chapter !== null) return chapter;
  const worded = findWorded(input);
  if (worded !== null || context.isMovie || context.isFolder) return worded;
  const bare = hasDate ? findCounted(text) : findBare(input);
  return bare === null ? null : { ...bare, isSure: false };
}

/** Beside a date only "- 101 (01)" counts. */
function findCounted(text: string): Numbering | null {
  const found = findDashed(text, 0);
  return found !== null && found.seasons.length > 0 ? found : null;
}

/** Season and episode by words, in either order, or one of them alone. */
function findWorded(input: NumberingInput): Numbering | null {
  const { text, context } = input;
  const season = dropGroupName(input, findSeason(text));
  const episode = findEpisode(text, season?.end ?? 0) ??
    (season === null ? null : findEpisode(text));
  if (season !== null && season.episodes.length > 0) return season;
  if (season !== null && episode !== null) {
    const start = Math.min(season.start, episode.start);
    const end = Math.max(season.end, episode.end);
    const absolute = /^s\d/i.test(text.slice(season.start)) && context.isAnime
      ? episode.episodes
      : [];
    return mark(start, end, season.seasons, episode.episodes, absolute);
  }
  if (context.isMovie) return null;
  if (season !== null) return findInSeason(input, season);
  if (episode === null) return null;
  const absolute = context.folderSeason === null ? episode.episodes : [];
  return { ...episode, absolute };
}

/** "…1080p.DD5.1-S56": behind the release words a short mark is a group's name. */
function dropGroupName({ text, words, release }: NumberingInput, season: Numbering | null) {
  if (season === null || season.start < (words[release]?.start ?? text.length)) return season;
  return text[season.start - 1] === "-" && season.end === text.length ? null : season;
}

/** "Show S2 - 11", "[Show S02][01]", "Series 2 Part 11"; else the season is a pack. */
function findInSeason({ text }: NumberingInput, season: Numbering): Numbering {
  const bare = findDashed(text, season.end) ?? findBracketed(text, season.end);
  if (bare !== null && season.seasons.length === 1) {
    const absolute = bare.absolute;
    return mark(season.start, bare.end, season.seasons, bare.episodes, absolute);
  }
  const number = /^[.\s](\d\d)(?=[._]|$)/.exec(text.slice(season.end));
  if (number !== null) {
    return mark(season.start, season.end + 3, season.seasons, [Number(number[1])]);
  }
  const part = findPart(text, season.end);
  const isWord = season.end - season.start > 5;
  if (
    part !== null && isWord && part.start - season.end < 3 && !/vol/i.test(text.slice(part.start))
  ) {
    return mark(season.start, part.end, season.seasons, [part.part]);
  }
  return season;
}

function findBare(input: NumberingInput): Numbering | null {
  const { text, words, release, year, context } = input;
  // "Show Movie - 09 - Title" is the ninth of its movies.
  if (MOVIE_NUMBER.test(text)) return null;
  const isPaired = !context.isAnime && year === null;
  const pair = isPaired ? findLeadingPair(text) ?? findTrailingPair(text) : null;
  const leading = findLeading(text, context);
  const found = pair ?? (context.folderSeason === null ? null : leading) ??
    findBracketed(text, 0) ??
    findRange(text, true) ?? findDashed(text, 0) ?? leading ?? findRange(text) ??
    findTrailing(words, release, context) ??
    (context.isAnime ? null : findCompact(text, words, release, context)) ?? findPartEpisode(input);
  return found === null || isDoubtful(found, input) ? null : found;
}

/** "Saga - 4 - Name (1977)", "Saga - 4": numbers of sequels. */
function isDoubtful(found: Numbering, { text, year, context }: NumberingInput): boolean {
  if (context.isAnime || found.start === 0) return false;
  if (year !== null && year.start > found.start) return true;
  const isSmall = found.absolute.length === 1 && (found.absolute[0] ?? 0) < 10;
  const led = /0\d/.test(text.slice(found.start, found.end));
  return isSmall && !led && context.folderSeason === null;
}

/** "Show Part 3", "Show part 1 to part 3" */
function findPartEpisode({ text, year }: NumberingInput): Numbering | null {
  const part = findPart(text);
  if (part === null || part.isFilePart || part.start === 0) return null;
  if (year !== null && year.start > part.start) return null;
  const range = /^\s(?:to|-)\spart\s(\d{1,2})/i.exec(text.slice(part.end));
  const last = range === null ? part.part : Number(range[1]);
  const episodes = Array.from(
    { length: Math.max(1, last - part.part + 1) },
    (_, at) => part.part + at,
  );
  return mark(part.start, part.end, [], episodes);
}
