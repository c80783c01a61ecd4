import { type Candidate, keepCandidates, readCandidates } from "../../db/enrichment/artwork.ts";
import type { ItemFields } from "../../db/enrichment/item_fields.ts";
import { rankArtwork } from "../../domain/enrichment/artwork_rank.ts";
import { trustFor } from "../../domain/enrichment/authority.ts";
import { HEADLINES } from "../../domain/fields/headline.ts";
import { findArtwork } from "../../domain/fields/holdable.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { planSettings, type Setup } from "../settings/setup.ts";
import type { ProviderReport } from "./ask_provider.ts";
import type { ItemCase } from "./assess.ts";

/** Keeps the artwork that was offered and answers the best poster's id; null when there is none. */
export async function keepArtwork(
  deps: Deps,
  setup: Setup,
  { item, attempts, fields, isLocked }: ItemCase,
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
  return isLocked ? item.posterId : bestPicture(setup, item.kind, candidates, fields);
}

/** The candidate that lists show of an item. */
export function bestPicture(
  setup: Setup,
  kind: ItemKind,
  candidates: readonly Candidate[],
  fields: ItemFields,
): number | null {
  return shownOf(setup, kind, HEADLINES[kind].picture, candidates, fields)?.id ?? null;
}

/** What is shown of one kind of artwork: what the user locked, nothing too, else the best-ranked. */
export function shownOf(
  setup: Setup,
  kind: ItemKind,
  type: string,
  candidates: readonly Candidate[],
  fields: ItemFields,
): Candidate | undefined {
  const own = candidates.filter((candidate) => candidate.type === type);
  const { locked = false, held = null } = fields[type] ?? {};
  if (locked) return own.find(({ url }) => url === held?.value);
  const row = findArtwork(kind, type);
  const { authority, providers } = planSettings(setup, kind);
  const order = row ? trustFor(row, authority, providers).order : [];
  return rankArtwork(type, own, setup.settings.languages, order)[0];
}
