import { Parser } from "htmlparser2";
import type { NfoElement, NfoTree } from "../../domain/nfo/nfo_element.ts";

/** Deeper than any NFO file; a parser's stack must not grow with what somebody made up. */
const DEEPEST = 32;
/** Characters given to the parser at a time: so far it goes on past what is too deep. */
const PIECE = 4096;

type Open = NfoElement & { children: NfoElement[] };

/**
 * The elements of an NFO file, sound or not: what is not closed ends with the file, an unescaped "&"
 * is an "&". No document type is read, so no entity is expanded but XML's own five.
 */
export function parseNfo(text: string): NfoTree {
  const roots: NfoElement[] = [];
  const open: Open[] = [];
  let isHalf = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Open = { name, attributes, text: "", children: [] };
      (open.at(-1)?.children ?? roots).push(element);
      open.push(element);
    },
    ontext(words) {
      const element = open.at(-1);
      if (element) element.text += words;
    },
    onclosetag(_name, isImplied) {
      open.pop();
      if (isImplied && open.length === 0) isHalf = true;
    },
  }, { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  for (let at = 0; at < text.length && open.length <= DEEPEST; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
  }
  parser.end();
  return { roots, isHalf };
}
