import { join } from "node:path";
import type { ParsedName } from "../../../domain/naming/parsed_name.ts";

/** One case of the peers' suites; only what `expect` names is compared. */
export interface NameCase {
  readonly suite: string;
  readonly kind: string;
  readonly class: string;
  readonly name: string;
  readonly expect: NameExpectation;
}

interface NameExpectation {
  readonly title?: string | null;
  /** Other titles that are as right. */
  readonly titles?: readonly string[];
  readonly year?: number | null;
  readonly season?: number | readonly number[] | null;
  readonly episodes?: readonly number[] | null;
  readonly absolute?: readonly number[] | null;
  /** The first and the last episode. */
  readonly span?: readonly number[];
  readonly first?: number;
  readonly date?: string | null;
  readonly edition?: string | null;
  readonly part?: number | null;
  readonly imdb?: string;
  readonly tmdb?: number;
  readonly tvdb?: number;
}

const SHARED_DATA = join(import.meta.dirname ?? ".", "../../../../shared/data");

/** The cases of a file beside the project; null when the folder is not there. */
export function readSharedLines<T>(file: string): T[] | null {
  try {
    const text = Deno.readTextFileSync(join(SHARED_DATA, file));
    return text.trim().split("\n").map((line) => JSON.parse(line) as T);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** What a parsed name says differently from what is expected; empty when all is right. */
export function compareName(expect: NameExpectation, parsed: ParsedName): string[] {
  const wrong: string[] = [];
  const check = (isRight: boolean, what: keyof NameExpectation, got: unknown) => {
    if (!isRight) wrong.push(`${what}: ${JSON.stringify(got)}`);
  };
  const episodes = parsed.episodes ?? [];
  if (expect.title !== undefined) {
    const titles = [expect.title, ...(expect.titles ?? [])].map(plain);
    check(titles.includes(plain(parsed.title)), "title", parsed.title);
  }
  for (const what of ["season", "episodes", "absolute"] as const) {
    if (expect[what] !== undefined) {
      check(asList(expect[what]) === asList(parsed[what]), what, parsed[what]);
    }
  }
  for (const what of ["year", "date", "part", "imdb", "tmdb", "tvdb"] as const) {
    if (expect[what] !== undefined) check(expect[what] === parsed[what], what, parsed[what]);
  }
  if (expect.edition !== undefined) {
    check(plainEdition(expect.edition) === plainEdition(parsed.edition), "edition", parsed.edition);
  }
  if (expect.first !== undefined) check(episodes[0] === expect.first, "first", episodes);
  if (expect.span !== undefined) {
    const isSame = episodes[0] === expect.span[0] && episodes.at(-1) === expect.span[1];
    check(isSame, "span", episodes);
  }
  return wrong;
}

/** How a case's ids were read; null when it has none. */
export function compareIds(expect: NameExpectation, parsed: ParsedName): boolean | null {
  const ids = (["imdb", "tmdb", "tvdb"] as const).filter((id) => expect[id] !== undefined);
  return ids.length === 0 ? null : ids.every((id) => expect[id] === parsed[id]);
}

function asList(value: number | readonly number[] | null): string {
  return (value === null ? [] : typeof value === "number" ? [value] : value).join(",");
}

/** The suites differ in case, dots and punctuation of titles. */
function plain(text: string | null): string {
  return (text ?? "").normalize("NFKD").replace(/[\u0300-\u036f'’]/g, "").normalize("NFC")
    .toLowerCase().replace(/&/g, " and ").replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
}

/** Some suites write "Extended", some "Extended Cut". */
function plainEdition(text: string | null): string {
  return plain(text).split(" ").filter((word) => !/^(?:cut|edition|version|collection)$/.test(word))
    .join(" ");
}
