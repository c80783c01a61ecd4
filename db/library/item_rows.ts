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
  return {
    ...row,
    kind: row.kind as ItemKind,
    named: row.parsed as NameFacts,
    match: { state: row.matchState as MatchState, score: row.matchScore, no: row.matchNo },
    ids: row.ids as Ids,
    pending: row.pending as string[],
    missing: row.missing as string[],
    due: row.dueClass === null || row.dueAt === null
      ? null
      : { class: row.dueClass as DueClass, at: row.dueAt },
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
