import { markStatement, readMarks } from "../../db/enrichment/marks.ts";

import { closeReviewStatement, openReviewStatement } from "../../db/enrichment/reviews.ts";
import { childrenOf, toPlace } from "../../db/library/children.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import { joinIds, type ProviderId } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import {
  describeHeld,
  type HeldStructure,
  structureSignature,
} from "../../domain/series/held_structure.ts";
import { childAnswers } from "../../domain/series/child_answers.ts";
import {
  isHeld,
  planStructure,
  type PresentChild,
  type StructurePlan,
} from "../../domain/series/plan_structure.ts";
import { structureSource } from "../../domain/series/structure_source.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { owesAnswer } from "../enrichment/gaps.ts";
import { moveStatements, safeStatements } from "./structure_statements.ts";
import type { Setup } from "../settings/setup.ts";

/** The pseudo-field under which a refused renumbering is remembered. */
const MARK = "structure";

/**
 * Brings the seasons and episodes of a series in line with its structure provider's list: new ones
 * are added; a renumbering or a shrinking list waits for the user. While a provider that comes
 * first still owes its list, another one's serves for the time being. Answers the series' children.
 */
export async function bringStructure(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
): Promise<{ series: Item; children: Item[] }> {
  const series = input.item;
  const named = input.known.filter(({ answer }) =>
    answer?.children?.some((child) => child.episode !== null)
  );
  const order = structureOrder(setup);
  const source = structureSource(series.structureBy, named.map(({ provider }) => provider), order);
  const children = await childrenOf(deps.db, series.id);
  const list = named.find(({ provider }) => provider === source);
  if (source === null || !list) return { series, children };
  const before = order.slice(0, order.indexOf(source));
  const isSettled = series.structureBy !== null ||
    !before.some((provider) => owesAnswer(input, setup, provider));
  await deps.db.write([
    ...await planStatements(deps, series, children, list, input.known),
    ...(isSettled ? [updateItemStatement(deps.db, series.id, { structureBy: source })] : []),
  ]);
  return {
    // Details are told apart by the list that serves, settled or not.
    series: { ...series, structureBy: source },
    children: await childrenOf(deps.db, series.id),
  };
}

/** What a list changes: all of it while no list is settled, else the safe part, the rest in review. */
async function planStatements(
  deps: Deps,
  series: Item,
  children: readonly Item[],
  { provider, answer, isIncomplete }: KnownAnswer,
  known: readonly KnownAnswer[],
) {
  const isFirst = series.structureBy === null;
  const present = children.map(toPlace);
  const own = isFirst ? withLearnedIds(present, known, provider) : present;
  const plan = planStructure(provider, own, answer?.children ?? [], isIncomplete);
  const safe = safeStatements(deps, series, plan, children);
  if (isFirst) return [...moveStatements(deps, series, plan, children), ...safe];
  const held = describeHeld(provider, plan, children);
  return [...safe, ...await reviewStatements(deps, series, plan, held)];
}

/**
 * A list that served before numbered its episodes otherwise: the answers tell which is which. What
 * only a file names has no list's numbers, so nothing is learned of it.
 */
function withLearnedIds(
  present: readonly PresentChild[],
  known: readonly KnownAnswer[],
  provider: ProviderId,
): PresentChild[] {
  const other = known.find((own) => own.provider !== provider && own.answer?.children?.length);
  const answers = childAnswers(present, known, other?.provider ?? null);
  return present.map((child) => {
    if (!child.listed) return child;
    const told = answers.get(child.id)?.find((own) => own.provider === provider)?.answer?.ids ?? {};
    return { ...child, ids: joinIds(child.ids, told) };
  });
}

/** In which order providers are believed about seasons and episodes. */
export function structureOrder({ providers }: Setup): string[] {
  return providers.filter(({ module, enabled }) => enabled && module.structureRank !== undefined)
    .toSorted((a, b) => (a.module.structureRank ?? 0) - (b.module.structureRank ?? 0))
    .map(({ module }) => module.id);
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
