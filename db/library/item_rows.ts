import type { DueClass } from "../../domain/enrichment/due.ts";
import type { Ids, ItemKind } from "../../domain/ids.ts";
import { type Item, type MatchState, type NameFacts, sortTitleOf } from "../../domain/item.ts";
import type { items } from "../schema.ts";

type Row = typeof items.$inferSelect;

/** What may change of an item as a whole; undefined leaves it. */
export type ItemPatch = Partial<
  Omit<Item, "id" | "kind" | "sortTitle" | "createdAt">
>;

export function toItem(row: Row): Item {
  const { parsed, matchState, matchScore, matchNo, dueClass, dueAt, ...plain } = row;
  return {
    ...plain,
    kind: row.kind as ItemKind,
    named: parsed as NameFacts,
    match: { state: matchState as MatchState, score: matchScore, no: matchNo },
    ids: row.ids as Ids,
    pending: row.pending as string[],
    missing: row.missing as string[],
    due: dueClass === null || dueAt === null ? null : { class: dueClass as DueClass, at: dueAt },
  };
}

/** The columns a patch sets. */
export function toColumns(patch: ItemPatch): Partial<Row> {
  const { match, due, named, title, ids, pending, missing, ...plain } = patch;
  return {
    ...plain,
    ...(title === undefined ? {} : { title, sortTitle: sortTitleOf(title) }),
    ...(named === undefined ? {} : { parsed: named }),
    ...(ids === undefined ? {} : { ids }),
    ...(pending === undefined ? {} : { pending }),
    ...(missing === undefined ? {} : { missing }),
    ...(match === undefined
      ? {}
      : { matchState: match.state, matchScore: match.score, matchNo: match.no }),
    ...(due === undefined ? {} : { dueClass: due?.class ?? null, dueAt: due?.at ?? null }),
  };
}
