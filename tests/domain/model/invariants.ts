import { isPending } from "../../../domain/enrichment/pending.ts";
import { fieldsOf } from "../../../domain/fields/field.ts";
import { sameValue } from "../../../domain/fields/same_value.ts";
import { assert, assertEquals } from "../../assert.ts";
import { checkBestHolds, checkPatience } from "./best_offer.ts";
import type { Step } from "./step.ts";
import { decide, fieldOf, replan, type World } from "./world.ts";

/** What must hold after each step, whatever came before. */
export function checkStep(before: World, step: Step, after: World): void {
  for (const { name } of fieldsOf("movie")) {
    checkNothingErased(before, step, after, name);
    checkLocks(before, step, after, name);
  }
  if (step.kind === "ask") {
    checkFailure(before, step, after);
    checkPatience(before, after);
    checkBestHolds(after);
  }
  checkSettled(step, after);
  checkMarks(after);
  checkOrder(after);
  checkWhoWasAsked(after);
}

const USER_ACTS: ReadonlySet<Step["kind"]> = new Set(["lock", "unlock", "clear", "edit", "undo"]);

function isUserActOn(step: Step, field: string): boolean {
  return USER_ACTS.has(step.kind) && "field" in step && step.field === field;
}

function checkNothingErased(before: World, step: Step, after: World, field: string): void {
  const was = fieldOf(before, field).held;
  const is = fieldOf(after, field).held;
  if (is !== null) assert(!isBlankValue(is.value), `${field} holds a blank value`);
  if (was === null || is !== null) return;
  const mayEmpty = step.kind === "clear" || step.kind === "undo" || step.kind === "edit";
  assert(mayEmpty && isUserActOn(step, field), `${field} was erased by ${step.kind}`);
}

function isBlankValue(value: unknown): boolean {
  return value === null || value === undefined || value === "" || value === "N/A" ||
    Array.isArray(value) && value.length === 0;
}

function checkLocks(before: World, step: Step, after: World, field: string): void {
  const was = fieldOf(before, field);
  if (!was.locked || isUserActOn(step, field)) return;
  assertEquals(fieldOf(after, field), was, `${field} was locked, yet ${step.kind} changed it`);
}

/** A failure teaches nothing: what follows is what would follow if nobody had been asked. */
function checkFailure(before: World, step: Extract<Step, { kind: "ask" }>, after: World): void {
  if (step.outcome.kind === "ok" || step.outcome.kind === "not_found") return;
  assertEquals(after.known, before.known, "a failure changed the known answers");
  assertEquals(after.fields, replan(before, { braked: true }).fields, "a failure changed values");
  const attempts = after.attempts[step.provider] ?? null;
  const standing = {
    provider: step.provider,
    isActive: true,
    isAskable: true,
    isNeeded: true,
    attempts,
  };
  assert(isPending(standing), `${step.provider} failed, yet nobody waits for it`);
  const answeredBefore = before.attempts[step.provider]?.answeredAt ?? null;
  assertEquals(attempts?.answeredAt ?? null, answeredBefore, "a failure counts as an answer");
}

function checkSettled(step: Step, after: World): void {
  const once = replan(after, { braked: true });
  // An edit or a lock only writes; a run and a change of settings have planned already.
  if (step.kind === "ask") assertEquals(once, after, "the same answers twice changed something");
  const twice = replan(replan(once, { braked: true }), { braked: true });
  assertEquals(twice, once, "planning again changed something");
}

function checkMarks(after: World): void {
  for (const decision of decide(after, { braked: false })) {
    const applied = decision.kind === "keep" ? decision.confirm : decision.to;
    const field = fieldsOf("movie").find(({ name }) => name === decision.field);
    const isUndone = field && applied &&
      after.marks.some((mark) =>
        mark.field === field.name && mark.source === applied.source &&
        sameValue(field, mark.value, applied.value)
      );
    assert(!isUndone, `${decision.field}: an undone value of ${applied?.source} comes back`);
  }
}

function checkOrder(after: World): void {
  const planned = decide(after, { braked: true });
  for (let turn = 0; turn < after.known.length; turn++) {
    const turned = [...after.known.slice(turn), ...after.known.slice(0, turn)].reverse();
    const other = decide({ ...after, known: turned }, { braked: true });
    assertEquals(other, planned, "the order of the answers decided");
  }
}

/** Only a source that has fallen silent is judged by time; everything else is not. */
function checkWhoWasAsked(after: World): void {
  const planned = decide(after, { braked: true });
  after.known.forEach((answer, index) => {
    const askedToday = { ...answer, fetchedAt: after.now + index + 1 };
    const known = after.known.map((other) => other === answer ? askedToday : other);
    const other = decide({ ...after, known }, { braked: true });
    for (const [place, decision] of planned.entries()) {
      if (fieldOf(after, decision.field).missingSince !== null) continue;
      assertEquals(gist(other[place]), gist(decision), `${answer.provider} asked today decided`);
    }
  });
}

function gist(decision: ReturnType<typeof decide>[number] | undefined): unknown {
  if (!decision) return null;
  const to = decision.kind === "keep" ? decision.confirm : decision.to;
  const because = decision.kind === "fill" ? null : decision.because;
  return { kind: decision.kind, because, value: to?.value, source: to?.source };
}
