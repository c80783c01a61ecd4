import { mark, type Numbering } from "./numbering.ts";
import { findSeason } from "./season_numbers.ts";

/** Spanish releases write season and episode in one: "[Cap.102]", "Cap. 1503". */
export function findChapter(text: string): Numbering | null {
  const match = /(?<!\p{L})cap[\s._]{0,2}(\d{1,2})(\d\d)(?:[_-](?:\d{1,2})?(\d\d))?(?!\d)/iu.exec(
    text,
  );
  if (match === null) return null;
  const season = findSeason(text);
  const start = season === null ? match.index : Math.min(season.start, match.index);
  const first = Number(match[2]);
  const last = Number(match[3] ?? first);
  const episodes = Array.from(
    { length: Math.max(1, last - first + 1) },
    (_, index) => first + index,
  );
  return mark(start, match.index + match[0].length, [Number(match[1])], episodes);
}
