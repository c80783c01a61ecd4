import { assert, assertMatch, assertRejects } from "../assert.ts";
import { MUTANTS } from "./mutants.ts";
import { copySources, mutate, testCopy } from "./source_copy.ts";

Deno.test("the property tests pass on an unchanged copy of the sources", async () => {
  await using copy = await copySources();
  const { passed, output } = await testCopy(copy.folder);
  assert(passed, output);
});

for (const mutant of MUTANTS) {
  Deno.test(`the property tests catch the mutant "${mutant.name}"`, async () => {
    await using copy = await copySources();
    await mutate(copy.folder, mutant);
    const { passed, output } = await testCopy(copy.folder);
    assert(!passed, `The property tests pass although "${mutant.file}" is broken`);
    // A property that failed, not a file that does not even load.
    assertMatch(output, /Property failed after \d+ tests/);
  });
}

Deno.test("mutate() refuses a text that does not stand there exactly once", async () => {
  await using copy = await copySources();
  const mutant = { name: "", file: "domain/ids.ts", from: "no such text", to: "" };
  await assertRejects(() => mutate(copy.folder, mutant), Error, "found 0");
  await assertRejects(() => mutate(copy.folder, { ...mutant, from: "export" }), Error, "once");
});
