import type { Term } from "./wire.ts";

/** Wikimedia writes Norwegian as "nb" in labels and as "no" in the address of its Wikipedia. */
const LABEL_CODES: Readonly<Record<string, string>> = { no: "nb" };
const WIKIPEDIA_CODES: Readonly<Record<string, string>> = { nb: "no" };

/** A name that serves in every language, a person's mostly. */
const EVERY_LANGUAGE = "mul";
/** Several, unknown, uncoded, no words at all. */
const NO_LANGUAGE = new Set([EVERY_LANGUAGE, "und", "mis", "zxx"]);

/** The codes under which labels of a wanted language may stand, the exact one first. */
export function labelCodes(language: string): string[] {
  const base = baseOf(language);
  return [...new Set([language.toLowerCase(), LABEL_CODES[base] ?? base])];
}

/** The codes under which labels are asked for: all wanted languages, and what serves in any. */
export function codesOf(languages: readonly string[]): string[] {
  return [...new Set([...languages.flatMap(labelCodes), EVERY_LANGUAGE])];
}

/** The Wikipedia of a wanted language: "de" for "de-AT". */
export function wikipediaOf(language: string): string {
  const base = baseOf(language);
  return WIKIPEDIA_CODES[base] ?? base;
}

/** The language that a label proves, undefined for a name of every language. */
export function provenLanguage(term: Term, wanted: string): string | undefined {
  const code = term["source-language"] ?? term.language;
  if (code === wanted.toLowerCase()) return wanted;
  return labelCodes(wanted).includes(code) ? baseOf(wanted) : tagOf(code);
}

/** "pt-br" → "pt-BR"; undefined for the codes that stand for no one language. */
export function tagOf(code: string): string | undefined {
  if (NO_LANGUAGE.has(code)) return undefined;
  const [base = code, region] = code.split("-");
  return region?.length === 2 ? `${base}-${region.toUpperCase()}` : base;
}

function baseOf(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? language;
}
