import { and, avg, count, eq, isNotNull, isNull, max } from "drizzle-orm";
import type { Db } from "../open.ts";
import { itemFields, items } from "../schema.ts";

export interface MatchStats {
  total: number;
  enriched: number;
  /** 0–1; null while nothing is matched. */
  averageScore: number | null;
  lastEnrichedAt: number | null;
  /** Titles by where their title comes from. */
  bySource: Record<string, number>;
}

/** The figures of all films and series together. */
export async function matchStats(db: Db): Promise<MatchStats> {
  const isTitle = isNull(items.seriesId);
  const [row] = await db.orm.select({
    total: count(),
    enriched: count(items.lastEnrichedAt),
    averageScore: avg(items.matchScore).mapWith(Number),
    lastEnrichedAt: max(items.lastEnrichedAt),
  }).from(items).where(isTitle);
  const { source } = itemFields;
  const sources = await db.orm.select({ source, titles: count() }).from(items)
    .innerJoin(itemFields, and(eq(itemFields.itemId, items.id), eq(itemFields.field, "title")))
    .where(and(isTitle, isNotNull(source))).groupBy(source);
  return {
    total: row?.total ?? 0,
    enriched: row?.enriched ?? 0,
    averageScore: row?.averageScore ?? null,
    lastEnrichedAt: row?.lastEnrichedAt ?? null,
    bySource: Object.fromEntries(sources.map((own) => [own.source ?? "", own.titles])),
  };
}
