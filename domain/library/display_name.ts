import type { Item } from "../item.ts";

/** Words that stay small inside an English title. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an and as at but by de for from in la le of on or the to und van von with".split(" "),
);

/**
 * The name a title is shown under (source document 004): what a provider or the user calls it, else
 * what its files say, written as a title where they say it all in small or all in capital letters.
 */
export function displayName({ title, match }: Pick<Item, "title" | "match">): string {
  if (match.state === "matched") return title;
  const letters = title.replace(/[^\p{L}]/gu, "");
  const isFlat = letters.length > 3 &&
    (letters === letters.toLowerCase() || letters === letters.toUpperCase());
  return isFlat ? capitalise(title) : title;
}

function capitalise(title: string): string {
  const words = title.toLowerCase().split(" ");
  return words.map((word, index) => {
    const isSmall = index > 0 && index < words.length - 1 && SMALL_WORDS.has(word);
    return isSmall ? word : word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  }).join(" ");
}
