import type { Outcome } from "../../domain/outcome.ts";
import type { ProviderContext } from "../provider.ts";
import { codesOf } from "./languages.ts";
import { getItems, MOST_IDS } from "./requests.ts";
import type { Entity, Term } from "./wire.ts";

/** Names of items by their ids; "" for one that has none in these languages. */
export type Names = Readonly<Record<string, string>>;

/** The names of these items, as many of them as one request may name at a time. */
export async function fetchNames(
  context: ProviderContext,
  ids: readonly string[],
  languages: readonly string[],
): Promise<Outcome<Names>> {
  const names: Record<string, string> = {};
  const codes = codesOf(languages);
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const batch = ids.slice(from, from + MOST_IDS);
    const found = await getItems(context, { ids: batch, props: ["labels"], languages: codes });
    if (found.kind !== "ok") return found;
    for (const id of batch) names[id] = nameIn(found.value.get(id), codes);
  }
  return { kind: "ok", value: names };
}

/** A label in the first of the languages that has one, else one that stands in for it. */
function nameIn(entity: Entity | undefined, codes: readonly string[]): string {
  const { labels } = entity ?? {};
  const terms = codes.flatMap((code): [code: string, term: Term][] => {
    const term = labels?.[code];
    return term ? [[code, term]] : [];
  });
  const exact = terms.find(([code, { language }]) => code === language) ?? terms[0];
  return exact?.[1].value ?? "";
}
