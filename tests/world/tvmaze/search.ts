import { wordsOf } from "../films/title_index.ts";
import { isKnownTo, type Series } from "../series/series.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { showBody, weightOf } from "./show.ts";

const MOST_ROWS = 10;

/**
 * The rows of GET /search/shows: best first, by likeness and fame. It forgives two letters in a
 * word, and one word of the question is enough to be listed, so namesakes and noise come along.
 */
export function searchRows(text: string, { series, bases }: SimulatorDeps): object[] {
  const asked = wordsOf(text);
  return series.all().filter((one) => isKnownTo(one, "tvmaze"))
    .map((show) => ({ show, score: scoreOf(show, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.show.tvmaze - b.show.tvmaze)
    .slice(0, MOST_ROWS)
    .map(({ show, score }) => ({ score, show: showBody(show, bases.tvmaze_images) }));
}

/** Relative, and above 1 for a well-known show whose very name was asked for. */
function scoreOf(show: Series, asked: readonly string[]): number {
  const names = [
    show.title,
    show.originalTitle,
    ...show.alternativeTitles.map(({ title }) => title),
  ];
  const likeness = Math.max(...names.map((name) => likenessOf(wordsOf(name), asked)));
  if (likeness < 0.5) return 0;
  return Math.round((likeness * 0.8 + weightOf(show) / 250) * 1e6) / 1e6;
}

function likenessOf(words: readonly string[], asked: readonly string[]): number {
  if (asked.length === 0) return 0;
  const found = asked.filter((word) => words.some((one) => isLike(one, word))).length;
  const isWhole = found === asked.length && words.length === asked.length;
  return found / asked.length * (isWhole ? 1 : 0.8);
}

function isLike(left: string, right: string): boolean {
  const forgiven = right.length < 4 ? 0 : right.length < 7 ? 1 : 2;
  if (Math.abs(left.length - right.length) > forgiven) return false;
  return left === right || distanceOf(left, right) <= forgiven;
}

/** Letters to change, add or leave out. */
function distanceOf(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
