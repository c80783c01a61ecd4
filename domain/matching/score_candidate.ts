import type {
  MatchCandidate,
  MatchQuery,
  MatchReason,
  RankedCandidate,
} from "./match_candidate.ts";
import { MATCH_WEIGHTS } from "./match_weights.ts";
import { readTitleKey, type TitleKey } from "./title_key.ts";
import { judgeLikeness } from "./title_likeness.ts";

/** One way to understand the question; "Airport 1975" is a title, or a title and a year. */
export interface Reading {
  readonly key: TitleKey;
  readonly year: number | null;
  readonly note: MatchReason | null;
}

interface Closeness {
  readonly value: number;
  readonly reason: MatchReason;
}

/** The ways in which a question can be meant, the plain one first. */
export function readQuery(query: MatchQuery): Reading[] {
  const year = query.year ?? null;
  const readings: Reading[] = [];
  for (const title of [query.title, ...(query.titles ?? [])]) {
    const key = readTitleKey(title);
    if (key.exact === "") continue;
    readings.push({ key, year, note: null });
    if (year !== null) {
      readings.push({
        key: readTitleKey(`${title} ${year}`),
        year: null,
        note: "year_is_part_of_title",
      });
    }
  }
  return readings;
}

/** Scores one candidate under the reading that suits it best. */
export function scoreCandidate<C extends MatchCandidate>(
  readings: readonly Reading[],
  query: MatchQuery,
  candidate: C,
): RankedCandidate<C> {
  let best: RankedCandidate<C> = { candidate, score: 0, reasons: ["different_title"] };
  for (const reading of readings) {
    for (const [title, note] of listTitles(candidate)) {
      const scored = scoreTitle(reading, candidate, title, note);
      if (scored.score > best.score) best = scored;
    }
  }
  return weighExtras(best, query);
}

function listTitles(candidate: MatchCandidate): [string, MatchReason | null][] {
  const titles: [string, MatchReason | null][] = [[candidate.title, null]];
  if (candidate.originalTitle && candidate.originalTitle !== candidate.title) {
    titles.push([candidate.originalTitle, "original_title"]);
  }
  for (const title of candidate.alternativeTitles ?? []) titles.push([title, "alternative_title"]);
  return titles;
}

function scoreTitle<C extends MatchCandidate>(
  reading: Reading,
  candidate: C,
  title: string,
  note: MatchReason | null,
): RankedCandidate<C> {
  const likeness = judgeLikeness(reading.key, title);
  const year = judgeYear(reading.year, candidate.year ?? null);
  const factor = note === null ? 1 : MATCH_WEIGHTS.likeness.alternativeTitleFactor;
  const score = likeness.value * factor *
    (MATCH_WEIGHTS.titleShare + MATCH_WEIGHTS.yearShare * year.value);
  const notes = [note, reading.note].filter((each) => each !== null);
  // "Title 1975" is a title of its own only when the candidate says exactly that.
  const usable = reading.note === null || likeness.reason === "exact_title";
  return {
    candidate,
    score: usable ? score : 0,
    reasons: [likeness.reason, ...notes, year.reason],
  };
}

function judgeYear(asked: number | null, offered: number | null): Closeness {
  const weights = MATCH_WEIGHTS.year;
  if (asked === null || offered === null) return { value: weights.missing, reason: "year_missing" };
  const distance = Math.abs(asked - offered);
  if (distance === 0) return { value: weights.exact, reason: "year_exact" };
  if (distance === 1) return { value: weights.offByOne, reason: "year_off_by_one" };
  if (distance === 2) return { value: weights.offByTwo, reason: "year_off_by_two" };
  return { value: weights.differs, reason: "year_differs" };
}

function weighExtras<C extends MatchCandidate>(
  ranked: RankedCandidate<C>,
  query: MatchQuery,
): RankedCandidate<C> {
  const reasons: MatchReason[] = [...ranked.reasons];
  let score = ranked.score;
  const runtime = judgeRuntime(query.runtime ?? 0, ranked.candidate.runtime ?? 0);
  if (runtime !== null) {
    score += runtime.value;
    reasons.push(runtime.reason);
  }
  if (query.kind && ranked.candidate.kind && query.kind !== ranked.candidate.kind) {
    score += MATCH_WEIGHTS.kindDiffers;
    reasons.push("kind_differs");
  }
  const rounded = Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
  return { candidate: ranked.candidate, score: rounded, reasons };
}

function judgeRuntime(asked: number, offered: number): Closeness | null {
  if (asked <= 0 || offered <= 0) return null;
  const weights = MATCH_WEIGHTS.runtime;
  const distance = Math.abs(asked - offered) / offered;
  if (distance <= weights.closeWithin) return { value: weights.close, reason: "runtime_close" };
  if (distance > weights.differsBeyond) {
    return { value: weights.differs, reason: "runtime_differs" };
  }
  return null;
}
