import { readCandidates } from "../../db/enrichment/artwork.ts";
import { readFields } from "../../db/enrichment/item_fields.ts";
import { findItem } from "../../db/library/items.ts";
import { rankArtwork } from "../../domain/enrichment/artwork_rank.ts";
import { trustFor } from "../../domain/enrichment/authority.ts";
import { findArtwork } from "../../domain/fields/holdable.ts";
import type { Deps } from "../deps.ts";
import { shownOf } from "../enrichment/keep_artwork.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup, planSettings } from "../settings/setup.ts";
import { describeCandidate } from "./item_details.ts";

/** One page of the images on offer for a kind of artwork, best first. */
export async function artworkChoices(
  deps: Deps,
  itemId: number,
  type: string,
  { page, limit }: { page: number; limit: number },
) {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId) satisfies Problem;
  const row = findArtwork(item.kind, type);
  if (!row) return notFound("kind of artwork", type) satisfies Problem;
  const [setup, fields, all] = await Promise.all([
    loadSetup(deps),
    readFields(deps.db, itemId),
    readCandidates(deps.db, itemId, item.match.no),
  ]);
  const { authority, providers } = planSettings(setup, item.kind);
  const order = trustFor(row, authority, providers).order;
  const ranked = rankArtwork(type, all, setup.settings.languages, order);
  const shown = shownOf(setup, item.kind, type, all, fields);
  return {
    ...{ itemId, title: item.title, type, label: row.label },
    locked: fields[type]?.locked ?? false,
    items: ranked.slice((page - 1) * limit, page * limit)
      .map((candidate) => describeCandidate(candidate, candidate === shown)),
    ...{ total: ranked.length, page, limit },
  };
}

export type ArtworkChoices = Exclude<
  Awaited<ReturnType<typeof artworkChoices>>,
  { status: number }
>;
