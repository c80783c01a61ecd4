/**
 * Measures how names are read and titles matched on the cases beside the project, and writes
 * `docs/naming-report.md`: `deno task naming-report`.
 */
import { type MatchCase, tallyMatches } from "./domain/matching/shared_matches.ts";
import { type NameCase, readSharedLines } from "./domain/naming/shared_names.ts";
import { measureNames, measureSpeed } from "./naming_report/measure_names.ts";
import { reportText } from "./naming_report/report_text.ts";

const REPORT = new URL("../docs/naming-report.md", import.meta.url);

if (import.meta.main) await main();

async function main(): Promise<void> {
  const names = readSharedLines<NameCase>("naming/dev.jsonl");
  const matches = readSharedLines<MatchCase>("matching/dev.jsonl");
  if (names === null || matches === null) {
    console.error("Nothing was measured: the cases in ../shared/data are not beside the project.");
    Deno.exit(1);
  }
  const speed = measureSpeed(names, () => performance.now());
  const text = reportText({
    speed,
    names: measureNames(names),
    matches: await tallyMatches(matches),
  });
  await Deno.writeTextFile(REPORT, text);
  console.log(text);
  console.log(`Measured here: ${speed.toLocaleString("en-US")} names a second.`);
}
