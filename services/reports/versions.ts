import { itemsOfSameTitle } from "../../db/library/duplicates.ts";
import { filesOfItem } from "../../db/library/files.ts";
import { findItem } from "../../db/library/items.ts";
import { groupVersions } from "../../domain/library/group_versions.ts";
import type { Deps } from "../deps.ts";
import { iso, summariseItem } from "./item_details.ts";

/** `GET /movies/:id/versions`: a film's files by version, and its doubles; null when there is none. */
export async function versionsOf(deps: Deps, itemId: number) {
  const item = await findItem(deps.db, itemId);
  if (!item) return null;
  const files = item.kind === "movie" ? await filesOfItem(deps.db, itemId) : [];
  return {
    versions: groupVersions(files).map(({ label, facts, files: own }, index) => ({
      no: index + 1,
      label,
      ...facts,
      files: own.map(({ id, path, part, size, missingSince }) => ({
        ...{ id, path, part, size },
        missingSince: iso(missingSince),
      })),
    })),
    sameTitle: (await itemsOfSameTitle(deps.db, item)).map(summariseItem),
  };
}
