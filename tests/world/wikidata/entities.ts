import type { SimulatorDeps } from "../simulator.ts";
import { sitelinksOf } from "./articles.ts";
import type { Statement } from "./claims.ts";
import { filmClaims } from "./film_claims.ts";
import { seriesClaims } from "./series_claims.ts";
import { descriptionsOf, mergedInto, type Subject, subjectOf } from "./subject.ts";
import type { Things } from "./things.ts";

const MOST_IDS = 50;
/** What everybody has: an item that is about no title. */
const EARTH = { item: "Q2", labels: { en: "Earth", de: "Erde", mul: "Earth" } } as const;

interface Term {
  "language": string;
  "value": string;
  "for-language"?: string;
}

/** The body of action=wbgetentities, or the code of the error that it answers instead. */
export function entitiesBody(
  query: URLSearchParams,
  deps: SimulatorDeps,
  things: Things,
): object | "toomanyvalues" | "no-such-entity" | "param-missing" {
  const ids = (query.get("ids") ?? "").split("|").filter((id) => id !== "");
  if (ids.length === 0) return "param-missing";
  if (ids.length > MOST_IDS) return "toomanyvalues";
  if (ids.some((id) => !/^Q[1-9]\d*$/.test(id))) return "no-such-entity";
  const entities = ids.map((id) => [id, entityBody(id, query, deps, things)]);
  return { entities: Object.fromEntries(entities), success: 1 };
}

/** Every statement of a subject, by property. */
export function claimsOf({ about, item }: Subject, things: Things): Record<string, Statement[]> {
  return "film" in about
    ? filmClaims(about.film, item, things)
    : seriesClaims(about.series, item, things);
}

function entityBody(id: string, query: URLSearchParams, deps: SimulatorDeps, things: Things) {
  const merged = mergedInto(id, deps);
  const subject = merged ?? subjectOf(id, deps);
  if (subject) {
    return {
      type: "item",
      ...(merged ? { redirects: { from: id, to: subject.item } } : {}),
      id: subject.item,
      ...filtered(contentOf(subject, things), query),
    };
  }
  const labels = id === EARTH.item ? EARTH.labels : things.labelsOf(id);
  if (!labels) return { id, missing: "" };
  // An empty table is an empty list in PHP.
  const content = { labels: termsOf(labels), aliases: [], claims: [], sitelinks: [] };
  return { type: "item", id, ...filtered(content, query) };
}

function contentOf(subject: Subject, things: Things) {
  const labels = Object.entries(subject.told).map(([code, { title }]) => [code, title]);
  const aliases = Object.entries(subject.aliases).map(([code, titles]) =>
    [code, titles.map((value) => ({ language: code, value }))] as const
  );
  return {
    labels: termsOf({ [subject.language]: subject.originalTitle, ...Object.fromEntries(labels) }),
    descriptions: termsOf(descriptionsOf(subject)),
    aliases: aliases.length > 0 ? Object.fromEntries(aliases) : [],
    claims: claimsOf(subject, things),
    sitelinks: sitelinksOf(subject),
  };
}

function termsOf(texts: Readonly<Record<string, string>>): Record<string, Term> {
  const terms = Object.entries(texts).map(([language, value]) => [language, { language, value }]);
  return Object.fromEntries(terms);
}

/** Only what was asked for: parts of the item, languages of its texts, sites of its links. */
export function filtered(content: Record<string, object>, query: URLSearchParams): object {
  const props = (query.get("props") ?? "labels|claims|sitelinks").split("|");
  const kept = Object.entries(content).filter(([name]) => props.includes(name));
  return Object.fromEntries(kept.map(([name, table]) => [name, narrowed(name, table, query)]));
}

function narrowed(name: string, table: object, query: URLSearchParams): object {
  if (Array.isArray(table)) return table;
  if (name === "sitelinks") return pick(table, query.get("sitefilter"));
  if (!["labels", "descriptions", "aliases"].includes(name)) return table;
  const hasFallback = query.has("languagefallback") && name !== "aliases";
  const wanted = query.get("languages");
  return pick(hasFallback ? withFallbacks(table as Record<string, Term>, wanted) : table, wanted);
}

function pick(table: object, wanted: string | null): object {
  if (wanted === null) return table;
  const names = wanted.split("|");
  return Object.fromEntries(Object.entries(table).filter(([name]) => names.includes(name)));
}

/** What stands in for a missing language says which one it is, and for which it stands in. */
function withFallbacks(terms: Record<string, Term>, wanted: string | null): Record<string, Term> {
  const filled = { ...terms };
  for (const code of (wanted ?? "").split("|")) {
    const chain = [code.split("-")[0] ?? code, "mul", "en"];
    const found = chain.map((one) => terms[one]).find((term) => term !== undefined);
    if (!terms[code] && found) filled[code] = { ...found, "for-language": code };
  }
  return filled;
}
