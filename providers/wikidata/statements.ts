import type { z } from "zod";
import {
  type Entity,
  ItemValue,
  QuantityValue,
  type Snak,
  type Statement,
  TextValue,
  TimeValue,
} from "./wire.ts";

/** The statements that count: the preferred ones if there are any, else all but the deprecated. */
export function bestOf(entity: Entity, property: string): Statement[] {
  const valid = validOf(entity, property);
  const preferred = valid.filter(({ rank }) => rank === "preferred");
  return preferred.length > 0 ? preferred : valid;
}

/** Every statement that nobody has found wrong. */
export function validOf(entity: Entity, property: string): Statement[] {
  return (entity.claims?.[property] ?? []).filter(({ rank }) => rank !== "deprecated");
}

/** The items that the best statements name, in their order. */
export function itemsOf(entity: Entity, property: string): string[] {
  return bestOf(entity, property).flatMap(({ mainsnak }) => listOf(readItem(mainsnak)));
}

/** The texts of the best statements: external ids, addresses. */
export function stringsOf(entity: Entity, property: string): string[] {
  return bestOf(entity, property).flatMap(({ mainsnak }) => listOf(readString(mainsnak)));
}

export function qualifiersOf({ qualifiers }: Statement, property: string): Snak[] {
  return qualifiers?.[property] ?? [];
}

export function readItem(snak: Snak): string | null {
  return readValue(snak, ItemValue)?.id ?? null;
}

export function readString({ snaktype, datavalue }: Snak): string | null {
  const value = snaktype === "value" ? datavalue?.value : null;
  return typeof value === "string" ? value : null;
}

/** A text in one language, `language` being what its statement says. */
export function readText(snak: Snak): z.output<typeof TextValue> | null {
  return readValue(snak, TextValue);
}

const PRECISION = { year: 9, day: 11 } as const;

/**
 * "1927-01-10", or "1927" where no day is known: the unused parts of a time are 00 or 01, so they
 * are cut before anything reads them. Null for a decade, a century or a year before Christ.
 */
export function readTime(snak: Snak): string | null {
  const value = readValue(snak, TimeValue);
  const date = /^\+0*(\d{4})-(\d{2})-(\d{2})T/.exec(value?.time ?? "");
  if (!value || !date || value.precision < PRECISION.year) return null;
  const [, year = "", month, day] = date;
  return value.precision >= PRECISION.day ? `${year}-${month}-${day}` : year;
}

export function isFullDate(time: string): boolean {
  return time.length > "1927".length;
}

const UNIT = /\/(Q\d+)$/;

/** A number with the item of its unit; the unit "1" is none. */
export function readQuantity(snak: Snak): { amount: number; unit: string | null } | null {
  const value = readValue(snak, QuantityValue);
  const amount = Number(value?.amount);
  if (!value || !Number.isFinite(amount)) return null;
  return { amount, unit: UNIT.exec(value.unit)?.[1] ?? null };
}

function readValue<S extends z.ZodType>(
  { snaktype, datavalue }: Snak,
  schema: S,
): z.output<S> | null {
  if (snaktype !== "value") return null;
  const parsed = schema.safeParse(datavalue?.value);
  return parsed.success ? parsed.data : null;
}

function listOf<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
