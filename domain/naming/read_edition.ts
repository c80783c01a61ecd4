import type { Word } from "./name_words.ts";

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
  ("special final ultimate collector's collectors criterion alternative alternate limited anniversary deluxe fan open " +
    "signature definitive platinum diamond gold diamond international version rogue assembly hybrid")
    .split(" "),
);
const CLOSING_WORDS: ReadonlySet<string> = new Set(
  "cut edition version collection edit matte fan remastered".split(" "),
);
/** How the lone ones are called. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ["dc", "Director's Cut"],
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

/** The words of an edition between the title and the release words, or around the year. */
export function findEdition(words: readonly Word[], from: number, to: number): FoundEdition | null {
  for (let index = Math.max(1, from); index < Math.min(words.length, to); index++) {
    const length = measureRun(words, index);
    if (length > 0) return writeEdition(words.slice(index, index + length));
  }
  return null;
}

/** How many words from `index` on say an edition: 0 when they do not. */
export function measureRun(words: readonly Word[], index: number): number {
  let length = 0;
  let says = false;
  for (;;) {
    const word = words[index + length]?.lower ?? "";
    const next = words[index + length + 1]?.lower ?? "";
    const sameBracket = words[index]?.bracket === words[index + length]?.bracket;
    if (!sameBracket) break;
    if (EDITION_WORDS.has(word)) says = true;
    else if (
      FIRST_WORDS.has(word) && (CLOSING_WORDS.has(next) || (word === "ultimate" && next === "fan"))
    ) says = true;
    else if (!(length > 0 && CLOSING_WORDS.has(word))) break;
    length += 1;
  }
  return says ? length : 0;
}

function writeEdition(run: readonly Word[]): FoundEdition {
  const words = run.map((word) => word.text);
  const label = LABELS.get(words.join(" ").toLowerCase());
  // "Special Edition" is shown as "Edition: Special".
  const lone = words.at(-1)?.toLowerCase() === "edition" ? words.slice(0, -1) : words;
  return {
    edition: label ?? lone.join(" "),
    start: run[0]?.start ?? 0,
    end: run.at(-1)?.end ?? 0,
  };
}
