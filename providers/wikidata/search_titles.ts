import type { Outcome } from "../../domain/outcome.ts";
import type { ProviderContext, SearchAsk, SearchHit } from "../provider.ts";
import { CLASSES, idsOf, isOfKind } from "./kinds.ts";
import { labelCodes } from "./languages.ts";
import { P } from "./properties.ts";
import { yearOf } from "./releases.ts";
import { getItems, searchItems } from "./requests.ts";
import { originalTitleOf } from "./texts.ts";
import type { Entity } from "./wire.ts";

/** With all its statements a film is a hundred kilobytes: so many in one request. */
const BATCH = 5;
/** A year in the text leaves few hits; without it namesakes are many. */
const MOST_HITS = { withYear: BATCH, withoutYear: 2 * BATCH } as const;
/** A search text may have 300 characters, and the classes take some of them. */
const LONGEST_TITLE = 120;
const MOST_TITLES = 60;

/**
 * Titles by their labels and aliases in all languages. Descriptions are searched as well and name
 * the year ("1927 film by …"), so a year is simply one more word.
 */
export async function searchTitles(
  context: ProviderContext,
  { kind, title, year, language }: SearchAsk,
): Promise<Outcome<SearchHit[]>> {
  const words = plainWords(title);
  if (words === "") return { kind: "ok", value: [] };
  const classes = CLASSES[kind].searched.map((id) => `${P.instanceOf}=${id}`).join("|");
  const text = `${words}${year === null ? "" : ` ${year}`} haswbstatement:${classes}`;
  const limit = year === null ? MOST_HITS.withoutYear : MOST_HITS.withYear;
  const found = await searchItems(context, text, limit);
  if (found.kind !== "ok") return found;
  const hits: SearchHit[] = [];
  for (let from = 0; from < found.value.length; from += BATCH) {
    const ids = found.value.slice(from, from + BATCH);
    const items = await getItems(context, {
      ids,
      props: ["labels", "aliases", "claims", "sitelinks"],
    });
    if (items.kind !== "ok") return items;
    const fitting = [...items.value.values()].filter((entity) => isOfKind(entity, kind));
    hits.push(...fitting.map((entity) => hitOf(entity, kind, language)));
  }
  return { kind: "ok", value: hits };
}

/** Signs are operators of the search ("-word" excludes), and so are AND, OR and NOT. */
function plainWords(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}'’]+/gu, " ").trim();
  if (words.length <= LONGEST_TITLE) return words;
  return words.slice(0, LONGEST_TITLE).replace(/\s\S*$/, "");
}

function hitOf(entity: Entity, kind: SearchAsk["kind"], language: string): SearchHit {
  const { labels, aliases, sitelinks } = entity;
  const original = originalTitleOf(entity)?.text ?? null;
  const label = [...labelCodes(language), "en", "mul"].map((code) => labels?.[code]?.value)
    .find((value) => value !== undefined);
  const named = [...Object.values(labels ?? {}), ...Object.values(aliases ?? {}).flat()];
  const titles = new Set(named.map(({ value }) => value));
  const title = label ?? original ?? [...titles][0] ?? "";
  return {
    id: entity.id,
    ids: idsOf(entity, kind),
    title,
    originalTitle: original,
    alternativeTitles: [...titles].filter((one) => one !== title).slice(0, MOST_TITLES),
    year: kind === "series" ? yearOf(entity, P.start) ?? yearOf(entity) : yearOf(entity),
    // Nobody votes here; what many Wikipedias write about is better known.
    popularity: Object.keys(sitelinks ?? {}).length,
    kind,
  };
}
