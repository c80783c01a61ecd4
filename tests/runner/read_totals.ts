export interface Totals {
  passed: number;
  failed: number;
  ignored: number;
}

/** The totals on the last line of Deno's test runner, coloured or not. */
export function readTotals(output: string, code: number): Totals {
  // deno-lint-ignore no-control-regex -- colours are control characters
  const lines = output.replace(/\x1b\[[\d;]*m/g, "").split("\n").map((line) => line.trim());
  const last = lines.findLast((line) => /^(ok|FAILED) \| \d+ passed/.test(line)) ?? "";
  const number = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(last)?.[1] ?? 0);
  const totals = { passed: number("passed"), failed: number("failed"), ignored: number("ignored") };
  // A run that broke before its last line, on a type error say, has failed.
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

export function addTotals(a: Totals, b: Totals): Totals {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    ignored: a.ignored + b.ignored,
  };
}

/** What stands alone on the last line: "12 passed, 0 failed". */
export function describeTotals({ passed, failed, ignored }: Totals): string {
  return `${passed} passed, ${failed} failed${ignored > 0 ? `, ${ignored} skipped` : ""}`;
}

/** Nothing run is no success. */
export function exitCodeOf({ passed, failed }: Totals): number {
  return failed > 0 || passed === 0 ? 1 : 0;
}
