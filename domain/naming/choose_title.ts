import { splitNameWords } from "./name_words.ts";
import { dropTrailingBrackets, tidyTitle } from "./clean_title.ts";
import { isYearWord } from "./read_year.ts";
import { STRONG_WORDS } from "./release_words.ts";

const LATIN_WORD = /\p{Script=Latin}{2}/u;
const CJK_ONLY =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・·！？。、：～\s]+$/u;
/** Shelf names of Chinese releases, in brackets of their own. */
const SHELVES: ReadonlySet<string> = new Set([
  "国漫",
  "日漫",
  "动画",
  "動畫",
  "动漫",
  "新番",
  "连载",
]);

/** The title in the text before the numbering; where two scripts are offered, the Latin one. */
export function chooseTitle(piece: string): string | null {
  const bracketed = piece.trim().startsWith("[") ? readBracketList(piece) : null;
  const title = dropAlias(dropCompleteness(
    tidyTitle(chooseAlternative(bracketed ?? piece).replace(/第.{1,3}[季期]/u, " ")),
  ));
  const plain = dropForeignWords(title).replace(/\sv\d$/i, "");
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null;
}

/** "[category][原名][Name][2019]": the first Latin name, else the first name. */
function readBracketList(piece: string): string | null {
  const items = [...piece.matchAll(/\[([^\]]*)\]?/g)].map((match) => (match[1] ?? "").trim())
    .filter((item) =>
      item !== "" && !isYearWord(item) && !SHELVES.has(item) && !isReleaseItem(item)
    );
  const outside = piece.replace(/\[[^\]]*\]?/g, "");
  if (/[\p{L}\p{N}]/u.test(outside)) return null;
  return items.find((item) => LATIN_WORD.test(item)) ?? items[0] ?? null;
}

/** "Name AKA Other Name": the first. */
function dropAlias(title: string): string {
  const at = title.search(/\sa\.?k\.?a\.?\s/i);
  return at > 1 ? title.slice(0, at).trim() : title;
}

/** "Show - The Complete Series": what a box holds, not what it is called. */
function dropCompleteness(title: string): string {
  const match =
    /^(.{2,}?)[\s:–-]{1,4}(?:the\s)?complete(?:\s(?:tv\s)?(?:series|seasons?|collection))?$/i.exec(
      title,
    );
  return match?.[1] ?? title;
}

function isReleaseItem(item: string): boolean {
  return splitNameWords(item).every((word) => STRONG_WORDS.has(word.lower));
}

/** "Русское / Latin / Latin": from the first wholly Latin one on, when the first is not. */
function chooseAlternative(piece: string): string {
  const pieces = dropTrailingBrackets(piece.trim()).split(
    /\s?[/|]\s|(?<=\p{Script=Han}[！!]?)[/·_]/u,
  );
  if (pieces.length < 2 || isLatin(pieces[0] ?? "")) return piece;
  const first = pieces.findIndex(isLatin);
  return first < 0 ? piece : pieces.slice(first).join(" / ");
}

function isLatin(text: string): boolean {
  return LATIN_WORD.test(text) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Hangul}]/u
      .test(text);
}

/** "劇場版 名前 Name": words of another script before or behind a Latin title. */
function dropForeignWords(title: string): string {
  if (!LATIN_WORD.test(title)) return title;
  const words = title.split(" ");
  let from = 0;
  let to = words.length;
  while (from < to && CJK_ONLY.test(words[from] ?? "")) from += 1;
  while (to > from && CJK_ONLY.test(words[to - 1] ?? "")) to -= 1;
  const rest = words.slice(from, to).join(" ");
  return isLatin(rest) ? rest : title;
}
