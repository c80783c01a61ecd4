import type { StoredField } from "../../db/enrichment/item_fields.ts";
import type { FieldDecision, KeepReason, SourcedValue } from "../../domain/enrichment/decision.ts";
import type { MissingField, MissingReason } from "../../domain/enrichment/missing.ts";
import type { Deps } from "../deps.ts";
import { sourceName } from "./provider_names.ts";
import { reasonWords } from "./reason_words.ts";

/** Why a refresh keeps a value. */
const KEPT: Readonly<Record<KeepReason, string>> = {
  locked: "Kept because it is locked",
  locked_empty: "Kept empty because you locked it",
  rejected_by_user: "Kept because you undid or rejected what is offered",
  nothing_offered: "Kept because nobody offers another one",
  same_value: "Kept because the source you trust most says the same",
  held_by_higher_authority: "Kept because you trust its source more than those who offer another",
  held_for_review: "Kept because the change waits for your review",
};

/** Why a refresh leaves a field empty that is not among those that are said to be missing. */
const LEFT_EMPTY: Readonly<Partial<Record<KeepReason, string>>> = {
  nothing_offered: "Empty because nobody offers it",
  rejected_by_user: "Empty because you undid or rejected what is offered",
  held_for_review: "Empty because what is offered waits for your review",
};

const MISSING: Readonly<Record<MissingReason, string>> = {
  waiting_for: "waiting for {provider}",
  waiting_for_id: "no id is known yet by which {provider} could be asked",
  no_provider: "no enabled provider offers it",
  nobody_has_it: "nobody has it",
  held_for_review: "what is offered waits for your review",
  rejected_by_user: "you undid or rejected what is offered",
  locked_empty: "kept empty because you locked it",
  not_asked: "{provider} was not asked yet",
};

export interface WhyFacts {
  held: SourcedValue | null;
  stored: StoredField | undefined;
  decision: FieldDecision | undefined;
  /** The item is locked as a whole. */
  isLocked: boolean;
}

/** Where a value comes from and why it was written; null where nothing was ever written. */
export function originSentence(
  { timeZone }: Pick<Deps, "timeZone">,
  { held, stored }: WhyFacts,
): string | null {
  const because = reasonWords(stored?.reason);
  if (held === null) return because && `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
  const from = `From ${sourceName(held.source)}, ${dayOf(held.fetchedAt, timeZone)}`;
  return because ? `${from}: ${because}.` : `${from}.`;
}

/** What a refresh would do now, and why. */
export function nowSentence({ held, stored, decision, isLocked }: WhyFacts): string | null {
  if (isLocked && !stored?.locked) return "Kept because all of it is locked.";
  if (!decision) return null;
  if (decision.kind === "keep") {
    const empty = held === null ? LEFT_EMPTY[decision.because] : undefined;
    return `${empty ?? KEPT[decision.because]}.`;
  }
  const source = sourceName(decision.to.source);
  if (decision.kind === "fill") return `A refresh would fill it from ${source}.`;
  return `A refresh would take ${source}'s value: ${reasonWords(decision.because)}.`;
}

/** Why a field is empty, with who is waited for and until when: "waiting for OMDb until 01:00". */
export function missingWords(
  { reason, provider }: Pick<MissingField, "reason" | "provider">,
  until: string | null,
  since: string | null = null,
): string {
  const words = MISSING[reason].replace(
    "{provider}",
    provider ? sourceName(provider) : "a provider",
  );
  if (until !== null) return `${words} until ${until}`;
  return since === null ? words : `${words}, last tried ${since}`;
}

/** The same as a sentence of its own. */
export function missingSentence(
  { timeZone }: Pick<Deps, "timeZone">,
  missing: MissingField,
): string {
  const at = (time: number | undefined) => time === undefined ? null : momentIn(time, timeZone);
  const words = missingWords(missing, at(missing.until), at(missing.since));
  return missing.reason === "locked_empty" ? `K${words.slice(1)}.` : `Missing: ${words}.`;
}

function dayOf(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone }).format(time);
}

function momentIn(time: number, timeZone: string): string {
  const style = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat("en-GB", style).format(time);
}
