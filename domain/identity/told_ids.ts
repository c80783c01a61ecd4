import type { Ids } from "../ids.ts";
import type { IdClaim } from "./id_claims.ts";
import type { IdQuestion } from "./id_question.ts";

/** What was said of a title's ids before the providers were asked again. */
export interface ToldIds {
  /** Ids that the user refused, with their systems. */
  refused: readonly (readonly [system: string, id: string])[];
  /** What waits for the user. */
  open: readonly IdQuestion[];
}

export const NOTHING_TOLD: ToldIds = { refused: [], open: [] };

/**
 * The claims that count: not those of refused ids, but also those of an open conflict whose
 * claimants are silent now. A doubt does not go because one of two is limited today.
 */
export function standingClaims({ refused, open }: ToldIds, claims: readonly IdClaim[]): IdClaim[] {
  const isSilent = (provider: string) => claims.every((claim) => claim.provider !== provider);
  const earlier = open.filter(({ kind }) => kind === "id_conflict").flatMap((question) =>
    question.candidates.flatMap(({ id, by }) =>
      by.filter(isSilent).map((provider) => ({ provider, ids: { [question.system]: id } }))
    )
  );
  return [...claims, ...earlier].map(({ provider, ids }) => ({
    provider,
    ids: withoutRefused(ids, refused),
  }));
}

function withoutRefused(ids: Ids, refused: ToldIds["refused"]): Ids {
  return Object.fromEntries(
    Object.entries(ids).filter(([system, id]) =>
      !refused.some((one) => one[0] === system && one[1] === String(id))
    ),
  );
}
