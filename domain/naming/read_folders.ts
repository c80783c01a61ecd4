import { readComponent, type Reading } from "./read_component.ts";
import { SPECIALS_FOLDERS } from "./season_words.ts";

export interface FolderReading {
  /** The season that a folder of its own names. */
  readonly season: number | null;
  /** The innermost folder that names a title. */
  readonly reading: Reading | null;
  /** Ids in any folder; the innermost wins. */
  readonly ids: Reading["ids"];
}

/** Shelves: they say nothing about a title. */
const SHELVES: ReadonlySet<string> = new Set([
  "movies",
  "movie",
  "films",
  "film",
  "filme",
  "series",
  "serie",
  "serien",
  "séries",
  "tv",
  "tv shows",
  "tvshows",
  "tv series",
  "tv-shows",
  "shows",
  "anime",
  "animes",
  "video",
  "videos",
  "media",
  "library",
  "downloads",
  "download",
  "complete",
  "incomplete",
  "unsorted",
  "new",
  "old",
  "mnt",
  "media",
  "home",
  "srv",
  "data",
  "server",
  "share",
  "shares",
  "volume1",
  "storage",
  "nas",
  "documentaries",
  "cartoons",
  "kids",
  "subs",
  "subtitles",
  "sub",
  "bdmv",
  "stream",
  "video_ts",
  "audio_ts",
  "backup",
  "certificate",
  "4k",
  "hd",
  "uhd",
  "1080p",
  "720p",
]);
const SEPARATE_PART = /^(?:cd|disc|disk|dvd|part|pt)[\s._-]?\d$/i;

/** Reads the folders from the file outwards, until one names a title. */
export function readFolders(folders: readonly string[], isMovie: boolean): FolderReading {
  let season: number | null = null;
  let reading: Reading | null = null;
  let ids: Reading["ids"] = { imdb: null, tmdb: null, tvdb: null };
  for (let index = folders.length - 1; index >= 0 && index >= folders.length - 5; index--) {
    const folder = (folders[index] ?? "").trim();
    const plain = folder.toLowerCase();
    if (SHELVES.has(plain) || /^_+ .* _+$/.test(plain) || SEPARATE_PART.test(plain)) continue;
    if (!isMovie && SPECIALS_FOLDERS.has(plain)) {
      season ??= 0;
      continue;
    }
    const found = readComponent(folder, {
      folderSeason: null,
      inShowFolder: false,
      isMovie,
      isFolder: true,
    });
    ids = {
      imdb: ids.imdb ?? found.ids.imdb,
      tmdb: ids.tmdb ?? found.ids.tmdb,
      tvdb: ids.tvdb ?? found.ids.tvdb,
    };
    if (isSeasonFolder(found)) {
      season ??= found.seasons[0] ?? null;
      continue;
    }
    if (found.title !== null && reading === null) {
      reading = found;
      if (found.year !== null || index < folders.length - 1) break;
    }
    if (reading !== null) break;
  }
  return { season, reading, ids };
}

function isSeasonFolder(found: Reading): boolean {
  return found.title === null && found.seasons.length === 1 && found.episodes.length === 0;
}
