import { readCandidates } from "../../db/enrichment/artwork.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import { findArtwork } from "../../domain/fields/holdable.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { shownOf } from "../enrichment/keep_artwork.ts";
import type { Setup } from "../settings/setup.ts";
import type { OwnWrite } from "./write_own.ts";

/**
 * The write that locks or unlocks a field. A kind of artwork is locked with the image that is shown:
 * its address is held until it is unlocked.
 */
export async function lockWrite(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  field: string,
  locked: boolean,
): Promise<OwnWrite> {
  const held = input.fields[field]?.held ?? null;
  const isArtwork = findArtwork(input.item.kind, field) !== undefined;
  const base = { field, locked };
  if (!locked) {
    return { ...base, kind: "unlock", after: isArtwork ? null : held, reason: "unlocked_by_user" };
  }
  const after = isArtwork && held === null ? await shownImage(deps, setup, input, field) : held;
  return { ...base, kind: "lock", after, reason: "locked_by_user" };
}

async function shownImage(
  deps: Deps,
  setup: Setup,
  { item, fields }: ItemCase,
  type: string,
): Promise<SourcedValue | null> {
  const candidates = await readCandidates(deps.db, item.id, item.match.no);
  const best = shownOf(setup, item.kind, type, candidates, fields);
  return best ? heldImage(best, deps.now()) : null;
}

/** An image as it is held: by its address. */
export function heldImage(
  { url, provider, language }: { url: string; provider: string; language: string | null },
  now: number,
): SourcedValue {
  return { value: url, source: provider, language, country: null, fetchedAt: now };
}
