import type {
  MatchCandidate,
  MatchJudgement,
  MatchQuery,
  RankedCandidate,
  VerdictReason,
} from "./match_candidate.ts";
import { MATCH_WEIGHTS } from "./match_weights.ts";
import { readQuery, scoreCandidate } from "./score_candidate.ts";

/**
 * Ranks the candidates and says whether the best may be taken unseen. A wrong match is the worst
 * outcome, so every doubt goes to review.
 */
export function judgeMatch<C extends MatchCandidate>(
  query: MatchQuery,
  candidates: readonly C[],
): MatchJudgement<C> {
  const readings = readQuery(query);
  const ranked = candidates
    .map((candidate) => scoreCandidate(readings, query, candidate))
    .sort(compareRanked);
  const [best, ...others] = ranked;
  if (best === undefined || readings.length === 0) return refuse("no_candidates", ranked);
  if (best.score < MATCH_WEIGHTS.reviewScore) return refuse("nothing_alike", ranked);
  const rivals = others.filter((other) => best.score - other.score < MATCH_WEIGHTS.acceptLead);
  const tieBroken = rivals.length > 0 && rivals.every((rival) => isDominated(rival, best));
  const because = findDoubt(query, best, rivals.length > 0 && !tieBroken);
  const first = tieBroken ? addTieBreak(best) : best;
  return {
    verdict: because === "clear" ? "accept" : "review",
    match: best.candidate.id,
    score: best.score,
    because,
    ranked: [first, ...others],
  };
}

function compareRanked(left: RankedCandidate, right: RankedCandidate): number {
  return right.score - left.score ||
    (right.candidate.votes ?? 0) - (left.candidate.votes ?? 0) ||
    (right.candidate.popularity ?? 0) - (left.candidate.popularity ?? 0);
}

function refuse<C extends MatchCandidate>(
  because: VerdictReason,
  ranked: readonly RankedCandidate<C>[],
): MatchJudgement<C> {
  return { verdict: "none", match: null, score: ranked[0]?.score ?? 0, because, ranked };
}

function findDoubt(query: MatchQuery, best: RankedCandidate, hasRival: boolean): VerdictReason {
  if (best.reasons.includes("kind_differs")) return "kind_differs";
  if (best.reasons.includes("runtime_differs")) return "runtime_differs";
  if (best.score < MATCH_WEIGHTS.acceptScore) return "score_too_low";
  if (hasRival) return "another_is_as_good";
  // Providers that give no votes at all cannot be asked about fame.
  const votes = best.candidate.votes ?? null;
  const yearless = best.reasons.includes("year_missing") && (query.year ?? null) === null;
  if (yearless && votes !== null && votes < MATCH_WEIGHTS.votesWithoutYear) {
    return "little_known_without_year";
  }
  return "clear";
}

/** A namesake that next to nobody knows does not make the well-known one doubtful. */
function isDominated(rival: RankedCandidate, best: RankedCandidate): boolean {
  const [bestVotes, rivalVotes] = [best.candidate.votes ?? 0, rival.candidate.votes ?? 0];
  const [bestFame, rivalFame] = [best.candidate.popularity ?? 0, rival.candidate.popularity ?? 0];
  return best.score >= rival.score && bestFame > rivalFame &&
    bestVotes >= MATCH_WEIGHTS.votesWithoutYear &&
    bestVotes >= rivalVotes * MATCH_WEIGHTS.dominantVotes;
}

function addTieBreak<C extends MatchCandidate>(best: RankedCandidate<C>): RankedCandidate<C> {
  return { ...best, reasons: [...best.reasons, "popularity_tie_break"] };
}
