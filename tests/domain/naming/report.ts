/**
 * Prints how the names of the peers' suites are read, per suite and class, the worst first:
 * `deno run --allow-read tests/domain/naming/report.ts`
 */
import { parseName } from "../../../domain/naming/parse_name.ts";
import { compareIds, compareName, type NameCase, readSharedLines } from "./shared_names.ts";

interface Tally {
  right: number;
  all: number;
}

if (import.meta.main) printReport();

function printReport(): void {
  const cases = readSharedLines<NameCase>("naming/dev.jsonl");
  if (cases === null) {
    console.log("Nothing to report: ../shared/data/naming/dev.jsonl is not there");
    return;
  }
  printTable("suite", cases, (each) => each.suite);
  printTable("class", cases, (each) => `${each.kind} ${each.class}`);
  printTable("suite and class, worst first", cases, (each) => `${each.suite} ${each.class}`);
  printIds(cases);
  printSpeed(cases);
}

function printTable(
  heading: string,
  cases: readonly NameCase[],
  group: (each: NameCase) => string,
): void {
  const tallies = new Map<string, Tally>();
  const total: Tally = { right: 0, all: 0 };
  for (const each of cases) {
    const tally = tallies.get(group(each)) ?? { right: 0, all: 0 };
    tallies.set(group(each), tally);
    const isRight = compareName(each.expect, parseName(each.name)).length === 0;
    for (const counted of [tally, total]) {
      counted.all += 1;
      if (isRight) counted.right += 1;
    }
  }
  console.log(`\n| ${heading} | right | of | % |\n| --- | ---: | ---: | ---: |`);
  const rows = [...tallies].sort(([, left], [, right]) => share(left) - share(right));
  for (const [name, tally] of rows) printRow(name, tally);
  printRow("**all**", total);
}

function printRow(name: string, tally: Tally): void {
  console.log(`| ${name} | ${tally.right} | ${tally.all} | ${(100 * share(tally)).toFixed(1)} |`);
}

function share({ right, all }: Tally): number {
  return right / all;
}

function printIds(cases: readonly NameCase[]): void {
  const read = cases.map((each) => compareIds(each.expect, parseName(each.name)))
    .filter((isRight) => isRight !== null);
  console.log(`\nids: ${read.filter(Boolean).length} of ${read.length}`);
}

function printSpeed(cases: readonly NameCase[]): void {
  const rounds = 20;
  const start = performance.now();
  for (let round = 0; round < rounds; round++) for (const { name } of cases) parseName(name);
  const seconds = (performance.now() - start) / 1000;
  console.log(`speed: ${Math.round(rounds * cases.length / seconds)} names a second on one core`);
}
