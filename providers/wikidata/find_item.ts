import type { Ids, TitleKind } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Ask, ProviderContext } from "../provider.ts";
import { compareIds, ID_PROPERTIES, isOfKind } from "./kinds.ts";
import { codesOf, wikipediaOf } from "./languages.ts";
import { getItems, searchItems } from "./requests.ts";
import type { Entity } from "./wire.ts";

// One item should carry the ids of one title: more than a few hits are a conflict anyway.
const MOST_HITS = 5;

/** The item about a title. Where nothing or more than one item fits, that is no guess: not found. */
export async function findItem(context: ProviderContext, ask: Ask): Promise<Outcome<Entity>> {
  const known = ask.ids.wikidata;
  const found = known === undefined
    ? await searchByIds(context, ask)
    : { kind: "ok" as const, value: [String(known)] };
  if (found.kind !== "ok") return found;
  if (found.value.length === 0) return { kind: "not_found" };
  const items = await getItems(context, {
    ids: found.value,
    props: ["labels", "claims", "sitelinks"],
    languages: codesOf(ask.languages),
    sites: [...new Set(ask.languages.map(siteOf))],
  });
  if (items.kind !== "ok") return items;
  const fitting = [...items.value.values()].filter((entity) =>
    isOfKind(entity, ask.kind) && isAbout(entity, ask.kind, ask.ids, known !== undefined)
  );
  const [item, ...others] = fitting;
  return item && others.length === 0 ? { kind: "ok", value: item } : { kind: "not_found" };
}

/** The site of a wanted language, as sitelinks name it. */
export function siteOf(language: string): string {
  return `${wikipediaOf(language).replaceAll("-", "_")}wiki`;
}

/**
 * A search hit must carry one of the ids that it was found by: an item holds many statements, and
 * the search knows no ranks. An item known by its own id must not contradict all the others.
 */
function isAbout(entity: Entity, kind: TitleKind, ids: Ids, isKnown: boolean): boolean {
  const { same, different } = compareIds(entity, kind, ids);
  return same > 0 || (isKnown && different === 0);
}

/** One search for all ids at once; the answer does not say which of them was found. */
async function searchByIds(
  context: ProviderContext,
  { kind, ids }: Ask,
): Promise<Outcome<string[]>> {
  const wanted = ID_PROPERTIES[kind].flatMap(({ system, property, pattern }) => {
    const id = String(ids[system] ?? "");
    return pattern.test(id) ? [`${property}=${id}`] : [];
  });
  if (wanted.length === 0) return { kind: "ok", value: [] };
  return await searchItems(context, `haswbstatement:${wanted.join("|")}`, MOST_HITS);
}
