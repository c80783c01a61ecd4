import type { Word } from "./name_words.ts";
import type { Numbering } from "./numbering.ts";
import type { FoundYear } from "./read_year.ts";
import { LANGUAGES_BEFORE_YEAR } from "./release_words.ts";

export interface FoundEdition {
  readonly edition: string;
  readonly start: number;
  readonly end: number;
}

/** Say an edition alone. */
const EDITION_WORDS: ReadonlySet<string> = new Set(
  ("extended uncut unrated uncensored remastered restored recut imax despecialized theatrical fanedit dc directors " +
    "director's director’s 2in1 colorized").split(" "),
);
/** Say one only with the word after them ("Special Edition"), or beside another. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  ("director special final ultimate collector's collectors criterion alternative alternate limited anniversary deluxe fan open " +
    "signature definitive platinum diamond gold diamond international version rogue assembly hybrid")
    .split(" "),
);
const CLOSING_WORDS: ReadonlySet<string> = new Set(
  "cut edition version collection edit matte fan remastered".split(" "),
);
/** Say one alone, but only behind the year: they end titles too. */
const LATE_WORDS: ReadonlySet<string> = new Set(["limited", "ultimate", "criterion"]);
/** How the lone ones are called. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ["dc", "Director's Cut"],
  ["director cut", "Director's Cut"],
  ["theatrical cut", "Theatrical"],
  ["theatrical version", "Theatrical"],
  ["theatrical edition", "Theatrical"],
  ["criterion collection", "Criterion"],
]);

const TAG = /[[{(]edition[-=:]\s?([^\]})]{1,60})[\]})]/iu;

/** Plex's `{edition-…}` tag, taken literally. */
export function readEditionTag(text: string): FoundEdition | null {
  const match = TAG.exec(text);
  if (match === null) return null;
  const edition = (match[1] ?? "").trim();
  return edition === ""
    ? null
    : { edition, start: match.index, end: match.index + match[0].length };
}

export interface EditionZone {
  readonly words: readonly Word[];
  readonly release: number;
  readonly year: FoundYear | null;
  readonly numbering: Numbering | null;
}

/** An edition counts behind the year, right before it, in brackets, or right before release words. */
export function findZoneEdition(zone: EditionZone): FoundEdition | null {
  for (let index = 1; index < zone.words.length; index++) {
    const length = measureRun(zone, index);
    if (length > 0 && isInZone(zone, index, length)) {
      return writeEdition(zone.words.slice(index, index + length));
    }
  }
  return null;
}

function isInZone(
  { words, release, year, numbering }: EditionZone,
  index: number,
  length: number,
): boolean {
  const word = words[index];
  const next = words[index + length];
  if (word === undefined) return false;
  // "S01E02.Uncut.Gems": behind a numbering it may be the episode's name.
  const isEpisodeName = numbering !== null && word.start > numbering.start && index < release;
  if (isEpisodeName && !word.opens) return false;
  if (word.opens || next === undefined || index + length >= release) return true;
  if (year === null) return false;
  if (word.start >= year.end) return true;
  // "The Final Cut (2004)": a title of an article alone is none.
  if (index === 1 && words[0]?.lower === "the") return false;
  // "Name.UNCUT.German.2005"
  const last = LANGUAGES_BEFORE_YEAR.has(next.lower) ? words[index + length + 1] ?? next : next;
  return last.start >= year.start && last.start <= year.end;
}

/** How many words from `index` on say an edition: 0 when they do not. */
function measureRun({ words, year }: EditionZone, index: number): number {
  let length = 0;
  let says = false;
  for (;;) {
    const word = words[index + length]?.lower ?? "";
    const next = words[index + length + 1]?.lower ?? "";
    const previous = length > 0 ? words[index + length - 1]?.lower ?? "" : "";
    const sameBracket = words[index]?.bracket === words[index + length]?.bracket;
    if (!sameBracket) break;
    const isLate = year !== null && (words[index]?.start ?? 0) >= year.end;
    const isJubilee = word === "anniversary" && /^\d{1,3}(?:st|nd|rd|th)$/.test(previous);
    if (EDITION_WORDS.has(word) || isJubilee || (isLate && LATE_WORDS.has(word))) says = true;
    else if (
      FIRST_WORDS.has(word) && (CLOSING_WORDS.has(next) || (word === "ultimate" && next === "fan"))
    ) says = true;
    else if (length === 0 && next === "anniversary" && /^\d{1,3}(?:st|nd|rd|th)$/.test(word)) {
      // "10th Anniversary": the ordinal alone says nothing yet.
    } else if (!(length > 0 && CLOSING_WORDS.has(word))) break;
    length += 1;
  }
  return says ? length : 0;
}

function writeEdition(run: readonly Word[]): FoundEdition {
  const words = run.map((word) => word.text);
  const label = LABELS.get(words.join(" ").toLowerCase());
  // "Special Edition" is shown as "Edition: Special".
  const lone = /^(?:edition|collection)$/i.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
  return {
    edition: label ?? lone.join(" "),
    start: run[0]?.start ?? 0,
    end: run.at(-1)?.end ?? 0,
  };
}
