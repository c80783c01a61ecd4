import { recordStatement } from "../../db/enrichment/history.ts";
import { itemsOfSameTitle } from "../../db/library/duplicates.ts";
import { filesOfItem } from "../../db/library/files.ts";
import { findItem, settleStatements } from "../../db/library/items.ts";
import { forgetTitleStatement, giveFilesStatement } from "../../db/library/join_items.ts";
import { leaseItem, releaseItem } from "../../db/work/leases.ts";
import { isTitle, type Title } from "../../domain/item.ts";
import { LEASE_MS } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { conflict, invalid, notFound, type Problem } from "../problem.ts";
import { countVersions } from "../reports/file_details.ts";
import { placeEpisodes } from "../scan/place_episodes.ts";
import { describeOwn, ownInTheWay } from "./own_in_the_way.ts";

export interface MergedVersions {
  /** The item that stays, and the one that is gone. */
  id: number;
  removed: number;
  files: number;
  versions: number;
}

/**
 * Makes two items of one library that are matched to the same title versions of one: the files of
 * the younger go to the older, whose values, locks and history stay. The younger is forgotten; if
 * anything of it is the user's, nothing happens.
 */
export async function mergeVersions(
  deps: Deps,
  keepId: number,
  fromId: number,
): Promise<Problem | MergedVersions> {
  const { owner } = deps;
  const until = deps.now() + LEASE_MS;
  const leased: number[] = [];
  try {
    for (const id of new Set([keepId, fromId])) {
      if (await leaseItem(deps.db, id, owner, deps.now(), until)) leased.push(id);
      else {
        return conflict(
          "busy",
          "One of the two is being enriched just now. Nothing was changed; try again in a minute.",
        );
      }
    }
    return await mergeLeased(deps, keepId, fromId);
  } finally {
    for (const id of leased) await releaseItem(deps.db, id, owner);
  }
}

async function mergeLeased(
  deps: Deps,
  keepId: number,
  fromId: number,
): Promise<Problem | MergedVersions> {
  const [keep, from] = [await findItem(deps.db, keepId), await findItem(deps.db, fromId)];
  if (!keep || !isTitle(keep)) return notFound("title", keepId);
  if (!from || !isTitle(from)) return notFound("title", fromId);
  const problem = await whyNot(deps, keep, from);
  if (problem) return problem;
  await moveFiles(deps, keep, from);
  const files = await filesOfItem(deps.db, keepId);
  deps.log.info("items joined", { kept: keepId, removed: fromId, files: files.length });
  const versions = keep.kind === "movie" ? countVersions(files) : 1;
  return { id: keepId, removed: fromId, files: files.length, versions };
}

async function whyNot(deps: Deps, keep: Title, from: Title): Promise<Problem | null> {
  const others = await itemsOfSameTitle(deps.db, keep);
  if (!others.some(({ id }) => id === from.id)) {
    return invalid(
      `"${from.title}" is not matched to the same title as "${keep.title}" in the same library. ` +
        "Nothing was changed. Give both the same match first.",
    );
  }
  if (!isOlder(keep, from)) {
    return conflict(
      "older_stays",
      `The older of the two stays, and that is ${from.id}. Nothing was changed. Ask it to take ` +
        `the files of ${keep.id} instead.`,
      { keep: from.id, from: keep.id },
    );
  }
  const own = await ownInTheWay(deps, keep, from);
  if (own.length === 0) return null;
  return conflict(
    "holds_users_values",
    `"${from.title}" (${from.id}), which would go, holds something of yours: ` +
      `${describeOwn(own)}. Nothing was changed. Copy what you want to keep to "${keep.title}" ` +
      `(${keep.id}), let providers fill it here again, and join them then.`,
    { own },
  );
}

/** Of two items the one that was there first. */
export function isOlder(
  one: Pick<Title, "id" | "createdAt">,
  other: Pick<Title, "id" | "createdAt">,
): boolean {
  return one.createdAt < other.createdAt ||
    (one.createdAt === other.createdAt && one.id < other.id);
}

/** A crash in between leaves two items of one title, as before: joining them again ends it. */
async function moveFiles(deps: Deps, keep: Title, from: Title): Promise<void> {
  const { db } = deps;
  if (keep.kind === "series") {
    await db.write([giveFilesStatement(db, from.id, keep.id)]);
    await placeEpisodes(deps, [keep.id]);
  }
  await db.write([
    giveFilesStatement(db, from.id, keep.id),
    forgetTitleStatement(db, from.id),
    ...settleStatements(db, [keep.id], deps.now()),
    recordStatement(db, {
      itemId: keep.id,
      runId: null,
      at: deps.now(),
      kind: "match",
      field: null,
      before: null,
      after: null,
      reason: "merged",
    }),
  ]);
}
