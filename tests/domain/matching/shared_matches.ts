import { matchCommand } from "../../../services/commands/match.ts";
import { assertEquals } from "../../assert.ts";

/** One recorded search, and the id that is right; null where none is. */
export interface MatchCase {
  readonly id: string;
  readonly query: unknown;
  readonly candidates: unknown;
  readonly expect: number | null;
}

export interface MatchAnswer {
  readonly id: string;
  readonly match: number | null;
  readonly verdict: string;
  readonly score: number;
}

export type Judgement = "right" | "unsure" | "wrong";

export interface MatchTally extends Record<Judgement, number> {
  all: number;
  /** Cases that expect an id, and those of them whose best candidate has it. */
  withId: number;
  best: number;
}

/** How the recorded searches are judged. */
export async function tallyMatches(cases: readonly MatchCase[]): Promise<MatchTally> {
  const answers = await askMatches(cases.map((each) => JSON.stringify(each)));
  const tally = { right: 0, unsure: 0, wrong: 0, all: cases.length, withId: 0, best: 0 };
  for (const [index, { expect }] of cases.entries()) {
    const answer = answers[index];
    if (answer === undefined) continue;
    if (expect !== null) tally.withId += 1;
    if (expect !== null && answer.match === expect) tally.best += 1;
    tally[judgeAnswer(answer, expect)] += 1;
  }
  return tally;
}

function judgeAnswer({ verdict, match }: MatchAnswer, expect: number | null): Judgement {
  if (expect === null) return verdict === "accept" ? "wrong" : "right";
  if (verdict === "review") return "unsure";
  return verdict === "accept" && match === expect ? "right" : "wrong";
}

async function askMatches(lines: readonly string[]): Promise<MatchAnswer[]> {
  const answers: MatchAnswer[] = [];
  const io = {
    lines: (async function* () {
      yield* lines;
    })(),
    out: (line: string) => void answers.push(JSON.parse(line)),
    err: () => {},
  };
  assertEquals(await matchCommand([], io), 0);
  return answers;
}
