import type { StoredField } from "../../db/enrichment/item_fields.ts";
import type { FieldDecision, KeepReason, SourcedValue } from "../../domain/enrichment/decision.ts";
import type { MissingField, MissingReason } from "../../domain/enrichment/missing.ts";
import type { Deps } from "../deps.ts";
import { sourceName } from "./provider_names.ts";

/** Why a value was written, as the end of "… because". */
const WRITTEN: Readonly<Record<string, string>> = {
  fill: "the field was empty",
  better_source: "you trust this source more",
  newer_value: "its source changed it",
  source_withdrew: "the former source no longer has it",
  same_value: "a better source says the same",
  edited_by_user: "you wrote it",
  taken_by_user: "you chose this source",
  accepted_by_user: "you accepted it",
};

/** Why a refresh keeps a value. */
const KEPT: Readonly<Record<KeepReason, string>> = {
  locked: "Kept because it is locked",
  locked_empty: "Kept empty because you locked it",
  rejected_by_user: "Kept because you undid or rejected what is offered",
  nothing_offered: "Kept because nobody offers another one",
  same_value: "Kept because the best source says the same",
  held_by_higher_authority: "Kept because it comes from a better source than what is offered",
  held_for_review: "Kept because the change waits for your review",
};

const MISSING: Readonly<Record<MissingReason, string>> = {
  waiting_for: "Missing: waiting for {provider}",
  waiting_for_id: "Missing: no id is known yet by which {provider} could be asked",
  no_provider: "Missing: no enabled provider offers it",
  nobody_has_it: "Missing: nobody has it",
  held_for_review: "Missing: what is offered waits for your review",
  rejected_by_user: "Missing: you undid or rejected what is offered",
  locked_empty: "Kept empty because you locked it",
  not_asked: "Missing: nobody was asked yet",
};

export interface WhyFacts {
  held: SourcedValue | null;
  stored: StoredField | undefined;
  decision: FieldDecision | undefined;
  /** The item is locked as a whole. */
  isLocked: boolean;
}

/** One or two sentences on why a field is as it is, and what a refresh would do. */
export function whySentence({ timeZone }: Pick<Deps, "timeZone">, facts: WhyFacts): string {
  const { held, stored, decision, isLocked } = facts;
  const because = WRITTEN[stored?.reason ?? ""];
  const origin = held
    ? `From ${sourceName(held.source)}, ${dayOf(held.fetchedAt, timeZone)}${
      because ? `, because ${because}` : ""
    }. `
    : "";
  if (isLocked && !stored?.locked) return `${origin}Kept because all of it is locked.`;
  if (!decision) return origin.trim();
  if (decision.kind === "keep") return `${origin}${KEPT[decision.because]}.`;
  const { source } = decision.to;
  return `${origin}A refresh would take ${sourceName(source)}'s value.`;
}

/** Why a field is empty, with who is waited for and until when. */
export function missingSentence(
  { timeZone }: Pick<Deps, "timeZone">,
  { reason, provider, until }: MissingField,
): string {
  const words = MISSING[reason].replace(
    "{provider}",
    provider ? sourceName(provider) : "a provider",
  );
  return until === undefined ? `${words}.` : `${words} until ${momentIn(until, timeZone)}.`;
}

function dayOf(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone }).format(time);
}

function momentIn(time: number, timeZone: string): string {
  const style = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat("en-GB", style).format(time);
}
