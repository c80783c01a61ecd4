import type { KnownAnswer } from "../../../domain/enrichment/answer.ts";
import { createBrake } from "../../../domain/enrichment/change_brake.ts";
import {
  type CurrentField,
  EMPTY_FIELD,
  type FieldDecision,
  type Mark,
  type SourcedValue,
} from "../../../domain/enrichment/decision.ts";
import type { ProviderAttempts } from "../../../domain/enrichment/pending.ts";
import { planItem, type PlanSettings } from "../../../domain/enrichment/plan.ts";

/** One change of one field, as the history keeps it. */
export interface Entry {
  field: string;
  kind: "fill" | "change" | "edit" | "clear";
  before: SourcedValue | null;
  after: SourcedValue | null;
}

/** One item with everything the rules look at: what the database holds, in memory. */
export interface World {
  now: number;
  fields: Readonly<Record<string, CurrentField>>;
  marks: readonly Mark[];
  /** Answers of switched-off providers stay stored. */
  known: readonly KnownAnswer[];
  attempts: Readonly<Record<string, ProviderAttempts>>;
  settings: PlanSettings;
  history: readonly Entry[];
}

export function fieldOf(world: World, field: string): CurrentField {
  return world.fields[field] ?? EMPTY_FIELD;
}

/** The decisions for the item as it stands; the user's own acts pass the change brake. */
export function decide(world: World, { braked }: { braked: boolean }): readonly FieldDecision[] {
  const { fields, marks, known, settings } = world;
  const brake = braked ? createBrake({ tally: {}, limitPercent: 30 }) : null;
  return planItem({ kind: "movie", fields, marks, known }, settings, brake).decisions;
}

/** Plans and carries it out, as a run does. */
export function replan(world: World, options: { braked: boolean }): World {
  return carryOut(world, decide(world, options));
}

/** What `services/enrichment/apply_plan.ts` writes, done to the world in memory. */
export function carryOut(world: World, decisions: readonly FieldDecision[]): World {
  return decisions.reduce(carryOutOne, world);
}

function carryOutOne(world: World, decision: FieldDecision): World {
  const { field } = decision;
  const current = fieldOf(world, field);
  if (decision.kind === "keep") {
    if (decision.confirm) return write(world, field, { held: decision.confirm });
    if (decision.missingSince === undefined) return world;
    return withField(world, field, { ...current, missingSince: decision.missingSince });
  }
  return write(world, field, { held: decision.to }, decision.kind);
}

/** One write of one field: a new version, its memory of silence gone, a history row. */
export function write(
  world: World,
  field: string,
  change: Partial<Pick<CurrentField, "held" | "locked">>,
  kind?: Entry["kind"],
): World {
  const current = fieldOf(world, field);
  const next = { ...current, ...change, version: current.version + 1, missingSince: null };
  const entry = kind && { field, kind, before: current.held, after: next.held };
  return {
    ...withField(world, field, next),
    history: entry ? [...world.history, entry] : world.history,
  };
}

function withField(world: World, field: string, next: CurrentField): World {
  return { ...world, fields: { ...world.fields, [field]: next } };
}
