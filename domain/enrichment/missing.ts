import { artworkOf } from "../fields/artwork_types.ts";
import { fieldsOf } from "../fields/field.ts";
import type { ItemKind, ProviderId } from "../ids.ts";
import { type AuthoritySettings, type ProviderFacts, type Trusted, trustFor } from "./authority.ts";
import { completenessOf, percentOf } from "./completeness.ts";
import type { FieldDecision } from "./decision.ts";
import { isPending, type Standing } from "./pending.ts";

export type MissingReason =
  | "waiting_for"
  | "waiting_for_id"
  | "no_provider"
  | "nobody_has_it"
  | "held_for_review"
  | "rejected_by_user"
  | "locked_empty"
  | "not_asked";

/** Why a field is blank; `since` and `until` are times in ms for `waiting_for`. */
export interface MissingField {
  field: string;
  displayName: string;
  category: string;
  reason: MissingReason;
  provider?: ProviderId;
  since?: number;
  until?: number;
}

export interface MissingCase {
  kind: ItemKind;
  decisions: readonly FieldDecision[];
  isFilled: (field: string) => boolean;
  authority: AuthoritySettings;
  providers: readonly ProviderFacts[];
  standings: readonly Standing[];
  /** Until when a provider as a whole will not answer; absent when it can be asked. */
  unavailableUntil: ReadonlyMap<ProviderId, number>;
}

/** Every blank expected or extra field with the one reason a person needs (DESIGN 3.8). */
export function missingFields(input: MissingCase): MissingField[] {
  const fields = fieldsOf(input.kind).filter((field) => field.expected || field.extra);
  const artwork = artworkOf(input.kind).filter(({ extra }) => extra);
  const rows = [
    ...fields.map((field) => ({
      field,
      category: field.category === "ratings" ? "ratings" : "metadata",
    })),
    ...artwork.map((field) => ({ field, category: "artwork" })),
  ];
  return rows.filter(({ field }) => !input.isFilled(field.name)).map(({ field, category }) => ({
    field: field.name,
    displayName: field.label,
    category,
    ...whyMissing(input, field),
  }));
}

/** The per cent that could be reached: what is filled or may still come from an enabled provider. */
export function reachablePercent(
  kind: ItemKind,
  isFilled: (field: string) => boolean,
  missing: readonly MissingField[],
): number {
  const { filled, expected } = completenessOf(kind, isFilled);
  const counted = new Set(fieldsOf(kind).filter((field) => field.expected).map(({ name }) => name));
  const open = missing.filter(({ field, reason }) => counted.has(field) && STILL_OPEN.has(reason));
  return percentOf(filled + open.length, expected);
}

const STILL_OPEN: ReadonlySet<MissingReason> = new Set([
  "waiting_for",
  "waiting_for_id",
  "held_for_review",
  "not_asked",
]);

const DECIDED: Readonly<Record<string, MissingReason>> = {
  locked_empty: "locked_empty",
  held_for_review: "held_for_review",
  rejected_by_user: "rejected_by_user",
};

type Why = Pick<MissingField, "reason" | "provider" | "since" | "until">;

function whyMissing(input: MissingCase, field: Trusted): Why {
  const decision = input.decisions.find((made) => made.field === field.name);
  const decided = decision?.kind === "keep" ? DECIDED[decision.because] : undefined;
  if (decided) return { reason: decided };
  const candidates = candidatesFor(input, field);
  if (candidates.length === 0) return { reason: "no_provider" };
  const waiting = candidates.find(isPending);
  if (waiting) return waitingFor(input, waiting);
  const withoutId = candidates.find((standing) => !standing.isAskable);
  if (withoutId) return { reason: "waiting_for_id", provider: withoutId.provider };
  const unasked = candidates.find(({ attempts }) => attempts?.answeredAt == null);
  return unasked
    ? { reason: "not_asked", provider: unasked.provider }
    : { reason: "nobody_has_it" };
}

/** The providers that may fill the field, best first. */
function candidatesFor(
  { authority, providers, standings }: MissingCase,
  field: Trusted,
): Standing[] {
  return trustFor(field, authority, providers).order.flatMap((id) => {
    const facts = providers.find((provider) => provider.id === id);
    const standing = standings.find(({ provider }) => provider === id);
    return facts?.active && facts.offers.has(field.name) && standing ? [standing] : [];
  });
}

function waitingFor({ unavailableUntil }: MissingCase, { provider, attempts }: Standing): Why {
  // A provider that was never asked and can be asked is not what anybody waits for.
  if (attempts?.lastKind == null && !unavailableUntil.has(provider)) {
    return { reason: "not_asked", provider };
  }
  const until = Math.max(unavailableUntil.get(provider) ?? 0, attempts?.retryAt ?? 0);
  return {
    reason: "waiting_for",
    provider,
    ...(attempts?.lastAttemptAt != null ? { since: attempts.lastAttemptAt } : {}),
    ...(until > 0 && Number.isFinite(until) ? { until } : {}),
  };
}
