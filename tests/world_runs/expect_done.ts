import { isProblem, type Problem } from "../../services/problem.ts";

/** What a service answered, where it must not have refused. */
export function expectDone<T>(answer: T | Problem): Exclude<T, Problem> {
  if (isProblem(answer)) throw new Error(`${answer.code}: ${answer.message}`);
  return answer as Exclude<T, Problem>;
}
