import type { ProviderModule, ProviderSimulator, SimulatorDeps } from "./simulator.ts";
import { forbidden, tooMany, turnAway } from "./wikidata/answers.ts";
import { findArticle } from "./wikidata/articles.ts";
import { summaryBody } from "./wikidata/summary.ts";

const SUMMARY = "/api/rest_v1/page/summary/";

/** The Wikipedias, by the summaries of their articles. */
export const wikipedia: ProviderModule = {
  name: "wikipedia",
  apiBase: "wikipedia",
  imagesBase: null,
  create: createWikipedia,
  hasKey: () => false,
  secretParameters: [],
  limited: tooMany,
  badKey: forbidden,
  notFound: missing,
};

/** Simulates all Wikipedias: the language is the first part of the path. */
export function createWikipedia(deps: SimulatorDeps): ProviderSimulator {
  return { api: (request) => Promise.resolve(answer(request, deps)) };
}

function answer(request: Request, deps: SimulatorDeps): Response {
  const refusal = turnAway(request, deps);
  if (refusal) return refusal;
  const { pathname } = new URL(request.url);
  const [, language = ""] = pathname.split("/");
  const at = pathname.indexOf(SUMMARY);
  if (at < 0) return missing();
  const title = decodeURIComponent(pathname.slice(at + SUMMARY.length)).replaceAll("_", " ");
  const article = findArticle(title, language, deps);
  if (!article) return missing();
  if (article.title !== title) return moved(article.title);
  const headers = { "cache-control": "s-maxage=1209600, max-age=300" };
  return Response.json(summaryBody(article), { headers });
}

/** Where a renamed article is now, beside the old place. */
function moved(title: string): Response {
  const location = encodeURIComponent(title.replaceAll(" ", "_"));
  return new Response(null, { status: 302, headers: { location } });
}

function missing(): Response {
  return Response.json({
    type: "https://mediawiki.org/wiki/HyperSwitch/errors/not_found",
    title: "Not found.",
    method: "get",
    detail: "Page or revision not found.",
  }, { status: 404 });
}
