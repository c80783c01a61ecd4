import type { ParsedName } from "./parsed_name.ts";

/** What may be sent to a provider besides ids: nothing else of a name leaves the house. */
export interface TitleQuery {
  readonly title: string;
  readonly year: number | null;
  /** The same work under other names, best first ("A / B", "A aka B"). */
  readonly otherTitles: readonly string[];
}

const LONGEST_QUERY = 150;

/** The title and year to search for; null when the name has no title. */
export function readTitleQuery(parsed: ParsedName): TitleQuery | null {
  const titles = splitAlternatives(parsed.title ?? "").map(cleanForSearch).filter((each) =>
    each !== ""
  );
  const [title, ...otherTitles] = titles;
  return title === undefined ? null : { title, year: parsed.year, otherTitles };
}

/** "A / B", "A | B", "A aka B" are names of one work. */
export function splitAlternatives(title: string): string[] {
  return title.split(/\s[/|]\s|\sa\.?k\.?a\.?\s/i).map((each) => each.trim()).filter((each) =>
    each !== ""
  );
}

/** Letters, digits and plain punctuation; no addresses, no paths, no control characters. */
export function cleanForSearch(title: string): string {
  return title
    .slice(0, LONGEST_QUERY * 2)
    .normalize("NFC")
    .replace(/\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+/gi, " ")
    .replace(/[\p{C}\\/|<>"*?[\]{}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_QUERY)
    .trim();
}

/** Turns a piece of a file's name into a title: separators to spaces, loose ends cut. */
export function tidyTitle(piece: string): string {
  let text = piece.replace(/_/g, " ");
  text = replaceDots(text);
  text = text.replace(/\s+/g, " ");
  text = trimEnds(text);
  text = dropTrailingBrackets(text);
  return moveArticle(trimEnds(text));
}

const SPACED_INITIALS = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,12}(?!\p{L}{2})/gu;
const DOTTED_INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){3,12}(?!\p{L}{2})/gu;

function replaceDots(text: string): string {
  if (!text.includes(".")) return text;
  // "Dr. No" keeps its dot; "Dr.No" and "S.W.A.T" do not have one to keep, initials do.
  const spaced = /[^\s]\s+[^\s-]/.test(text.trim());
  // Between spaces two initials are enough ("A.I. Name"); with dots alone "J.R.Name" is ambiguous.
  const initialsShape = spaced ? SPACED_INITIALS : DOTTED_INITIALS;
  return text
    .replace(
      initialsShape,
      (initials) => initials.replaceAll(".", "\u0001"),
    )
    .replace(/\.{3,}/g, "…")
    .replace(/\./g, (dot, at: number) => {
      const next = text[at + 1] ?? "";
      return spaced && next === " " ? dot : " ";
    })
    .replaceAll("\u0001", ".")
    .replaceAll("…", "...");
}

const LOOSE_START = new Set(" -–—_.,:;~|/\\)]}*+•★");
const LOOSE_END = new Set(" -–—_,:;~|/\\([{*+•★«=");

/** By a loop: the same as a regular expression takes quadratic time on a row of dashes. */
function trimEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && LOOSE_START.has(text[from] ?? "")) from += 1;
  while (to > from && LOOSE_END.has(text[to - 1] ?? "")) to -= 1;
  return text.slice(from, to);
}

/** Without "(Original Name)" behind a title; a bracket that is the whole title, or its last word but "or", stays. */
export function dropTrailingBrackets(text: string): string {
  if (!text.endsWith(")")) return text;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ")") depth += 1;
    else if (text[index] === "(") depth -= 1;
    if (depth > 0) continue;
    const kept = text.slice(0, index).trim();
    return kept.length < 2 || /\bor$/i.test(kept) ? text : kept;
  }
  return text;
}

/** "Simpsons, The" → "The Simpsons". */
function moveArticle(title: string): string {
  const match = /^(.+),\s?(the|a|an|der|die|das|le|la|les)$/i.exec(title);
  return match === null ? title : `${match[2]} ${match[1]}`;
}
