import type { RawOffer } from "../../domain/enrichment/answer.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { CAST_SIZE } from "../../domain/fields/normalise.ts";
import { P } from "./properties.ts";
import { bestOf, itemsOf, qualifiersOf, readItem, readString } from "./statements.ts";
import type { Entity, Statement } from "./wire.ts";

type NameOf = (item: string) => string | null;

/** A series that names more writers than this names those of its episodes, not its creators. */
const MOST_CREATORS = 3;

/** Who made a title and who plays in it. */
export function peopleOffers(entity: Entity, kind: TitleKind, nameOf: NameOf): RawOffer[] {
  const actors = { field: "actors", value: castOf(entity, nameOf) };
  if (kind === "series") {
    return [{ field: "creators", value: namesOf(creatorsOf(entity), nameOf) }, actors];
  }
  return [
    { field: "directors", value: namesOf(itemsOf(entity, P.director), nameOf) },
    { field: "writers", value: namesOf(itemsOf(entity, P.writer), nameOf) },
    actors,
  ];
}

export function namesOf(items: readonly string[], nameOf: NameOf): string[] {
  return items.map(nameOf).filter((name) => name !== null);
}

/** Many series name no creator, but the few who wrote or directed all of it. */
function creatorsOf(entity: Entity): string[] {
  const creators = itemsOf(entity, P.creator);
  if (creators.length > 0) return creators;
  const few = [P.writer, P.director].map((property) => itemsOf(entity, property))
    .find((items) => items.length > 0 && items.length <= MOST_CREATORS);
  return few ?? [];
}

/** The first of the cast as far as it is kept, so that no more names are asked for than needed. */
function castOf(entity: Entity, nameOf: NameOf) {
  const actors = bestOf(entity, P.actor);
  const cast = actors.length > 0 ? actors : bestOf(entity, P.voiceActor);
  const inOrder = cast.toSorted((a, b) => ordinalOf(a) - ordinalOf(b));
  return inOrder.slice(0, CAST_SIZE).map((statement) => {
    const item = readItem(statement.mainsnak);
    return { name: (item && nameOf(item)) ?? "", role: roleOf(statement, nameOf) };
  });
}

/** Statements come in the order in which people wrote them; some say their place. */
function ordinalOf(statement: Statement): number {
  const [place] = qualifiersOf(statement, P.ordinal).map(readString);
  return place ? Number(place) || CAST_SIZE : CAST_SIZE;
}

/** The role as it was written, else the name of the item about it. */
function roleOf(statement: Statement, nameOf: NameOf): string {
  const written = qualifiersOf(statement, P.roleText).map(readString)
    .find((role) => role !== null);
  if (written) return written;
  const item = qualifiersOf(statement, P.roleItem).map(readItem).find((role) => role !== null);
  return (item && nameOf(item)) ?? "";
}
