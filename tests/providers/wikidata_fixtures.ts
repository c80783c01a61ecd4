import { type Answer, readAnswer } from "../../domain/enrichment/answer.ts";
import type { Ids, TitleKind } from "../../domain/ids.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import type { Ask, ProviderMemory } from "../../providers/provider.ts";
import { externalId, itemValue, statement, type Value } from "../world/wikidata/claims.ts";
import { askFor, clientOf } from "./ask_world.ts";

/** Values as plain statements, or statements with a rank or qualifiers of their own. */
export type Statements = Record<string, readonly (Value | ReturnType<typeof statement>)[]>;

/** A Wikimedia with these items, hits and articles; without them it knows nothing. */
export interface Fake {
  items?: Record<string, object>;
  /** What a search finds, whatever is searched for. */
  hits?: readonly string[];
  /** English names of the items that titles refer to. */
  names?: Record<string, string>;
  /** Summaries by language and title: "en/Metropolis". */
  articles?: Record<string, object>;
}

export const FILM = itemValue("Q11424");

/** An item with these statements, a film unless they say otherwise. */
export function itemWith(id: string, claims: Statements = {}, others: object = {}): object {
  const all: Statements = { P31: [FILM], ...claims };
  const made = Object.entries(all).map(([property, values]) => [
    property,
    values.map((value) => "mainsnak" in value ? value : statement(id, property, value)),
  ]);
  return { type: "item", id, claims: Object.fromEntries(made), ...others };
}

/** A film that IMDb knows as tt0000001, with these statements besides. */
export function filmWith(claims: Statements = {}, others: object = {}): object {
  return itemWith("Q1", { P345: [externalId("tt0000001")], ...claims }, others);
}

/** A statement of `filmWith()` with a rank or qualifiers. */
export function own(property: string, value: Value, options: Parameters<typeof statement>[3]) {
  return statement("Q1", property, value, options);
}

/** Texts by language, as labels are written. */
export function terms(texts: Record<string, string>): object {
  const made = Object.entries(texts).map(([language, value]) => [language, { language, value }]);
  return Object.fromEntries(made);
}

/** A `fetch` for it; what it was asked is noted in short: "search …", "items Q1", "article en/X". */
export function fakeWikimedia(fake: Fake, asked: string[] = []): typeof fetch {
  return (input, init) => {
    const { hostname, pathname, searchParams: query } = new URL(new Request(input, init).url);
    if (hostname.endsWith("wikipedia.org")) {
      return Promise.resolve(article(fake, hostname, pathname, asked));
    }
    const search = query.get("srsearch");
    asked.push(search === null ? `items ${query.get("ids")}` : `search ${search}`);
    return Promise.resolve(Response.json(search === null ? entities(fake, query) : hits(fake)));
  };
}

/** What the provider says of a film (or a series), read as enrichment reads it. */
export async function askWikidata(
  fake: Fake | typeof fetch,
  ids: Ids = { wikidata: "Q1" },
  wish: Partial<Ask> = {},
  memory?: ProviderMemory,
): Promise<Outcome<Answer>> {
  const fetch_ = typeof fake === "function" ? fake : fakeWikimedia(fake);
  const client = clientOf("wikidata", fetch_, null, memory);
  const kind: TitleKind = wish.kind ?? "movie";
  return mapOutcome(await client.ask(askFor(ids, wish)), (raw) => readAnswer(kind, raw));
}

function entities({ items = {}, names = {} }: Fake, query: URLSearchParams): object {
  const ids = (query.get("ids") ?? "").split("|");
  const found = ids.map((id) => {
    const name = names[id];
    return [id, items[id] ?? (name === undefined ? { id, missing: "" } : named(id, name))];
  });
  return { entities: Object.fromEntries(found), success: 1 };
}

function named(id: string, name: string): object {
  return { type: "item", id, labels: terms({ en: name }) };
}

function hits({ hits: found = [] }: Fake): object {
  const search = found.map((title) => ({ ns: 0, title, snippet: "" }));
  return { batchcomplete: true, query: { searchinfo: { totalhits: found.length }, search } };
}

function article({ articles = {} }: Fake, host: string, path: string, asked: string[]): Response {
  const [language] = host.split(".");
  const title = decodeURIComponent(path.split("/").at(-1) ?? "");
  asked.push(`article ${language}/${title}`);
  const summary = articles[`${language}/${title}`];
  return Response.json(summary ?? { title: "Not found." }, { status: summary ? 200 : 404 });
}
