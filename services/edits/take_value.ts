import { findItem } from "../../db/library/items.ts";
import { sourcesOf } from "../../domain/enrichment/compare_sources.ts";
import { findField } from "../../domain/fields/field.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { conflict, notFound, type Problem } from "../problem.ts";
import { planSettings, type Setup } from "../settings/setup.ts";
import { changeOwn } from "./change_own.ts";
import type { OwnWrite } from "./write_own.ts";

/** "Use this here": a field takes what one source says, and is locked. From known answers alone. */
export async function takeValue(
  deps: Deps,
  itemId: number,
  name: string,
  source: string,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  if (!findField(item.kind, name)) return notFound("field", name);
  let isOffered = false;
  const problem = await changeOwn(deps, itemId, (input, setup) => {
    const write = takeWrite(input, setup, name, source);
    isOffered = write !== null;
    return write ? [write] : [];
  });
  if (problem || isOffered) return problem;
  return conflict(
    "nothing_offered",
    "This source says nothing of that field. Nothing was changed.",
  );
}

/** The write that takes a source's value; null where it says nothing. */
export function takeWrite(
  { item, known }: ItemCase,
  setup: Setup,
  name: string,
  source: string,
): OwnWrite | null {
  const field = findField(item.kind, name);
  const offers = field ? sourcesOf(field, known, planSettings(setup, item.kind)) : [];
  const after = offers.find((offer) => offer.source === source);
  return after ? { field: name, kind: "edit", after, reason: "taken_by_user", locked: true } : null;
}
