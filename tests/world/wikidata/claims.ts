import { hashHex } from "../films/hash.ts";

export interface Snak {
  snaktype: "value" | "somevalue" | "novalue";
  property: string;
  hash: string;
  datavalue?: { value: unknown; type: string };
  datatype: string;
}

export interface Statement {
  mainsnak: Snak;
  type: "statement";
  id: string;
  rank: Rank;
  qualifiers?: Record<string, Snak[]>;
  "qualifiers-order"?: string[];
  references: object[];
}

type Rank = "preferred" | "normal" | "deprecated";

/** What a statement says, before it knows its property. */
export type Value = Pick<Snak, "snaktype" | "datavalue" | "datatype">;

export function itemValue(id: string): Value {
  const value = { "entity-type": "item", "numeric-id": Number(id.slice(1)), id };
  return valueOf(value, "wikibase-entityid", "wikibase-item");
}

export function externalId(id: string | number): Value {
  return valueOf(String(id), "string", "external-id");
}

export function stringValue(text: string, datatype = "string"): Value {
  return valueOf(text, "string", datatype);
}

export function textValue(text: string, language: string): Value {
  return valueOf({ text, language }, "monolingualtext", "monolingualtext");
}

const PRECISIONS = { day: 11, month: 10, year: 9 } as const;

/** The unused parts of a time are zeros, or ones in the oldest data. */
export function timeValue(day: string, precision: keyof typeof PRECISIONS = "day"): Value {
  const shown =
    { day, month: `${day.slice(0, 7)}-00`, year: `${day.slice(0, 4)}-01-01` }[precision];
  return valueOf(
    {
      time: `+${shown}T00:00:00Z`,
      timezone: 0,
      before: 0,
      after: 0,
      precision: PRECISIONS[precision],
      calendarmodel: "http://www.wikidata.org/entity/Q1985727",
    },
    "time",
    "time",
  );
}

export function quantity(amount: number, unit: string): Value {
  const value = { amount: `+${amount}`, unit: `http://www.wikidata.org/entity/${unit}` };
  return valueOf(value, "quantity", "quantity");
}

/** Known to exist, but nobody knows which. */
export function someValue(datatype: string): Value {
  return { snaktype: "somevalue", datatype };
}

/** A statement with a reference, as most have one. Its id is made of the item and what it says. */
export function statement(
  item: string,
  property: string,
  value: Value,
  { rank = "normal", qualifiers = {} }: { rank?: Rank; qualifiers?: Record<string, Value> } = {},
): Statement {
  const mainsnak = snak(property, value);
  const names = Object.keys(qualifiers);
  const own = Object.entries(qualifiers).map(([name, one]) => [name, [snak(name, one)]]);
  return {
    mainsnak,
    type: "statement",
    ...(names.length > 0
      ? { "qualifiers": Object.fromEntries(own), "qualifiers-order": names }
      : {}),
    id: `${item}$${hashHex(`${item} ${mainsnak.hash}`, 32)}`,
    rank,
    references: [{
      "hash": hashHex(`reference ${mainsnak.hash}`, 40),
      "snaks": { P143: [snak("P143", itemValue("Q328"))] },
      "snaks-order": ["P143"],
    }],
  };
}

function valueOf(value: unknown, type: string, datatype: string): Value {
  return { snaktype: "value", datavalue: { value, type }, datatype };
}

function snak(property: string, { snaktype, datavalue, datatype }: Value): Snak {
  const hash = hashHex(`${property} ${JSON.stringify(datavalue ?? snaktype)}`, 40);
  return { snaktype, property, hash, ...(datavalue ? { datavalue } : {}), datatype };
}
