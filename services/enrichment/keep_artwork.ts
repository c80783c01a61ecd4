import { type Candidate, keepCandidates, readCandidates } from "../../db/enrichment/artwork.ts";
import { rankArtwork } from "../../domain/enrichment/artwork_rank.ts";
import { trustFor } from "../../domain/enrichment/authority.ts";
import { artworkOf } from "../../domain/fields/artwork_types.ts";
import { HEADLINES } from "../../domain/fields/headline.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { planSettings, type Setup } from "../settings/setup.ts";
import type { ProviderReport } from "./ask_provider.ts";
import type { ItemCase } from "./assess.ts";

/** Keeps the artwork that was offered and answers the best poster's id; null when there is none. */
export async function keepArtwork(
  deps: Deps,
  setup: Setup,
  { item, attempts }: ItemCase,
  reports: readonly ProviderReport[],
): Promise<number | null> {
  const isFirstAnswer = (provider: string) =>
    attempts.every((own) => own.provider !== provider || own.answeredAt === null);
  const offered = reports.filter(({ answer, from, provider }) =>
    answer !== null && answer.artwork.length > 0 && (from === "provider" || isFirstAnswer(provider))
  );
  if (offered.length === 0 && item.posterId !== null) return item.posterId;
  const owner = { itemId: item.id, matchNo: item.match.no, now: deps.now() };
  await keepCandidates(
    deps.db,
    owner,
    offered.map(({ provider, answer }) => ({ provider, offers: answer?.artwork ?? [] })),
  );
  const candidates = await readCandidates(deps.db, item.id, item.match.no);
  return bestPicture(setup, item.kind, candidates);
}

/** The candidate that lists show of an item. */
export function bestPicture(
  setup: Setup,
  kind: ItemKind,
  candidates: readonly Candidate[],
): number | null {
  return bestOf(setup, kind, HEADLINES[kind].picture, candidates)?.id ?? null;
}

/** The best-ranked candidate of one kind of artwork. */
export function bestOf<C extends Parameters<typeof rankArtwork>[1][number]>(
  setup: Setup,
  kind: ItemKind,
  type: string,
  candidates: readonly C[],
): C | undefined {
  const row = artworkOf(kind).find(({ name }) => name === type);
  const { authority, providers } = planSettings(setup, kind);
  const order = row ? trustFor(row, authority, providers).order : [];
  return candidates.find((candidate) =>
    "selected" in candidate && candidate.selected && candidate.type === type
  ) ??
    rankArtwork(type, candidates, setup.settings.languages, order)[0];
}
