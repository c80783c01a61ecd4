import type { Ids, TitleKind } from "../../domain/ids.ts";
import { P } from "./properties.ts";
import { itemsOf, stringsOf } from "./statements.ts";
import type { Entity } from "./wire.ts";

interface IdProperty {
  system: string;
  property: string;
  pattern: RegExp;
}

const IMDB: IdProperty = { system: "imdb", property: "P345", pattern: /^tt\d+$/ };

/** Where an item holds its ids of other systems, films and series apart. */
export const ID_PROPERTIES: Readonly<Record<TitleKind, readonly IdProperty[]>> = {
  movie: [
    IMDB,
    { system: "tmdb", property: "P4947", pattern: /^\d+$/ },
    { system: "tvdb", property: "P12196", pattern: /^\d+$/ },
  ],
  series: [
    IMDB,
    { system: "tmdb", property: "P4983", pattern: /^\d+$/ },
    { system: "tvdb", property: "P4835", pattern: /^\d+$/ },
    { system: "tvmaze", property: "P8600", pattern: /^\d+$/ },
  ],
};

/**
 * What an item may be an instance of (P31). The first ones are searched for, as a search text may
 * have 300 characters only; the others are rarer and no reason to doubt an item found by an id.
 */
export const CLASSES: Readonly<Record<TitleKind, { searched: string[]; others: string[] }>> = {
  movie: {
    // Film, short, animated, animated feature, television, documentary and silent film.
    searched: ["Q11424", "Q24862", "Q202866", "Q29168811", "Q506240", "Q93204", "Q226730"],
    // Feature film, silent short, anime film, animated short, original video, television special.
    others: ["Q24869", "Q20667187", "Q20650540", "Q17517379", "Q220898", "Q1261214"],
  },
  series: {
    // Television series, animated, anime, miniseries, animated series, television programme, web.
    searched: [
      "Q5398426",
      "Q117467246",
      "Q63952888",
      "Q1259759",
      "Q581714",
      "Q15416",
      "Q526877",
    ],
    // Drama series, Japanese television drama, telenovela.
    others: ["Q1366112", "Q399811", "Q23745"],
  },
};

/** A series of films has the ids of a collection and is no film; a season or episode no series. */
const NEVER = new Set(["Q24856", "Q3464665", "Q21191270"]);

export function isOfKind(entity: Entity, kind: TitleKind): boolean {
  const classes = itemsOf(entity, P.instanceOf);
  const { searched, others } = CLASSES[kind];
  return !classes.some((id) => NEVER.has(id)) &&
    classes.some((id) => searched.includes(id) || others.includes(id));
}

/** The ids of an item; a system in which it has several is left out, since one of them is wrong. */
export function idsOf(entity: Entity, kind: TitleKind): Ids {
  const found = ID_PROPERTIES[kind].flatMap(({ system, property, pattern }) => {
    const own = [...new Set(stringsOf(entity, property))].filter((id) => pattern.test(id));
    const [id] = own;
    if (id === undefined || own.length > 1) return [];
    return [[system, system === "imdb" ? id : Number(id)] as const];
  });
  return { wikidata: entity.id, ...Object.fromEntries(found) };
}

/** How many of these ids the item has as well, and how many it contradicts. */
export function compareIds(entity: Entity, kind: TitleKind, ids: Ids) {
  const compared = ID_PROPERTIES[kind].flatMap(({ system, property }) => {
    const own = stringsOf(entity, property);
    return ids[system] === undefined || own.length === 0 ? [] : [own.includes(String(ids[system]))];
  });
  const same = compared.filter((isSame) => isSame).length;
  return { same, different: compared.length - same };
}
