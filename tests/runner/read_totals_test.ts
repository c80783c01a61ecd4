import { assertEquals } from "../assert.ts";
import { addTotals, describeTotals, exitCodeOf, readTotals } from "./read_totals.ts";

const CASES = [
  {
    name: "a success",
    output: "a ... ok\n\nok | 12 passed | 0 failed (3s)\n\n",
    code: 0,
    says: "12 passed, 0 failed",
    exit: 0,
  },
  {
    name: "a failure",
    output: "\nFAILED | 9 passed | 2 failed (1m4s)\n\nerror: Test failed\n",
    code: 1,
    says: "9 passed, 2 failed",
    exit: 1,
  },
  {
    name: "steps, ignored and filtered tests",
    output: "ok | 3 passed (14 steps) | 0 failed | 2 ignored | 50 filtered out (1s)\n",
    code: 0,
    says: "3 passed, 0 failed, 2 skipped",
    exit: 0,
  },
  {
    name: "colours",
    output: "\x1b[32mok\x1b[0m | 5 passed | 0 failed \x1b[90m(1s)\x1b[0m\n",
    code: 0,
    says: "5 passed, 0 failed",
    exit: 0,
  },
  {
    name: "the last of several totals",
    output: "ok | 1 passed | 0 failed (1s)\nok | 7 passed | 0 failed (1s)\n",
    code: 0,
    says: "7 passed, 0 failed",
    exit: 0,
  },
  {
    name: "a type error",
    output: "error: Type checking failed.\n",
    code: 1,
    says: "0 passed, 1 failed",
    exit: 1,
  },
  {
    name: "a crash after the last test",
    output: "ok | 5 passed | 0 failed (1s)\n",
    code: 139,
    says: "5 passed, 1 failed",
    exit: 1,
  },
  {
    name: "a run of nothing",
    output: "ok | 0 passed | 0 failed | 9 filtered out (1s)\n",
    code: 0,
    says: "0 passed, 0 failed",
    exit: 1,
  },
];

for (const { name, output, code, says, exit } of CASES) {
  Deno.test(`readTotals() reads ${name}`, () => {
    const totals = readTotals(output, code);
    assertEquals([describeTotals(totals), exitCodeOf(totals)], [says, exit]);
  });
}

Deno.test("addTotals() fails when one of two runs failed", () => {
  const both = addTotals({ passed: 5, failed: 0, ignored: 1 }, {
    passed: 0,
    failed: 1,
    ignored: 0,
  });
  assertEquals([describeTotals(both), exitCodeOf(both)], ["5 passed, 1 failed, 1 skipped", 1]);
});
