import { and, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ProviderId, TitleKind } from "../../domain/ids.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";

/** What is still to be asked, counted per kind of title. */
export interface OpenWork {
  /** Never enriched, and not waiting for the user. */
  untouched: Record<TitleKind, number>;
  /** Enriched, with this provider still owing an answer. */
  pending: { provider: ProviderId; kind: TitleKind; titles: number }[];
  /** Waiting for the user to say what they are. */
  unmatched: Record<TitleKind, number>;
  /** How many seasons a series has on average; null while none is known. */
  seasonsPerSeries: number | null;
}

export async function openWork(db: Db): Promise<OpenWork> {
  const untouched = await countByKind(
    db,
    and(isNotNull(items.dueClass), isNull(items.lastEnrichedAt)),
  );
  const unmatched = await countByKind(db, eq(items.matchState, "review"));
  const pending = await db.orm.all<{ provider: string; kind: TitleKind; titles: number }>(sql`
    select json_each.value as provider, items.kind as kind, count(*) as titles
    from items, json_each(items.pending)
    where items.series_id is null and items.last_enriched_at is not null and items.due_class is not null
    group by 1, 2`);
  const [seasons] = await db.orm.all<{ average: number | null }>(sql`
    select cast(count(*) as real) / nullif(count(distinct series_id), 0) as average
    from items where kind = 'season' and listed`);
  return { untouched, unmatched, pending, seasonsPerSeries: seasons?.average ?? null };
}

async function countByKind(
  db: Db,
  condition: ReturnType<typeof and>,
): Promise<Record<TitleKind, number>> {
  const rows = await db.orm.select({ kind: items.kind, titles: count() }).from(items)
    .where(and(isNull(items.seriesId), condition)).groupBy(items.kind);
  const of = (kind: TitleKind) => rows.find((row) => row.kind === kind)?.titles ?? 0;
  return { movie: of("movie"), series: of("series") };
}
