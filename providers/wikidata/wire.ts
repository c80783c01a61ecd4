import { z } from "zod";

const text = z.string().nullish();

/** A table by name. PHP writes an empty one as `[]`. */
function table<T extends z.ZodType>(row: T) {
  const empty = z.array(z.never()).transform((): Record<string, z.output<T>> => ({}));
  return z.union([z.record(z.string(), row), empty]);
}

/** `somevalue` (unknown) and `novalue` (none) come without a value. */
const Snak = z.object({
  snaktype: z.string(),
  datavalue: z.object({ value: z.unknown() }).nullish(),
});

const Statement = z.object({
  mainsnak: Snak,
  rank: z.string(),
  qualifiers: table(z.array(Snak)).nullish(),
});

/** A label that stands in for one of another language says which one it really is. */
const Term = z.object({
  "language": z.string(),
  "value": z.string(),
  "source-language": text,
});

/** An item. Merged: `id` is not the one asked for. Deleted: `missing`, and nothing else. */
const Entity = z.object({
  id: z.string(),
  missing: z.unknown().optional(),
  labels: table(Term).nullish(),
  aliases: table(z.array(Term)).nullish(),
  claims: table(z.array(Statement)).nullish(),
  sitelinks: table(z.object({ title: z.string() })).nullish(),
});

/** action=wbgetentities; the keys are the ids asked for. */
export const Entities = z.object({ entities: z.record(z.string(), Entity) });

/** action=query&list=search; a title is an item's id. */
export const Search = z.object({
  query: z.object({ search: z.array(z.object({ title: z.string() })) }),
});

/** An error, which comes with HTTP 200. */
export const Failure = z.object({ error: z.object({ code: z.string(), info: text }) });

/** Wikipedia's GET /page/summary/{title}. */
export const Summary = z.object({ type: text, wikibase_item: text, extract: text });

export const ItemValue = z.object({ id: z.string() });
export const TextValue = z.object({ text: z.string(), language: z.string() });
export const TimeValue = z.object({ time: z.string(), precision: z.number() });
export const QuantityValue = z.object({ amount: z.string(), unit: z.string() });

export type Entity = z.output<typeof Entity>;
export type Snak = z.output<typeof Snak>;
export type Statement = z.output<typeof Statement>;
export type Term = z.output<typeof Term>;
