import { decodeEntities } from "../../domain/naming/nfo_text.ts";

/** Entities that HTML has and XML has not. */
const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({
  nbsp: " ",
  shy: "",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
  egrave: "è",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
}));

/** Longer than any summary, and short enough for every one of these searches. */
const LONGEST = 50_000;

/**
 * The plain text of a summary in HTML: paragraphs end in a blank line, `<br>` in a new line. Tags
 * go before entities are decoded, so that "&lt;b&gt;" stays the text that it is.
 */
export function plainText(html: string | null | undefined): string | null {
  const untagged = (html ?? "").slice(0, LONGEST)
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/\s+/g, " ")
    .replace(/<br\s*\/?>|<li\b[^>]*>/gi, "\n")
    .replace(/<\/(?:p|div|ul|ol|h\d|blockquote)\s*>/gi, "\n\n")
    // "5 < 6" and "<3" are no tags.
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  const text = decodeEntities(untagged.replace(/&([a-z]+);/gi, decodeNamed))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return text === "" ? null : text;
}

function decodeNamed(written: string, name: string): string {
  return NAMED.get(name) ?? written;
}
