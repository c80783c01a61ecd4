/** A word of a name, with where it stands. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Where the bracket around it opens; -1 outside brackets. */
  readonly bracket: number;
  /** Where that bracket closes (the text's end when it never does); -1 outside brackets. */
  readonly bracketEnd: number;
  /** The first word of its bracket. */
  readonly opens: boolean;
}

const WORD_OR_BRACKET = /[\p{L}\p{N}\p{M}'’&!#☆★@$%°]+|[()[\]{}]/gu;

/** Splits a name at everything that is neither letter nor digit, and notes the brackets. */
export function splitNameWords(text: string): Word[] {
  const words: Word[] = [];
  let bracket = -1;
  let bracketEnd = -1;
  let opens = false;
  for (const match of text.matchAll(WORD_OR_BRACKET)) {
    const token = match[0];
    const start = match.index;
    if (token === "(" || token === "[" || token === "{") {
      bracket = start;
      bracketEnd = findClose(text, start, token);
      opens = true;
    } else if (token === ")" || token === "]" || token === "}") {
      bracket = -1;
      bracketEnd = -1;
      opens = false;
    } else {
      const end = start + token.length;
      words.push({
        text: token,
        lower: token.toLowerCase(),
        start,
        end,
        bracket,
        bracketEnd,
        opens,
      });
      opens = false;
    }
  }
  return words;
}

function findClose(text: string, from: number, open: string): number {
  const close = open === "(" ? ")" : open === "[" ? "]" : "}";
  const at = text.indexOf(close, from);
  return at < 0 ? text.length : at;
}
