import { markStatement } from "../../db/enrichment/history.ts";
import { readMarks } from "../../db/enrichment/item_fields.ts";
import { closeReviewStatement, openReviewStatement } from "../../db/enrichment/reviews.ts";
import { addChildStatement, childrenOf, toPlace } from "../../db/library/children.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import { joinIds } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import {
  describeHeld,
  type HeldStructure,
  structureSignature,
} from "../../domain/series/held_structure.ts";
import { isHeld, planStructure, type StructurePlan } from "../../domain/series/plan_structure.ts";
import { structureSource } from "../../domain/series/structure_source.ts";
import type { Deps } from "../deps.ts";
import type { Setup } from "../settings/setup.ts";

/** The pseudo-field under which a refused renumbering is remembered. */
const MARK = "structure";

/**
 * Brings the seasons and episodes of a series in line with its structure provider's list: new ones
 * are added; a renumbering or a shrinking list waits for the user. Answers the series' children.
 */
export async function bringStructure(
  deps: Deps,
  setup: Setup,
  series: Item,
  known: readonly KnownAnswer[],
): Promise<{ series: Item; children: Item[] }> {
  const named = known.filter(({ answer }) =>
    answer?.children?.some((child) => child.episode !== null)
  );
  const source = structureSource(
    series.structureBy,
    named.map(({ provider }) => provider),
    structureOrder(setup),
  );
  const children = await childrenOf(deps.db, series.id);
  const list = named.find(({ provider }) => provider === source);
  if (source === null || !list) return { series, children };
  const plan = planStructure(
    source,
    children.map(toPlace),
    list.answer?.children ?? [],
    list.isIncomplete ?? false,
  );
  const held = describeHeld(source, plan, children);
  await deps.db.write([
    ...safeStatements(deps, series, plan, children),
    ...await reviewStatements(deps, series, plan, held),
    ...(series.structureBy === source
      ? []
      : [updateItemStatement(deps.db, series.id, { structureBy: source })]),
  ]);
  return {
    series: { ...series, structureBy: source },
    children: await childrenOf(deps.db, series.id),
  };
}

/** In which order providers are believed about seasons and episodes. */
export function structureOrder({ providers }: Setup): string[] {
  return providers.filter(({ module, enabled }) => enabled && module.structureRank !== undefined)
    .toSorted((a, b) => (a.module.structureRank ?? 0) - (b.module.structureRank ?? 0))
    .map(({ module }) => module.id);
}

/** Additions, and the ids of what is known already: nothing that anybody could miss. */
function safeStatements(
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
    ...add.map((place) => addChildStatement(deps.db, series, place, true, deps.now())),
    ...adopted,
  ];
}

async function reviewStatements(
  deps: Deps,
  series: Item,
  plan: StructurePlan,
  held: HeldStructure,
) {
  const close = closeReviewStatement(deps.db, series.id, "structure_change");
  if (!isHeld(plan)) return [close];
  const signature = structureSignature(held);
  const isRefused = (await readMarks(deps.db, series.id)).some(({ field, value }) =>
    field === MARK && value === signature
  );
  if (isRefused) return [close];
  return [
    openReviewStatement(deps.db, {
      itemId: series.id,
      kind: "structure_change",
      field: "",
      detail: held,
      createdAt: deps.now(),
    }),
  ];
}

/** Remembers that the user refused this very renumbering: it is not proposed again. */
export function refuseStructureStatement(deps: Deps, seriesId: number, held: HeldStructure) {
  const refused: SourcedValue = {
    value: structureSignature(held),
    source: held.provider,
    language: null,
    country: null,
    fetchedAt: deps.now(),
  };
  return markStatement(deps.db, seriesId, MARK, refused, deps.now());
}
