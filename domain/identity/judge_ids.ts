import { judgeMatch } from "../matching.ts";
import type { MatchQuery } from "../matching/match_candidate.ts";

/** What the issuing provider says an id is; null fields where it does not say. */
export interface IssuedTitle {
  id: string | number;
  title: string;
  otherTitles: readonly string[];
  year: number | null;
}

export type IdVerdict =
  /** One of them is the title, and no other is. */
  | { kind: "clear"; id: string | number }
  /** A person must say. */
  | { kind: "unsure" };

/** Which of several ids is the title that the match says it is; every doubt is "unsure". */
export function judgeIds(query: MatchQuery, issued: readonly IssuedTitle[]): IdVerdict {
  const candidates = issued.map(({ otherTitles, ...own }) => ({
    ...own,
    alternativeTitles: otherTitles,
  }));
  const { verdict, match } = judgeMatch(query, candidates);
  return verdict === "accept" && match !== null ? { kind: "clear", id: match } : { kind: "unsure" };
}
