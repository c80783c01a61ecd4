import { cutBlocks, decodeEntities, readTag } from "./nfo_text.ts";

export interface NfoIds {
  readonly imdb?: string;
  readonly tmdb?: number;
  readonly tvdb?: number;
  readonly title?: string;
  readonly year?: number;
  readonly isSeries?: boolean;
  /** Two different ids for one provider were found; that provider's id is left out. */
  readonly conflict?: boolean;
}

type Provider = "imdb" | "tmdb" | "tvdb";
type Claims = Record<Provider, Set<string>>;

const LONGEST_NFO = 256 * 1024;
/** People, collections and streams carry ids of their own. */
const FOREIGN_BLOCKS = [
  "actor",
  "set",
  "fileinfo",
  "director",
  "credits",
  "producer",
  "art",
  "thumb",
  "fanart",
];

const UNIQUE_ID = /<uniqueid\b([^<>]{0,200})>\s*([\w]{1,20})\s*<\//gi;
const ID_TYPE = /type\s*=\s*["'](imdb|tmdb|themoviedb|tvdb|thetvdb)["']/i;
const ID_TAG = /<(imdb|tmdb|tvdb)_?(?:id)?>\s*(tt\d{1,10}|\d{1,9})\s*</gi;
const OLD_ID = /<id\b([^<>]{0,200})>\s*([\w]{0,20})\s*</gi;
const IMDB_URL = /imdb\.com\/(?:[a-z]{2}\/)?title\/(tt\d{5,10})/gi;
const TMDB_URL = /themoviedb\.org\/(movie|tv)\/(\d{1,9})/gi;
const TVDB_URL =
  /thetvdb\.com\/(?:dereferrer\/(?:series|movie)\/|[^\s<"]{0,60}[?&;](?:series)?id=)(\d{1,9})/gi;
const PLAIN = /(?<![\w])(tmdb|tvdb|imdb)(?:id)?\s?[:=]\s?(tt\d{5,10}|\d{1,9})(?!\w)/gi;
const BARE_IMDB = /(?<!\w)tt\d{7,10}(?!\w)/gi;

/**
 * Reads the ids of an NFO file, be it sound XML, broken XML, a bare address or both. Nothing is
 * expanded: only the five named entities and character references are decoded, in titles.
 */
export function readNfoIds(text: string): NfoIds {
  const own = cutBlocks(text.slice(0, LONGEST_NFO), FOREIGN_BLOCKS);
  const claims: Claims = { imdb: new Set(), tmdb: new Set(), tvdb: new Set() };
  readTags(own, claims);
  readAddresses(own, claims);
  if (claims.imdb.size === 0) {
    for (const match of own.matchAll(BARE_IMDB)) claim(claims, "imdb", match[0]);
  }
  return {
    ...settle(claims),
    ...readTitleAndYear(own),
    ...readKind(own),
  };
}

function readTags(text: string, claims: Claims): void {
  for (const match of text.matchAll(UNIQUE_ID)) {
    const type = ID_TYPE.exec(match[1] ?? "")?.[1]?.toLowerCase() ?? "";
    const provider = type.includes("tvdb") ? "tvdb" : type === "imdb" ? "imdb" : "tmdb";
    if (type !== "") claim(claims, provider, match[2] ?? "");
  }
  for (const match of text.matchAll(ID_TAG)) {
    claim(claims, (match[1] ?? "").toLowerCase() as Provider, match[2] ?? "");
  }
  for (const match of text.matchAll(OLD_ID)) readOldId(text, match, claims);
}

/** `<id>` was the IMDb id of a movie and the TVDB id of a series; some add `TMDB="603"`. */
function readOldId(text: string, match: RegExpExecArray, claims: Claims): void {
  const value = match[2] ?? "";
  const tmdb = /\btmdb\s*=\s*["'](\d{1,9})["']/i.exec(match[1] ?? "");
  if (tmdb !== null) claim(claims, "tmdb", tmdb[1] ?? "");
  if (/^tt\d/.test(value)) claim(claims, "imdb", value);
  else if (/^\d+$/.test(value) && /<tvshow\b/i.test(text)) claim(claims, "tvdb", value);
}

function readAddresses(text: string, claims: Claims): void {
  for (const match of text.matchAll(IMDB_URL)) claim(claims, "imdb", match[1] ?? "");
  for (const match of text.matchAll(TMDB_URL)) claim(claims, "tmdb", match[2] ?? "");
  for (const match of text.matchAll(TVDB_URL)) claim(claims, "tvdb", match[1] ?? "");
  for (const match of text.matchAll(PLAIN)) {
    claim(claims, (match[1] ?? "").toLowerCase() as Provider, match[2] ?? "");
  }
}

function claim(claims: Claims, provider: Provider, value: string): void {
  const id = value.trim().toLowerCase();
  // Managers write 0, -1 or an empty tag where they know no id.
  if (provider === "imdb" ? /^tt0*[1-9]\d*$/.test(id) : /^[1-9]\d{0,8}$/.test(id)) {
    claims[provider].add(id);
  }
}

function settle(claims: Claims): Partial<NfoIds> {
  const only = (provider: Provider) =>
    claims[provider].size === 1 ? [...claims[provider]][0] : undefined;
  const [imdb, tmdb, tvdb] = [only("imdb"), only("tmdb"), only("tvdb")];
  const conflict = Object.values(claims).some((ids) => ids.size > 1);
  return {
    ...(imdb === undefined ? {} : { imdb }),
    ...(tmdb === undefined ? {} : { tmdb: Number(tmdb) }),
    ...(tvdb === undefined ? {} : { tvdb: Number(tvdb) }),
    ...(conflict ? { conflict } : {}),
  };
}

function readTitleAndYear(text: string): Partial<NfoIds> {
  const title = decodeEntities(readTag(text, "title") ?? "").replace(/\s+/g, " ").trim().slice(
    0,
    300,
  );
  const written = readTag(text, "year") ?? readTag(text, "premiered") ??
    readTag(text, "releasedate") ?? "";
  const year = Number(/^\s*((?:18|19|20)\d\d)/.exec(written)?.[1] ?? 0);
  return { ...(title === "" ? {} : { title }), ...(year === 0 ? {} : { year }) };
}

function readKind(text: string): Partial<NfoIds> {
  if (/<(?:tvshow|episodedetails)\b/i.test(text)) return { isSeries: true };
  if (/<movie\b/i.test(text)) return { isSeries: false };
  const address = /themoviedb\.org\/(movie|tv)\//i.exec(text)?.[1]?.toLowerCase();
  return address === undefined ? {} : { isSeries: address === "tv" };
}
