import { parseName } from "../../../domain/naming/parse_name.ts";
import { assert } from "../../assert.ts";
import { compareIds, compareName, type NameCase, readSharedLines } from "./shared_names.ts";

const TARGETS = { wholeName: 0.92, ids: 0.95, transcribed: 0.9 } as const;

const dev = readSharedLines<NameCase>("naming/dev.jsonl");
const transcribed = readSharedLines<NameCase>("naming/kodi-transcribed.jsonl");
const why = dev === null ? " (skipped: ../shared/data is not beside the project)" : "";

Deno.test({
  name: `parseName() reads at least 92 % of the peers' names whole${why}`,
  ignore: dev === null,
  fn: () => assertShare(dev ?? [], TARGETS.wholeName),
});

Deno.test({
  name: `parseName() reads at least 90 % of the transcribed names whole${why}`,
  ignore: transcribed === null,
  fn: () => assertShare(transcribed ?? [], TARGETS.transcribed),
});

Deno.test({
  name: `parseName() reads at least 95 % of the ids in names${why}`,
  ignore: dev === null,
  fn: () => {
    const read = (dev ?? []).map((each) => compareIds(each.expect, parseName(each.name)))
      .filter((isRight) => isRight !== null);
    const right = read.filter(Boolean).length;
    assert(right >= read.length * TARGETS.ids, `${right} of ${read.length} ids are right`);
  },
});

Deno.test({
  name: `parseName() gives the same answer twice${why}`,
  ignore: dev === null,
  fn: () => {
    for (const { name } of dev ?? []) {
      const [first, second] = [parseName(name), parseName(name)];
      assert(JSON.stringify(first) === JSON.stringify(second), name);
    }
  },
});

function assertShare(cases: readonly NameCase[], target: number): void {
  const right = cases.filter((each) => compareName(each.expect, parseName(each.name)).length === 0);
  const wanted = Math.ceil(cases.length * target);
  assert(right.length >= wanted, `${right.length} of ${cases.length}, wanted ${wanted}`);
}
