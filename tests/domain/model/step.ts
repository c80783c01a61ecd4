import fc from "fast-check";
import type { RawAnswer } from "../../../domain/enrichment/answer.ts";
import type { FieldAuthority } from "../../../domain/enrichment/authority.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { editOf, FIELDS, type Provider, PROVIDERS, rawAnswer } from "./pool.ts";
import { authorityOfField, countries, globalOrder, languages } from "./settings.ts";

/** One thing that can happen to an item. */
export type Step =
  | { kind: "ask"; provider: Provider; outcome: Outcome<RawAnswer> }
  | { kind: "lock" | "unlock" | "clear" | "undo"; field: string }
  | { kind: "edit"; field: string; raw: unknown }
  | { kind: "authority"; field: string; authority: FieldAuthority }
  | { kind: "order"; globalOrder: readonly string[] }
  | { kind: "fillGaps"; on: boolean }
  | { kind: "languages"; languages: readonly string[]; countries: readonly string[] }
  | { kind: "switch"; provider: Provider; on: boolean }
  | { kind: "wait"; hours: number };

const failure: fc.Arbitrary<Outcome<RawAnswer>> = fc.constantFrom(
  { kind: "rate_limited", scope: "rate", retryAt: null, detail: "429" },
  { kind: "rate_limited", scope: "quota", retryAt: null, detail: "Request limit reached!" },
  { kind: "refused", detail: "Invalid API key!" },
  { kind: "failed", detail: "503", isUnreachable: true },
  { kind: "failed", detail: "unreadable", isUnreachable: false },
);

const outcome: fc.Arbitrary<Outcome<RawAnswer>> = fc.oneof(
  {
    weight: 6,
    arbitrary: rawAnswer.map((value): Outcome<RawAnswer> => ({ kind: "ok", value })),
  },
  { weight: 1, arbitrary: fc.constant<Outcome<RawAnswer>>({ kind: "not_found" }) },
  { weight: 2, arbitrary: failure },
);

const provider = fc.constantFrom(...PROVIDERS);
const field = fc.constantFrom(...FIELDS);

const kindOf = <K extends Step["kind"]>(kind: K) => fc.constant(kind);

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: kindOf("ask"), provider, outcome }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("lock", "unlock", "clear", "undo", "undo", "undo"),
      field,
    }),
  },
  { weight: 2, arbitrary: editOf.map((edit): Step => ({ kind: "edit", ...edit })) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kindOf("authority"), field, authority: authorityOfField }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kindOf("order"), globalOrder }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf("fillGaps"), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf("languages"), languages, countries }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kindOf("switch"), provider, on: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: kindOf("wait"), hours: fc.integer({ min: 1, max: 72 }) }),
  },
);

export const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 30, size: "max" });
