import { fillRecord, joinById } from "./fill_record.ts";
import { bodiesIn, type Body, isBody, type JsonFile, numberIn, textIn } from "./json_files.ts";

export type TvdbKind = "series" | "movie" | "episode" | "season";

/** All that TVDB was recorded to say of one thing. */
export interface TvdbRecord {
  kind: TvdbKind;
  id: number;
  /** The newest answer about it, filled from the others; `episodes` and `translations` are kept apart. */
  body: Body;
  /** By three-letter code. */
  translations: Map<string, Body>;
  /** By order and language: "official eng", "default " in the original language. */
  episodes: Map<string, Body[]>;
}

/** By kind and id: "series 78878". */
export type TvdbRecordings = Map<string, TvdbRecord>;

const KINDS: readonly TvdbKind[] = ["series", "movie", "episode", "season"];

/** Sorts TVDB's recorded answers by what they are about; a file's name starts with its kind. */
export function readTvdbRecordings(files: readonly JsonFile[]): TvdbRecordings {
  const recordings: TvdbRecordings = new Map();
  const own = files.filter(({ path }) => /^tvdb-v4\/[^/]+$/.test(path))
    .sort((a, b) => ageOf(b) - ageOf(a) || sizeOf(b) - sizeOf(a));
  for (const file of own) addFile(recordings, file);
  for (const series of [...recordings.values()].filter(({ kind }) => kind === "series")) {
    addChildren(recordings, series);
  }
  addRemoteIds(recordings, own);
  return recordings;
}

/** When it was recorded, else when TVDB had last changed it. */
function ageOf({ recorded, body }: JsonFile): number {
  const data = isBody(body.data) ? body.data : {};
  const updated = textIn(isBody(data.series) ? data.series : data, "lastUpdated");
  return recorded ?? (Date.parse(updated.slice(0, 10)) / 31_557_600_000 + 1970 || 0);
}

function sizeOf({ body }: JsonFile): number {
  return Object.keys(isBody(body.data) ? body.data : {}).length;
}

/** The record of that kind and id, made if there was none. */
function recordOf(recordings: TvdbRecordings, kind: TvdbKind, id: number): TvdbRecord {
  const key = `${kind} ${id}`;
  const known = recordings.get(key);
  if (known) return known;
  const empty = { kind, id, body: {}, translations: new Map(), episodes: new Map() };
  recordings.set(key, empty);
  return empty;
}

function addFile(recordings: TvdbRecordings, { name, body }: JsonFile): void {
  const kind = KINDS.find((one) => name.startsWith(`${one}-`));
  const data = body.data;
  if (!kind || !isBody(data)) return;
  const base = isBody(data.series) ? data.series : data;
  const id = numberIn(base, "id") || Number(/-(\d+)/.exec(name)?.[1] ?? 0);
  if (id === 0) return;
  const record = recordOf(recordings, kind, id);
  const language = /\.translations-([a-z]{3})/.exec(name)?.[1];
  if (language) {
    const known = record.translations.get(language) ?? {};
    return void record.translations.set(language, fillRecord([{ ...data, language }, known]));
  }
  const { episodes, translations, ...rest } = base === data ? data : { ...base, episodes: null };
  const artworks = joinById(bodiesIn(record.body.artworks), bodiesIn(rest.artworks));
  record.body = fillRecord([record.body, { id }, rest]);
  // One list asks for a language, the next for a type.
  if (name.includes(".artworks") && artworks.length > 0) record.body.artworks = artworks;
  if (isBody(translations)) addTranslations(record, translations);
  const rows = bodiesIn(data.episodes ?? episodes);
  if (kind === "series" && rows.length > 0) addEpisodes(record, orderIn(name), rows);
  if (kind === "season" && rows.length > 0) record.body.episodes = rows;
}

/** "episodes-official-eng", "episodes-default-p1"; inside the extended record they are as aired. */
function orderIn(name: string): string {
  const [, order = "official", language = ""] =
    /\.episodes-([a-z]+)(?:-([a-z]{3})(?=[.-]))?/.exec(name) ?? [];
  return `${order} ${language}`;
}

function addEpisodes(record: TvdbRecord, order: string, rows: Body[]): void {
  record.episodes.set(order, joinById(record.episodes.get(order) ?? [], rows));
}

/** What `meta=translations` adds, by language. */
function addTranslations(
  record: TvdbRecord,
  { nameTranslations, overviewTranslations }: Body,
): void {
  const names = bodiesIn(nameTranslations).filter(({ isAlias }) => isAlias !== true);
  for (const row of [...names, ...bodiesIn(overviewTranslations)]) {
    const language = textIn(row, "language");
    const known = record.translations.get(language) ?? {};
    record.translations.set(language, fillRecord([known, row]));
  }
}

/** Episodes and seasons that stand in the answers about their series. */
function addChildren(recordings: TvdbRecordings, series: TvdbRecord): void {
  for (const row of bodiesIn(series.body.seasons)) {
    const season = recordOf(recordings, "season", numberIn(row, "id"));
    season.body = fillRecord([season.body, row]);
  }
  for (const [order, rows] of series.episodes) {
    if (!order.endsWith(" ")) continue;
    for (const row of rows) {
      const episode = recordOf(recordings, "episode", numberIn(row, "id"));
      episode.body = fillRecord([episode.body, row]);
    }
  }
}

/** Ids elsewhere, which a search tells as well; what has no record of its own is left out. */
function addRemoteIds(recordings: TvdbRecordings, files: readonly JsonFile[]): void {
  const rows = files.filter(({ name }) => name.startsWith("search-"))
    .flatMap(({ body }) => bodiesIn(body.data));
  for (const row of rows) {
    const record = recordings.get(`${textIn(row, "type")} ${textIn(row, "tvdb_id")}`);
    if (!record) continue;
    record.body = fillRecord([record.body, { remoteIds: bodiesIn(row.remote_ids) }]);
    addTexts(record, row.translations, "name");
    addTexts(record, row.overviews, "overview");
  }
}

function addTexts(record: TvdbRecord, texts: unknown, key: "name" | "overview"): void {
  for (const [language, text] of Object.entries(isBody(texts) ? texts : {})) {
    const known = record.translations.get(language) ?? {};
    record.translations.set(language, fillRecord([known, { language, [key]: text }]));
  }
}
