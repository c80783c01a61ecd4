import type { Numbering, NumberingContext } from "./numbering.ts";

/** "Show - Episode 2 [S 1 - Ep 002]": the title ends at the first of the marks. */
export function widenToEpisode(text: string, found: Numbering): Numbering {
  const before = /[\s._-](?:episode|ep)[\s._]\d{1,4}[\s._[(-]{1,4}$/i.exec(
    text.slice(0, found.start),
  );
  return before === null ? found : { ...found, start: before.index };
}

/** "Show - 12 (S01E12)", "[Group] Show 214 10x14": an absolute number in front of the mark. */
export function addAbsolute(text: string, found: Numbering, context: NumberingContext): Numbering {
  const behind = /^\s(?:-\s)?(\d{3}(?:-\d{3}){1,4})(?=\s-\s|$)/.exec(text.slice(found.end));
  if (behind !== null) return { ...found, absolute: (behind[1] ?? "").split("-").map(Number) };
  if (!context.isAnime) return found;
  const before = /(?:\s-)?\s(\d{2,4}(?:\.5)?)[\s([-]{1,4}$/.exec(text.slice(0, found.start));
  if (before !== null) {
    const number = Number(before[1]);
    const absolute = Number.isInteger(number) ? [number] : [];
    return { ...found, start: before.index, absolute };
  }
  // "Show S03 - EP14": the season belongs to the name, the number counts for itself.
  const mark = text.slice(found.start, found.end);
  if (/^s\d+\s.*ep/i.test(mark)) return { ...found, absolute: found.episodes };
  const after = /^\s-\s(\d{3}(?:-\d{3}){0,4})\s-\s/.exec(text.slice(found.end));
  return after === null ? found : { ...found, absolute: (after[1] ?? "").split("-").map(Number) };
}
