import { matchCommand } from "../../../services/commands/match.ts";
import { assert, assertEquals } from "../../assert.ts";
import { readSharedLines } from "../naming/shared_names.ts";
import { type MatchCase, tallyMatches } from "./shared_matches.ts";

const TARGETS = { right: 0.9, unsure: 0.1, best: 0.97 } as const;
const cases = readSharedLines<MatchCase>("matching/dev.jsonl");
const why = cases === null ? " (skipped: ../shared/data is not beside the project)" : "";

Deno.test({
  name: `matchCommand() judges the recorded searches right and accepts nothing wrong${why}`,
  ignore: cases === null,
  fn: async () => {
    const tally = await tallyMatches(cases ?? []);
    const report = JSON.stringify(tally);
    assertEquals(tally.wrong, 0, report);
    assert(tally.right >= tally.all * TARGETS.right, report);
    assert(tally.unsure <= tally.all * TARGETS.unsure, report);
    assert(tally.best >= tally.withId * TARGETS.best, report);
  },
});

Deno.test("matchCommand() answers a bad line with an error and goes on", async () => {
  const out: string[] = [];
  const lines = [
    "{broken",
    '{"id":"b","query":{}}',
    '{"id":"c","query":{"title":"Old Boats"}}',
    '{"id":"d","query":{"title":"Old Boats","year":1990,"kind":"movie"},"candidates":[null,{"id":7,"title":"Old Boats","release_date":"1990-05-01","vote_count":900}]}',
  ];
  const io = {
    lines: (async function* () {
      yield* lines;
    })(),
    out: (line: string) => void out.push(line),
    err: () => {},
  };
  assertEquals(await matchCommand([], io), 0);
  const answers = out.map((line) => JSON.parse(line));
  assertEquals(answers.map((answer) => typeof answer.error), [
    "string",
    "string",
    "string",
    "undefined",
  ]);
  assertEquals([answers[1].id, answers[1].line], ["b", 2]);
  assertEquals(answers[3], { id: "d", match: 7, verdict: "accept", score: 1 });
});

Deno.test("matchCommand() refuses arguments and explains itself", async () => {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    lines: (async function* () {})(),
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  };
  assertEquals(await matchCommand(["--help"], io), 0);
  assertEquals(await matchCommand(["x"], io), 2);
  assertEquals([out.length, err.length], [1, 1]);
});
