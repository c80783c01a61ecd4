import { recordStatement } from "../../db/enrichment/history.ts";
import { addChildrenStatement } from "../../db/library/children.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import { joinIds } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { StructurePlan } from "../../domain/series/plan_structure.ts";
import type { Deps } from "../deps.ts";

/** Additions, and the ids of what is known already: nothing that anybody could miss. */
export function safeStatements(
  deps: Deps,
  series: Item,
  { add, adopt }: StructurePlan,
  children: readonly Item[],
) {
  const byId = new Map(children.map((child) => [child.id, child]));
  const adopted = adopt.flatMap(({ id, place }) => {
    const child = byId.get(id);
    if (!child) return [];
    const ids = joinIds(place.ids, child.ids);
    const isNews = !child.listed || child.absoluteNo !== place.absolute ||
      Object.entries(place.ids).some(([system, id]) => child.ids[system] !== id);
    return isNews
      ? [updateItemStatement(deps.db, id, { ids, absoluteNo: place.absolute, listed: true })]
      : [];
  });
  return [
    addChildrenStatement(deps.db, series, add, true, deps.now()),
    ...adopted,
  ];
}

/** The statements that renumber episodes and take others off the list, history included. */
export function moveStatements(
  deps: Deps,
  series: Item,
  { move, drop }: StructurePlan,
  children: readonly Item[],
) {
  const byId = new Map(children.map((child) => [child.id, child]));
  const record = (itemId: number, reason: string) =>
    recordStatement(deps.db, {
      itemId,
      runId: null,
      at: deps.now(),
      kind: "match",
      field: null,
      before: null,
      after: null,
      reason,
    });
  const moved = move.flatMap(({ id, to }) => [
    updateItemStatement(deps.db, id, {
      seasonNo: to.season,
      episodeNo: to.episode,
      absoluteNo: to.absolute,
      ids: joinIds(to.ids, byId.get(id)?.ids ?? {}),
      listed: true,
    }, series.match.no),
    record(id, "renumbered"),
  ]);
  const dropped = drop.flatMap(({ id }) => [
    updateItemStatement(deps.db, id, { listed: false }, series.match.no),
    record(id, "no_longer_listed"),
  ]);
  return [...moved, ...dropped];
}
