import { fillRecord } from "./fill_record.ts";
import { bodiesIn, type Body, isBody, type JsonFile, textIn } from "./json_files.ts";

export interface WikidataRecordings {
  /** Items and properties by their id. */
  entities: Map<string, Body>;
  /** Items that were merged into others. */
  redirects: Map<string, string>;
  /** Summaries by language and title: "en The_Matrix". */
  summaries: Map<string, Body>;
}

const TABLES = ["labels", "descriptions", "aliases", "claims", "sitelinks"];

/** Sorts recorded answers of Wikidata by item and of Wikipedia by article. */
export function readWikidataRecordings(files: readonly JsonFile[]): WikidataRecordings {
  const recordings: WikidataRecordings = {
    entities: new Map(),
    redirects: new Map(),
    summaries: new Map(),
  };
  const own = files.filter(({ path }) =>
    path.startsWith("wikidata/") && !path.includes("/errors/")
  );
  // The newest first: of two answers about one item the newer table counts.
  for (const file of own.toSorted((a, b) => ageOf(b) - ageOf(a))) addFile(recordings, file);
  return recordings;
}

function addFile({ entities, redirects, summaries }: WikidataRecordings, file: JsonFile): void {
  const { body, name, path } = file;
  if (path.includes("/wikipedia/")) return addSummary(summaries, body);
  const [, from = "", to = ""] = /redirect-(Q\d+)-to-(Q\d+)/.exec(name) ?? [];
  if (from !== "") redirects.set(from, to);
  const found = isBody(body.entities) ? Object.values(body.entities) : [body];
  for (const entity of found.filter(isBody)) {
    const { id, redirects: moved } = entity;
    if (typeof id !== "string" || !/^[QP]\d+$/.test(id) || "missing" in entity) continue;
    if (isBody(moved)) redirects.set(textIn(moved, "from"), textIn(moved, "to"));
    entities.set(id, mergeEntities(entities.get(id) ?? {}, { ...entity, redirects: undefined }));
  }
}

/** Labels in more languages and statements of more properties add up. */
function mergeEntities(first: Body, second: Body): Body {
  const merged = fillRecord([first, second]);
  for (const table of TABLES) {
    const tables = [first[table], second[table]].filter(isBody);
    if (tables.length > 0) merged[table] = fillRecord(tables);
  }
  return merged;
}

function addSummary(summaries: Map<string, Body>, body: Body): void {
  const pages = isBody(body.query) ? bodiesIn(body.query.pages) : [];
  if (pages.length > 0 || textIn(body, "title") === "") return;
  const titles = isBody(body.titles) ? body.titles : {};
  const title = textIn(titles, "canonical") || textIn(body, "title").replaceAll(" ", "_");
  const key = `${textIn(body, "lang") || "en"} ${title}`;
  if (!summaries.has(key)) summaries.set(key, body);
}

function ageOf({ recorded, body }: JsonFile): number {
  const modified = textIn(body, "modified") || textIn(body, "timestamp");
  return recorded ?? (Number(modified.slice(0, 4)) || 0);
}
