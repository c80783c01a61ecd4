import { closeReviewStatement } from "../../db/enrichment/reviews.ts";
import { childrenOf, toPlace } from "../../db/library/children.ts";
import { findItem, updateItemStatement } from "../../db/library/items.ts";
import { planStructure } from "../../domain/series/plan_structure.ts";
import type { Deps } from "../deps.ts";
import { loadCase } from "../enrichment/assess.ts";
import { invalid, notFound, type Problem } from "../problem.ts";
import { findSetup, loadSetup } from "../settings/setup.ts";
import { structureOrder } from "./bring_structure.ts";
import { enrichChildren } from "./enrich_children.ts";
import { moveStatements } from "./structure_statements.ts";

/**
 * The user chooses whose list of seasons and episodes counts for a series. Episodes keep their
 * values, locks and history under their new numbers; those that the list lacks are only hidden.
 */
export async function changeStructure(
  deps: Deps,
  seriesId: number,
  provider: string,
): Promise<Problem | null> {
  const series = await findItem(deps.db, seriesId);
  if (series?.kind !== "series") return notFound("series", seriesId);
  const setup = await loadSetup(deps);
  const name = findSetup(setup, provider)?.module.name;
  if (name === undefined || !structureOrder(setup).includes(provider)) {
    return invalid(`"${provider}" lists no episodes. Nothing was changed.`);
  }
  const input = await loadCase(deps, setup, series);
  const list = input.known.find((known) => known.provider === provider);
  const children = list?.answer?.children ?? [];
  if (!children.some(({ episode }) => episode !== null)) {
    return invalid(`${name} has given no list of episodes yet. Nothing was changed.`);
  }
  const present = await childrenOf(deps.db, seriesId);
  const plan = planStructure(provider, present.map(toPlace), children, list?.isIncomplete);
  const chosen = { ...series, structureBy: provider };
  await deps.db.write([
    updateItemStatement(deps.db, seriesId, { structureBy: provider }),
    ...moveStatements(deps, series, plan, present),
    closeReviewStatement(deps.db, seriesId, "structure_change"),
  ]);
  const after = { ...input, item: chosen, title: chosen };
  await enrichChildren(deps, setup, after, { runId: null, brake: null });
  return null;
}

/** The providers whose list of episodes is known, by which the user may choose. */
export async function structureChoices(deps: Deps, seriesId: number): Promise<string[]> {
  const series = await findItem(deps.db, seriesId);
  if (!series) return [];
  const setup = await loadSetup(deps);
  const { known } = await loadCase(deps, setup, series);
  return structureOrder(setup).filter((provider) =>
    known.some((own) =>
      own.provider === provider && own.answer?.children?.some(({ episode }) => episode !== null)
    )
  );
}
