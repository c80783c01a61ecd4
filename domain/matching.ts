/** Judging search results: scored candidates and one of three verdicts. */
export { judgeMatch } from "./matching/judge_match.ts";
export { MATCH_WEIGHTS } from "./matching/match_weights.ts";
export { readTitleKey } from "./matching/title_key.ts";
export type {
  MatchCandidate,
  MatchJudgement,
  MatchQuery,
  MatchReason,
  MatchVerdict,
  RankedCandidate,
  VerdictReason,
} from "./matching/match_candidate.ts";
