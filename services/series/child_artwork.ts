import { keepCandidatesStatements, readCandidatesOf } from "../../db/enrichment/artwork.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { bestPicture } from "../enrichment/keep_artwork.ts";
import type { Setup } from "../settings/setup.ts";

/** So many seasons and episodes are kept in one batch. */
const BATCH = 50;

/** Keeps the artwork offered for seasons and episodes; answers each one's picture, by item. */
export async function keepChildArtwork(
  deps: Deps,
  setup: Setup,
  cases: readonly ItemCase[],
): Promise<ReadonlyMap<number, number>> {
  const statements = cases.map(({ item, known }) =>
    keepCandidatesStatements(
      deps.db,
      { itemId: item.id, matchNo: item.match.no, now: deps.now() },
      known.flatMap(({ provider, answer }) =>
        answer?.artwork.length ? [{ provider, offers: answer.artwork }] : []
      ),
    )
  );
  for (let start = 0; start < statements.length; start += BATCH) {
    await deps.db.write(statements.slice(start, start + BATCH).flat());
  }
  const matchNo = cases[0]?.item.match.no ?? 0;
  const found = await readCandidatesOf(deps.db, cases.map(({ item }) => item.id), matchNo);
  return new Map(cases.flatMap(({ item, fields, isLocked }) => {
    const best = isLocked
      ? item.posterId
      : bestPicture(setup, item.kind, found.get(item.id) ?? [], fields);
    return best === null ? [] : [[item.id, best] as const];
  }));
}
