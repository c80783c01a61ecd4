import { readCandidates } from "../../db/enrichment/artwork.ts";
import { findItem } from "../../db/library/items.ts";
import { findArtwork } from "../../domain/fields/holdable.ts";
import type { Deps } from "../deps.ts";
import { notFound, type Problem } from "../problem.ts";
import { changeOwn } from "./change_own.ts";
import { heldImage } from "./lock_write.ts";

/** The user chooses an image of a kind of artwork, which locks that kind. */
export async function chooseImage(
  deps: Deps,
  itemId: number,
  type: string,
  candidateId: number,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  if (!findArtwork(item.kind, type)) return notFound("kind of artwork", type);
  const candidates = await readCandidates(deps.db, itemId, item.match.no);
  const chosen = candidates.find((own) => own.id === candidateId && own.type === type);
  if (!chosen) return notFound("image", candidateId);
  const after = heldImage(chosen, deps.now());
  return await changeOwn(deps, itemId, () => [
    { field: type, kind: "select", after, reason: "chosen_by_user", locked: true },
  ]);
}
