export interface FoundPart {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  /** "cd1", "part2": pieces of one file. "Part 2" with a space is as often the name of a sequel. */
  readonly isFilePart: boolean;
}

const ROMAN: readonly string[] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const WRITTEN: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

const FILE_PART =
  /(?<![\p{L}\p{N}])(?:cd|disc|disk|dvd)[\s._-]?([1-9])(?:of\d{1,2})?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:part|pt)([1-9]\d?)(?![\p{L}\p{N}])/iu;
const WORD_PART =
  /(?<![\p{L}\p{N}])(?:part|pt|parte|partie|teil|vol|volume)[\s._-]{1,3}(\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight)(?![\p{L}\p{N}])/iu;

export function findPart(text: string, from = 0): FoundPart | null {
  const rest = text.slice(from);
  const file = FILE_PART.exec(rest);
  if (file !== null) return place(file, from, Number(file[1] ?? file[2]), true);
  const word = WORD_PART.exec(rest);
  if (word === null) return null;
  const digits = word[1] ?? "";
  const lower = digits.toLowerCase();
  const part = Number(digits) || ROMAN.indexOf(lower) + 1 || WRITTEN.indexOf(lower) + 1;
  return part > 0 ? place(word, from, part, false) : null;
}

function place(match: RegExpExecArray, from: number, part: number, isFilePart: boolean): FoundPart {
  const start = from + match.index;
  return { part, start, end: start + match[0].length, isFilePart };
}
