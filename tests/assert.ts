/**
 * The names of `@std/assert` over `node:assert/strict`, so that where JSR is reachable one line of
 * `deno.json` ("imports": { "./tests/assert.ts": "jsr…" }) swaps them for the original.
 */
import assert_ from "node:assert/strict";

export { AssertionError } from "node:assert/strict";

export function assert(value: unknown, message?: string): asserts value {
  assert_.ok(value, words(message));
}

export function assertEquals<T>(actual: T, expected: T, message?: string): void {
  assert_.deepStrictEqual(actual, expected, words(message));
}

export function assertNotEquals<T>(actual: T, expected: T, message?: string): void {
  assert_.notDeepStrictEqual(actual, expected, words(message));
}

export function assertStrictEquals<T>(actual: T, expected: T, message?: string): void {
  assert_.strictEqual(actual, expected, words(message));
}

export function assertMatch(actual: string, expected: RegExp, message?: string): void {
  assert_.match(actual, expected, words(message));
}

export function assertNotMatch(actual: string, expected: RegExp, message?: string): void {
  assert_.doesNotMatch(actual, expected, words(message));
}

export function assertStringIncludes(actual: string, expected: string, message?: string): void {
  assert_.ok(
    actual.includes(expected),
    message ?? `Expected ${quote(actual)} to include ${quote(expected)}`,
  );
}

export function assertArrayIncludes<T>(
  actual: readonly T[],
  expected: readonly T[],
  message?: string,
): void {
  const missing = expected.filter((wanted) => !actual.some((have) => isSame(have, wanted)));
  assert_.ok(
    missing.length === 0,
    message ?? `Expected the array to include ${quote(missing)}: current value is ${quote(actual)}`,
  );
}

export function assertObjectMatch(actual: object, expected: object, message?: string): void {
  assert_.partialDeepStrictEqual(actual, expected, words(message));
}

export function assertExists<T>(actual: T, message?: string): asserts actual is NonNullable<T> {
  assert_.ok(
    actual !== null && actual !== undefined,
    message ?? "Expected a value: current value is null or undefined",
  );
}

export function assertGreater<T>(actual: T, expected: T, message?: string): void {
  assert_.ok(actual > expected, message ?? `Expected ${quote(actual)} > ${quote(expected)}`);
}

export function assertGreaterOrEqual<T>(actual: T, expected: T, message?: string): void {
  assert_.ok(actual >= expected, message ?? `Expected ${quote(actual)} >= ${quote(expected)}`);
}

export function assertLess<T>(actual: T, expected: T, message?: string): void {
  assert_.ok(actual < expected, message ?? `Expected ${quote(actual)} < ${quote(expected)}`);
}

export function assertLessOrEqual<T>(actual: T, expected: T, message?: string): void {
  assert_.ok(actual <= expected, message ?? `Expected ${quote(actual)} <= ${quote(expected)}`);
}

// deno-lint-ignore no-explicit-any -- a constructor type cannot be written without it
type ErrorClass<E extends Error> = new (...args: any[]) => E;

export function assertThrows<E extends Error = Error>(
  run: () => unknown,
  expected?: ErrorClass<E>,
  includes?: string,
): E {
  try {
    run();
  } catch (error) {
    return checkError(error, expected, includes);
  }
  throw new assert_.AssertionError({ message: "Expected the function to throw" });
}

export async function assertRejects<E extends Error = Error>(
  run: () => PromiseLike<unknown>,
  expected?: ErrorClass<E>,
  includes?: string,
): Promise<E> {
  try {
    await run();
  } catch (error) {
    return checkError(error, expected, includes);
  }
  throw new assert_.AssertionError({ message: "Expected the promise to reject" });
}

function checkError<E extends Error>(
  error: unknown,
  expected?: ErrorClass<E>,
  includes?: string,
): E {
  assert_.ok(error instanceof (expected ?? Error), `Unexpected error: ${error}`);
  if (includes !== undefined) assertStringIncludes(error.message, includes);
  return error as E;
}

/** npm's Node types, which come in with the database driver, leave no room for "maybe a message". */
function words(message: string | undefined): string {
  return message as string;
}

function isSame(a: unknown, b: unknown): boolean {
  try {
    assert_.deepStrictEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}
