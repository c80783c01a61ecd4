import { linksOf, tvdbError, tvdbOk } from "../tvdb/answers.ts";
import { bodiesIn, type Body, numberIn, textIn } from "./json_files.ts";
import type { TvdbRecord } from "./read_tvdb.ts";

const PAGE_SIZE = 500;
/** What only the extended record has; all else belongs to the base record. */
const EXTENDED_KEYS = [
  "artwork",
  "artworks",
  "characters",
  "companies",
  "contentRatings",
  "genres",
  "latestNetwork",
  "lists",
  "originalNetwork",
  "releases",
  "remoteIds",
  "seasonTypes",
  "seasons",
  "tags",
  "trailers",
];

/** What lies below a series, film, season or episode, as far as it was recorded. */
export function recordAnswer(record: TvdbRecord, parts: string[], url: string): Response {
  const [part = "", name = "", language = ""] = parts;
  if (part === "translations") return translationAnswer(record, name);
  if (part === "episodes") return episodesAnswer(record, name, language, url);
  if (Object.keys(record.body).length < 2) return tvdbError("notFound");
  if (part === "") return tvdbOk(baseOf(record));
  if (part === "artworks") return tvdbOk({ ...baseOf(record), artworks: artworksOf(record, url) });
  return part === "extended" ? tvdbOk(extendedOf(record, url)) : tvdbError("notFound");
}

function baseOf({ body }: TvdbRecord): Body {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !EXTENDED_KEYS.includes(key)));
}

function extendedOf(record: TvdbRecord, url: string): Body {
  const query = new URL(url).searchParams;
  const meta = query.get("meta");
  const isShort = query.get("short") === "true";
  return {
    ...record.body,
    ...(isShort ? { artworks: null, characters: null } : {}),
    ...(meta === "translations" ? { translations: translationsOf(record) } : {}),
    ...(meta === "episodes" ? { episodes: aired(record) } : {}),
  };
}

function translationsOf({ translations, body }: TvdbRecord): Body {
  const only = (key: string) =>
    [...translations].filter(([, row]) => textIn(row, key) !== "")
      .map(([language, row]) => ({ language, [key]: row[key] }));
  return {
    nameTranslations: only("name"),
    overviewTranslations: only("overview"),
    aliases: bodiesIn(body.aliases).map(({ name }) => name),
  };
}

/** A translation that was recorded; what the record says is in its original language. */
function translationAnswer({ translations, body }: TvdbRecord, language: string): Response {
  const known = translations.get(language);
  if (known) return tvdbOk(known);
  if (body.originalLanguage !== language) return tvdbError("notFound");
  const { name, overview } = body;
  return tvdbOk({ name, overview, language, isPrimary: true });
}

function artworksOf({ body }: TvdbRecord, url: string): Body[] {
  const query = new URL(url).searchParams;
  return bodiesIn(body.artworks)
    .filter(({ language }) => !query.get("lang") || language === query.get("lang"))
    .filter(({ type }) => !query.get("type") || String(type) === query.get("type"));
}

/** Episodes of that order and language; without a translation their texts are null. */
function episodesAnswer(
  record: TvdbRecord,
  order: string,
  language: string,
  url: string,
): Response {
  const { episodes, body } = record;
  const told = episodes.get(`${order} ${language}`) ?? sameOrder(record, order, language);
  const plain = told ?? episodes.get(`${order} `) ?? sameOrder(record, order, "") ?? [];
  const isForeign = language !== "" && !told && language !== body.originalLanguage;
  const rows = plain.map((row) => isForeign ? { ...row, name: null, overview: null } : row)
    .filter((row) => isWanted(row, new URL(url).searchParams));
  const page = Number(new URL(url).searchParams.get("page") ?? "0") || 0;
  const links = linksOf(url, rows.length, { name: "page", at: page, size: PAGE_SIZE, step: 1 });
  const shown = rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const series = baseOf(record);
  return tvdbOk(
    language === "" ? { series, episodes: shown } : { ...series, episodes: shown },
    links,
  );
}

/** "default" is the aired order under another name. */
function sameOrder({ episodes }: TvdbRecord, order: string, language: string) {
  const other = { default: "official", official: "default" }[order];
  return other ? episodes.get(`${other} ${language}`) : undefined;
}

function aired(record: TvdbRecord): Body[] {
  return record.episodes.get("official ") ?? sameOrder(record, "official", "") ?? [];
}

function isWanted(row: Body, query: URLSearchParams): boolean {
  const season = query.get("season");
  const number = query.get("episodeNumber");
  const aired = query.get("airDate");
  return (season === null || numberIn(row, "seasonNumber") === Number(season)) &&
    (number === null || numberIn(row, "number") === Number(number)) &&
    (aired === null || row.aired === aired);
}
