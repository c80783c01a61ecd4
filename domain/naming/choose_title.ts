import { splitNameWords } from "./name_words.ts";
import { tidyTitle } from "./clean_title.ts";
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
  const title = tidyTitle(chooseAlternative(bracketed ?? piece));
  const plain = dropForeignWords(title);
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

function isReleaseItem(item: string): boolean {
  return splitNameWords(item).every((word) => STRONG_WORDS.has(word.lower));
}

/** "Русское / Latin / Latin": from the first Latin one on. */
function chooseAlternative(piece: string): string {
  const pieces = piece.split(/\s?[/|]\s|(?<=\p{Script=Han}[！!]?)[/·_]/u);
  if (pieces.length < 2 || LATIN_WORD.test(pieces[0] ?? "")) return piece;
  const first = pieces.findIndex((each) => LATIN_WORD.test(each));
  return first < 0 ? piece : pieces.slice(first).join(" / ");
}

/** "劇場版 名前 Name": words of another script before or behind a Latin title. */
function dropForeignWords(title: string): string {
  if (!LATIN_WORD.test(title)) return title;
  const words = title.split(" ");
  let from = 0;
  let to = words.length;
  while (from < to && CJK_ONLY.test(words[from] ?? "")) from += 1;
  while (to > from && CJK_ONLY.test(words[to - 1] ?? "")) to -= 1;
  return words.slice(from, to).join(" ");
}
