/** A run of episode numbers: "01E02", "03-05", "23-E24-E26", "01+02". */
export interface NumberRun {
  readonly numbers: readonly number[];
  readonly end: number;
}

// "E02", "-E02", " - S01E03", ".1x03", "x04", "-S6E2", ".and.S14E01", "~E16"
const MARKED =
  /[\s._]{0,2}(-|–|~|to|[+&,]|and|i)?[\s._]{0,3}(?:s\d{1,4}[\s._]?)?(?:ep|e|x|\d{1,4}x)[\s._]?(\d{1,5})(?!\d)/iyu;
// "-03", "+02", "~10", "_02" and, with spaces, only a tilde: " - 94 Meetings" is a title.
const BARE = /(?:([-–])|[+&]|\s{0,2}(~)\s{0,2})(\d{1,5})(?![\p{L}\p{N}])/iyu;
const UNDERSCORE = /()_()(\d{1,5})(?![\p{L}\p{N}])/iyu;

const LARGEST_RANGE = 400;
/** Numbers that follow a dash in releases and are no episodes. */
const NOT_EPISODES: ReadonlySet<number> = new Set([264, 265, 480, 540, 576, 720, 1080, 1440, 2160]);

/** Reads the numbers that follow `first`, from position `at`; one joined pair is a range. */
export function readNumberRun(
  text: string,
  at: number,
  first: number,
  options: { underscore?: boolean } = {},
): NumberRun {
  const numbers = [first];
  let end = at;
  let isRange = false;
  for (;;) {
    const step = readStep(text, end, numbers.at(-1) ?? first, options.underscore ?? false);
    if (step === null) break;
    isRange = step.isRange;
    numbers.push(step.number);
    end = step.end;
  }
  return { numbers: expandRange(numbers, isRange), end };
}

function readStep(text: string, at: number, previous: number, underscore: boolean) {
  MARKED.lastIndex = at;
  const marked = MARKED.exec(text);
  if (marked !== null) {
    const number = Number(marked[2]);
    const isRange = /^(?:-|–|~|to)$/i.test(marked[1] ?? "");
    // "S05E53 - Ep.129" gives another count; "E05.x264" gives none.
    const jump = number - previous;
    const foreign = (jump > 50 && /\s/.test(marked[0])) || (jump > 20 && NOT_EPISODES.has(number));
    return foreign ? null : { number, end: MARKED.lastIndex, isRange };
  }
  for (const pattern of underscore ? [BARE, UNDERSCORE] : [BARE]) {
    pattern.lastIndex = at;
    const bare = pattern.exec(text);
    const number = Number(bare?.[3]);
    const plausible = number > previous && !(NOT_EPISODES.has(number) && number - previous > 50);
    if (bare !== null && plausible) {
      return { number, end: pattern.lastIndex, isRange: Boolean(bare[1] || bare[2]) };
    }
  }
  return null;
}

/** Two numbers joined by a dash are a range; more are a list. */
export function expandRange(numbers: readonly number[], isRange: boolean): number[] {
  const [first = 0, second = 0] = numbers;
  if (numbers.length === 2 && isRange && second > first && second - first <= LARGEST_RANGE) {
    return Array.from({ length: second - first + 1 }, (_, index) => first + index);
  }
  return [...new Set(numbers)].sort((left, right) => left - right);
}
