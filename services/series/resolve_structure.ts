import { closeReviewStatement, type Review } from "../../db/enrichment/reviews.ts";
import { childrenOf, toPlace } from "../../db/library/children.ts";
import type { Item } from "../../domain/item.ts";
import {
  describeHeld,
  type HeldStructure,
  structureSignature,
} from "../../domain/series/held_structure.ts";
import { planStructure } from "../../domain/series/plan_structure.ts";
import type { Deps } from "../deps.ts";
import { loadCase } from "../enrichment/assess.ts";
import { conflict, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { refuseStructureStatement } from "./bring_structure.ts";
import { enrichChildren } from "./enrich_children.ts";
import { moveStatements } from "./structure_statements.ts";

/** The user's yes or no to a renumbering or a shrinking list. Values, locks and history move along. */
export async function resolveStructure(
  deps: Deps,
  series: Item,
  review: Review,
  isAccepted: boolean,
): Promise<Problem | null> {
  const held = review.detail as HeldStructure;
  const close = closeReviewStatement(deps.db, series.id, "structure_change");
  if (!isAccepted) {
    await deps.db.write([refuseStructureStatement(deps, series.id, held), close]);
    return null;
  }
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, series);
  const children = await childrenOf(deps.db, series.id);
  const list = input.known.find(({ provider }) => provider === held.provider);
  const plan = planStructure(
    held.provider,
    children.map(toPlace),
    list?.answer?.children ?? [],
    list?.isIncomplete,
  );
  if (
    structureSignature(describeHeld(held.provider, plan, children)) !== structureSignature(held)
  ) {
    return conflict(
      "changed_meanwhile",
      "The list of episodes has changed since. Nothing was changed; look at the newer proposal.",
    );
  }
  await deps.db.write([...moveStatements(deps, series, plan, children), close]);
  // With the numbers settled, new episodes find their places, and every file its episode.
  await enrichChildren(deps, setup, input, { runId: null, brake: null });
  return null;
}
