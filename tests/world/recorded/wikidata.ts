import { wordsOf } from "../films/title_index.ts";
import type { ProviderModule, SimulatorDeps } from "../simulator.ts";
import { wikidata } from "../wikidata.ts";
import { apiError, turnAway } from "../wikidata/answers.ts";
import { filtered } from "../wikidata/entities.ts";
import { wikipedia } from "../wikipedia.ts";
import { bodiesIn, type Body, isBody, textIn } from "./json_files.ts";
import type { WikidataRecordings } from "./read_wikidata.ts";

const MOST_IDS = 50;
const FILTER = /haswbstatement:(\S+)/;
const SUMMARY = "/api/rest_v1/page/summary/";

/** Wikidata's API over recorded items. */
export function recordedWikidata(recordings: WikidataRecordings): ProviderModule {
  return {
    ...wikidata,
    create: (deps) => ({ api: (request) => Promise.resolve(answer(request, recordings, deps)) }),
  };
}

/** The Wikipedias over recorded summaries. */
export function recordedWikipedia({ summaries }: WikidataRecordings): ProviderModule {
  return {
    ...wikipedia,
    create: (deps) => ({
      api: (request) => {
        const refusal = turnAway(request, deps);
        if (refusal) return Promise.resolve(refusal);
        const { pathname } = new URL(request.url);
        const [, language = ""] = pathname.split("/");
        const title = decodeURIComponent(pathname.split(SUMMARY)[1] ?? "").replaceAll(" ", "_");
        const summary = summaries.get(`${language} ${title}`);
        return Promise.resolve(summary ? Response.json(summary) : wikipedia.notFound());
      },
    }),
  };
}

function answer(request: Request, recordings: WikidataRecordings, deps: SimulatorDeps): Response {
  const refusal = turnAway(request, deps);
  if (refusal) return refusal;
  const { pathname, searchParams: query } = new URL(request.url);
  if (pathname !== "/w/api.php") return new Response("Not found", { status: 404 });
  if (query.get("action") === "wbgetentities") return entitiesAnswer(query, recordings);
  const isSearch = query.get("action") === "query" && query.get("list") === "search";
  return isSearch ? searchAnswer(query, recordings) : apiError("badvalue");
}

function entitiesAnswer(
  query: URLSearchParams,
  { entities, redirects }: WikidataRecordings,
): Response {
  const ids = (query.get("ids") ?? "").split("|").filter((id) => id !== "");
  if (ids.length === 0) return apiError("param-missing");
  if (ids.length > MOST_IDS) return apiError("toomanyvalues");
  const found = ids.map((id) => {
    const target = redirects.get(id);
    const entity = entities.get(target ?? id);
    if (!entity) return [id, { id, missing: "" }] as const;
    const moved = target ? { redirects: { from: id, to: target } } : {};
    return [id, { type: entity.type, id: entity.id, ...moved, ...told(entity, query) }] as const;
  });
  return Response.json({ entities: Object.fromEntries(found), success: 1 });
}

/** Only what was asked for. */
function told(entity: Body, query: URLSearchParams): object {
  const names = ["labels", "descriptions", "aliases", "claims", "sitelinks"];
  const tables = names.map((name) => [name, isBody(entity[name]) ? entity[name] : {}] as const);
  return filtered(Object.fromEntries(tables), query);
}

/** Items that carry one of the statements and have all the words in their texts. */
function searchAnswer(query: URLSearchParams, { entities }: WikidataRecordings): Response {
  const text = query.get("srsearch") ?? "";
  const wanted = FILTER.exec(text)?.[1]?.split("|") ?? [];
  const words = wordsOf(text.replace(FILTER, " "));
  const hits = [...entities.values()].filter((entity) =>
    isBody(entity.claims) && (wanted.length === 0 || wanted.some((pair) =>
      carries(entity, pair)
    )) &&
    words.every((word) => wordsIn(entity).has(word))
  );
  const shown = hits.slice(0, Number(query.get("srlimit") ?? "10"));
  return Response.json({
    batchcomplete: true,
    query: {
      searchinfo: { totalhits: hits.length },
      search: shown.map(({ id }) => ({ ns: 0, title: id, snippet: "" })),
    },
  });
}

function carries({ claims }: Body, pair: string): boolean {
  const [property = "", ...value] = pair.split("=");
  return bodiesIn(isBody(claims) ? claims[property] : []).some(({ mainsnak }) => {
    const data = isBody(mainsnak) && isBody(mainsnak.datavalue) ? mainsnak.datavalue.value : null;
    return (isBody(data) ? data.id : data) === value.join("=");
  });
}

function wordsIn({ labels, descriptions, aliases }: Body): Set<string> {
  const terms = [labels, descriptions, aliases].filter(isBody).flatMap((table) =>
    Object.values(table).flatMap((term) =>
      Array.isArray(term) ? bodiesIn(term) : isBody(term) ? [term] : []
    )
  );
  return new Set(terms.flatMap((term) => wordsOf(textIn(term, "value"))));
}
