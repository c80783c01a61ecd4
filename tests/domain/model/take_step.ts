import { type KnownAnswer, type RawAnswer, readAnswer } from "../../../domain/enrichment/answer.ts";
import { isAnswer, type ProviderAttempts } from "../../../domain/enrichment/pending.ts";
import type { PlanSettings } from "../../../domain/enrichment/plan.ts";
import { findField } from "../../../domain/fields/field.ts";
import { readField } from "../../../domain/fields/normalise.ts";
import { sameValue } from "../../../domain/fields/same_value.ts";
import { mapOutcome, type Outcome } from "../../../domain/outcome.ts";
import { SHIPPED, switched } from "./settings.ts";
import type { Step } from "./step.ts";
import { fieldOf, replan, type World, write } from "./world.ts";

const HOUR_MS = 60 * 60 * 1000;

export const NEW_WORLD: World = {
  now: Date.UTC(2026, 0, 1),
  fields: {},
  marks: [],
  known: [],
  attempts: {},
  settings: SHIPPED,
  history: [],
};

/** What the services do when this happens: a run plans, a setting plans anew, an edit only writes. */
export function takeStep(world: World, step: Step): World {
  switch (step.kind) {
    case "ask":
      return replan(afterAsking(world, step.provider, step.outcome), { braked: true });
    case "lock":
    case "unlock":
      return write(world, step.field, { locked: step.kind === "lock" });
    case "clear":
      return write(world, step.field, { held: null, locked: true }, "clear");
    case "edit":
      return edit(world, step.field, step.raw);
    case "undo":
      return undoLatest(world, step.field);
    case "wait":
      return { ...world, now: world.now + step.hours * HOUR_MS };
    default:
      return replan({ ...world, settings: changeSettings(world.settings, step) }, {
        braked: false,
      });
  }
}

/** Keeps an answer as known and notes the attempt; what is no answer replaces nothing. */
export function afterAsking(world: World, provider: string, raw: Outcome<RawAnswer>): World {
  const outcome = mapOutcome(raw, (value) => readAnswer("movie", value));
  const { now } = world;
  const attempts = { ...world.attempts, [provider]: attemptOf(world, provider, outcome.kind) };
  if (!isAnswer(outcome.kind)) return { ...world, attempts };
  const answer = outcome.kind === "ok" ? outcome.value : null;
  return { ...world, attempts, known: knownWith(world, { provider, fetchedAt: now, answer }) };
}

export function knownWith({ known }: World, latest: KnownAnswer): KnownAnswer[] {
  return [...known.filter(({ provider }) => provider !== latest.provider), latest];
}

function attemptOf(
  { now, attempts }: World,
  provider: string,
  lastKind: Outcome<unknown>["kind"],
): ProviderAttempts {
  const answeredAt = isAnswer(lastKind) ? now : attempts[provider]?.answeredAt ?? null;
  return { provider, lastKind, lastAttemptAt: now, answeredAt, failures: 0, retryAt: null };
}

function edit(world: World, name: string, raw: unknown): World {
  const field = findField("movie", name);
  if (!field) return world;
  const reading = readField(field, raw);
  if (!reading.ok) return world;
  if (reading.value === null) return write(world, name, { held: null, locked: true }, "clear");
  const present = fieldOf(world, name).held;
  // Saving the form unchanged locks what is there.
  const held = present && sameValue(field, present.value, reading.value) ? present : {
    value: reading.value,
    source: "user",
    language: null,
    country: null,
    fetchedAt: world.now,
  };
  return write(world, name, { held, locked: true }, "edit");
}

/** Takes the field's latest change back, unless the value has changed since. */
function undoLatest(world: World, name: string): World {
  const entry = world.history.findLast(({ field }) => field === name);
  const field = findField("movie", name);
  const held = fieldOf(world, name).held;
  if (!entry || !field || !sameValue(field, held?.value ?? null, entry.after?.value ?? null)) {
    return world;
  }
  const byUser = entry.kind === "edit" || entry.kind === "clear";
  const undone = write(world, name, { held: entry.before, ...(byUser ? { locked: false } : {}) });
  const history = world.history.filter((other) => other !== entry);
  if (entry.after === null || entry.after.source === "user") return { ...undone, history };
  const { source, value } = entry.after;
  return { ...undone, history, marks: [...world.marks, { field: name, source, value }] };
}

type SettingsStep = Extract<
  Step,
  { kind: "authority" | "order" | "fillGaps" | "languages" | "switch" }
>;

function changeSettings(settings: PlanSettings, step: SettingsStep): PlanSettings {
  const { authority } = settings;
  switch (step.kind) {
    case "authority": {
      const fields = { ...authority.fields, [step.field]: step.authority };
      return { ...settings, authority: { ...authority, fields } };
    }
    case "order":
      return { ...settings, authority: { ...authority, globalOrder: step.globalOrder } };
    case "fillGaps":
      return { ...settings, authority: { ...authority, fillGaps: step.on } };
    case "languages":
      return {
        ...settings,
        preferences: { languages: step.languages, countries: step.countries },
      };
    case "switch": {
      const next = switched(step.provider, step.on);
      const providers = settings.providers.map((facts) => facts.id === next.id ? next : facts);
      return { ...settings, providers };
    }
  }
}
