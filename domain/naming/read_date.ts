export interface FoundDate {
  /** ISO. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

type Order = readonly ("y" | "m" | "d")[];

interface DateRule {
  readonly pattern: RegExp;
  /** Tried in order until one gives a real day; where two fit, the first is the custom. */
  readonly orders: readonly Order[];
}

const YMD: Order = ["y", "m", "d"];
const YDM: Order = ["y", "d", "m"];
const DMY: Order = ["d", "m", "y"];
const MDY: Order = ["m", "d", "y"];

const DATE_RULES: readonly DateRule[] = [
  { pattern: /(?<!\d)((?:19|20)\d\d)[-._\s/](\d{1,2})[-._\s/](\d{1,2})(?!\d)/, orders: [YMD, YDM] },
  {
    pattern: /(?<![\p{L}\d])(\d{1,2})[-._\s/](\d{1,2})[-._\s/]((?:19|20)\d\d)(?!\d)/u,
    orders: [DMY, MDY],
  },
  { pattern: /(?<![\p{L}\p{N}])((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/u, orders: [YMD] },
];

/** Six digits and two-digit years are too often something else: only when nothing else was found. */
const LOOSE_DATE_RULES: readonly DateRule[] = [
  { pattern: /(?<![\p{L}\p{N}])(\d\d)([01]\d)([0-3]\d)(?![\p{L}\p{N}])/u, orders: [YMD] },
  { pattern: /(?<=\p{L}\.)(\d\d)\.(\d\d)\.(\d\d)(?=\.\p{L})/u, orders: [YMD] },
  { pattern: /(?<![\p{L}\p{N}.-])(\d\d)-(\d\d)-(\d\d)(?![\p{L}\p{N}-])/u, orders: [MDY, DMY] },
];

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const WRITTEN =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s._-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(\p{L}{0,6})[\s._-]((?:19|20)\d\d)(?!\d)/iu;

/** A full date with a four-digit year, or one with the month as a word. */
export function findDate(text: string): FoundDate | null {
  return findByRules(text, DATE_RULES) ?? findWritten(text);
}

export function findLooseDate(text: string): FoundDate | null {
  return findByRules(text, LOOSE_DATE_RULES);
}

function findByRules(text: string, rules: readonly DateRule[]): FoundDate | null {
  for (const { pattern, orders } of rules) {
    const match = pattern.exec(text);
    if (match === null) continue;
    for (const order of orders) {
      const date = writeDate(order, match.slice(1));
      if (date !== null) return { date, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

function findWritten(text: string): FoundDate | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const short = (match[2] ?? "").toLowerCase();
  const month = MONTHS.findIndex((name) => name.startsWith(short)) + 1;
  if (!(MONTHS[month - 1] ?? "").startsWith(short + (match[3] ?? "").toLowerCase())) return null;
  const date = writeDate(DMY, [match[1] ?? "", String(month), match[4] ?? ""]);
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

function writeDate(order: Order, pieces: readonly string[]): string | null {
  const value = (part: "y" | "m" | "d") => Number(pieces[order.indexOf(part)]);
  const [year, month, day] = [value("y"), value("m"), value("d")];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const full = year < 100 ? (year > 40 ? 1900 : 2000) + year : year;
  return `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
