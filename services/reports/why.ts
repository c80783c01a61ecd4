import { findItem } from "../../db/library/items.ts";
import { findRuns } from "../../db/work/runs.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import type { MissingField } from "../../domain/enrichment/missing.ts";
import { fieldsOf } from "../../domain/fields/field.ts";
import type { Run } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { type ItemCase, loadCase, planCase } from "../enrichment/assess.ts";
import { missingOf } from "../enrichment/item_state.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { iso } from "./item_details.ts";
import { missingSentence, nowSentence, originSentence, type WhyFacts } from "./why_words.ts";

/**
 * Why every field of an item is as it is: its value with source, language, time and run, why it was
 * written, and what a refresh would do to it now and why.
 */
export async function whyReport(deps: Deps, itemId: number) {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId) satisfies Problem;
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, item);
  const { decisions } = planCase(input, setup, null);
  const missing = new Map(missingOf(input, setup, decisions).map((one) => [one.field, one]));
  const runs = await runsOf(deps, input);
  const fields = fieldsOf(item.kind).map(({ name, label }) => {
    const stored = input.fields[name];
    const decision = decisions.find(({ field }) => field === name);
    const run = runs.get(stored?.runId ?? 0) ?? null;
    const facts = { held: stored?.held ?? null, stored, decision, isLocked: input.isLocked };
    return { field: name, label, ...whyField(deps, facts, missing.get(name), run) };
  });
  return { itemId, title: item.title, fields };
}

export type WhyReport = Exclude<Awaited<ReturnType<typeof whyReport>>, { status: number }>;

function whyField(deps: Deps, facts: WhyFacts, missing: MissingField | undefined, run: Run | null) {
  const { held, stored, decision, isLocked } = facts;
  const origin = originSentence(deps, facts);
  const next = held === null && missing ? missingSentence(deps, missing) : nowSentence(facts);
  return {
    value: held?.value ?? null,
    source: held?.source ?? null,
    language: held?.language ?? null,
    country: held?.country ?? null,
    fetchedAt: iso(held?.fetchedAt),
    run: run && {
      ...{ id: run.id, kind: run.kind, trigger: run.trigger },
      startedAt: iso(run.startedAt),
    },
    writtenBecause: stored?.reason ?? null,
    locked: stored?.locked ?? false,
    lockedAsAWhole: isLocked,
    now: nowOf(decision),
    /** Where it comes from and why it was written. */
    origin,
    /** What a refresh would do now, and why. */
    next,
    sentence: [origin, next].filter((part) => part !== null).join(" "),
  };
}

/** What the rules decide now, from what is known. */
function nowOf(decision: FieldDecision | undefined) {
  if (!decision) return null;
  if (decision.kind !== "keep") {
    const because = decision.kind === "change" ? decision.because : "fill";
    return { kind: decision.kind, because, offer: decision.to };
  }
  return { kind: "keep" as const, because: decision.because, offer: decision.instead ?? null };
}

async function runsOf({ db }: Deps, { fields }: ItemCase): Promise<ReadonlyMap<number, Run>> {
  const ids = new Set(Object.values(fields).flatMap(({ runId }) => runId ?? []));
  return new Map((await findRuns(db, [...ids])).map((run) => [run.id, run]));
}
