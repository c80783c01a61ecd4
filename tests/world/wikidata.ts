import type { ProviderModule, ProviderSimulator, SimulatorDeps } from "./simulator.ts";
import { apiError, forbidden, lagging, turnAway } from "./wikidata/answers.ts";
import { entitiesBody } from "./wikidata/entities.ts";
import { searchBody } from "./wikidata/search.ts";
import { createThings, type Things } from "./wikidata/things.ts";

/** Wikidata's API, as far as films and series go. */
export const wikidata: ProviderModule = {
  name: "wikidata",
  apiBase: "wikidata",
  imagesBase: null,
  create: createWikidata,
  hasKey: () => false,
  secretParameters: [],
  limited: lagging,
  badKey: forbidden,
  notFound: () => apiError("no-such-entity"),
};

/** Simulates Wikidata over the films and series of the world. */
export function createWikidata(deps: SimulatorDeps): ProviderSimulator {
  const things = createThings();
  return { api: (request) => Promise.resolve(answer(request, deps, things)) };
}

function answer(request: Request, deps: SimulatorDeps, things: Things): Response {
  const refusal = turnAway(request, deps);
  if (refusal) return refusal;
  const { pathname, searchParams: query } = new URL(request.url);
  if (pathname !== "/w/api.php") return new Response("Not found", { status: 404 });
  const body = bodyOf(query, deps, things);
  return typeof body === "string" ? apiError(body) : Response.json(body);
}

function bodyOf(query: URLSearchParams, deps: SimulatorDeps, things: Things): object | string {
  // Without these the answers have other shapes, which nobody reads.
  if (query.get("format") !== "json" || query.get("formatversion") !== "2") return "badversion";
  if (query.get("action") === "wbgetentities") return entitiesBody(query, deps, things);
  const isSearch = query.get("action") === "query" && query.get("list") === "search";
  return isSearch ? searchBody(query, deps, things) : "badvalue";
}
