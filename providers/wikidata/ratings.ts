import { itemsOf } from "./statements.ts";
import type { Entity } from "./wire.ts";

interface RatingSystem {
  country: string;
  property: string;
  /** What the board's items are called in short; of others the label is taken. */
  ratings: Readonly<Record<string, string>>;
}

/**
 * The boards that rate films, by country: Wikidata has a property for each, its values are items.
 * Ratings that only recommend (France's warning) are left out.
 */
const SYSTEMS: readonly RatingSystem[] = [
  {
    country: "US",
    property: "P1657",
    ratings: {
      Q18665330: "G",
      Q18665334: "PG",
      Q18665339: "PG-13",
      Q18665344: "R",
      Q18665349: "NC-17",
      Q47274658: "X",
    },
  },
  {
    country: "DE",
    property: "P1981",
    ratings: { Q20644794: "0", Q20644795: "6", Q20644796: "12", Q20644797: "16", Q20644798: "18" },
  },
  {
    country: "GB",
    property: "P2629",
    ratings: {
      Q23301853: "U",
      Q23301854: "PG",
      Q23301856: "12",
      Q23301855: "12A",
      Q4550895: "15",
      Q4557532: "18",
    },
  },
  {
    country: "FR",
    property: "P2758",
    ratings: { Q23817729: "U", Q23817740: "12", Q23817741: "16", Q23817739: "" },
  },
  {
    country: "NL",
    property: "P2684",
    ratings: { Q23649980: "AL", Q23649981: "6", Q23649982: "9", Q23649983: "12", Q23649984: "16" },
  },
  {
    country: "JP",
    property: "P2756",
    ratings: { Q23790275: "G", Q23790279: "PG12", Q23790282: "R15+" },
  },
  {
    country: "ES",
    property: "P3306",
    ratings: { Q27253939: "A", Q27253940: "7", Q27253945: "12", Q27253947: "16", Q27253952: "18" },
  },
  {
    country: "RU",
    property: "P2637",
    ratings: {
      Q23308560: "0+",
      Q23308561: "6+",
      Q23308562: "12+",
      Q23308563: "16+",
      Q23308564: "18+",
    },
  },
  {
    country: "BR",
    property: "P3216",
    ratings: { Q26678733: "12", Q26678734: "14", Q26678735: "16" },
  },
  { country: "KR", property: "P3818", ratings: { Q28951021: "15" } },
  { country: "IE", property: "P7573", ratings: { Q74434531: "12A", Q74434540: "16" } },
  {
    country: "MX",
    property: "P3834",
    ratings: { Q28980099: "A", Q28980109: "B", Q28980118: "B15" },
  },
  { country: "ZA", property: "P4437", ratings: { Q42012505: "16", Q42012509: "18" } },
  { country: "AT", property: "P3650", ratings: {} },
  {
    country: "RO",
    property: "P3402",
    ratings: {
      Q27915574: "A.G.",
      Q27915575: "A.P.-12",
      Q27915576: "N-15",
      Q27915577: "I.M.-18",
    },
  },
];

/** The rating of one country, "" or null when there is none. */
export function ratingIn(
  entity: Entity,
  country: string,
  nameOf: (item: string) => string | null,
): string | null {
  const system = SYSTEMS.find((one) => one.country === country);
  const [item] = system ? itemsOf(entity, system.property) : [];
  if (!system || item === undefined) return null;
  return system.ratings[item] ?? nameOf(item);
}
