import type { Ids, ItemKind } from "../../domain/ids.ts";
import { readPastedId } from "../../domain/naming/pasted_id.ts";
import { invalid, type Problem } from "../problem.ts";

const SYSTEMS = ["tmdb", "imdb", "tvdb", "tvmaze", "wikidata"];

/** The ids of a pick: `{tmdb: 603}`, or what a person pastes — an id or a provider's address. */
export function readPick(
  pick: string | number | Readonly<Record<string, string | number>>,
  kind?: ItemKind,
): Ids | Problem {
  if (typeof pick === "object") return readIds(pick);
  const pasted = readPastedId(String(pick));
  if (!pasted) {
    return invalid(
      "That is no id. Paste a TMDB, IMDb or TVDB id, or the address of the title's page there.",
    );
  }
  if (kind !== undefined && pasted.kind !== undefined && pasted.kind !== kind) {
    const [is, wanted] = pasted.kind === "series" ? ["series", "film"] : ["film", "series"];
    return invalid(`That is a ${is}. Paste the id of a ${wanted}.`);
  }
  const { kind: _, ...ids } = pasted;
  return { ...ids };
}

function readIds(pick: Readonly<Record<string, string | number>>): Ids | Problem {
  const unknown = Object.keys(pick).find((system) => !SYSTEMS.includes(system));
  if (unknown !== undefined || Object.keys(pick).length === 0) {
    return invalid(`Name the id by its system: ${SYSTEMS.join(", ")}.`);
  }
  const read = Object.entries(pick).map(([system, id]) => readPastedId(`${system}:${id}`));
  if (read.some((ids) => ids === null)) {
    return invalid("That is no id. An IMDb id looks like tt0137523, a TMDB id like 550.");
  }
  return Object.assign({}, ...read);
}
