import { type Body, isBody, type JsonFile, numberIn, textIn } from "./json_files.ts";
import { addToTitle, emptyTitle, type RecordedTitle, sortDetails } from "./recorded_title.ts";

/** A series with what was recorded of its seasons and, by "1x01", of its episodes. */
export interface RecordedShow extends RecordedTitle {
  tvdb: number;
  seasons: Map<number, RecordedTitle>;
  episodes: Map<string, RecordedTitle>;
}

/** Sorts recorded answers below `/tv` by series, season and episode. */
export function readShows(files: readonly JsonFile[]): Map<number, RecordedShow> {
  const shows = new Map<number, RecordedShow>();
  for (const file of files) addShowFile(shows, file);
  for (const show of shows.values()) {
    const all = [show, ...show.seasons.values(), ...show.episodes.values()];
    all.forEach(sortDetails);
    for (const title of all) title.imdb ||= textIn(externalIdsOf(title), "imdb_id");
    show.tvdb = numberIn(externalIdsOf(show), "tvdb_id");
  }
  return shows;
}

/** The key of an episode. */
export function placeOf(season: number, episode: number): string {
  return `${season}x${String(episode).padStart(2, "0")}`;
}

/** Ids elsewhere: recorded on their own, or appended to any details. */
export function externalIdsOf({ parts, details }: RecordedTitle): Body {
  const appended = details.map(({ body }) => body.external_ids).filter(isBody);
  return [...appended, ...(parts.get("external_ids") ?? [])][0] ?? {};
}

function addShowFile(shows: Map<number, RecordedShow>, file: JsonFile): void {
  const { body } = file;
  const place = placeIn(file);
  const isShow = "original_name" in body && "name" in body && numberIn(body, "id") > 0;
  const id = showIdOf(file, isShow);
  if (id === 0) return;
  const show = shows.get(id) ??
    { ...emptyTitle(id), tvdb: 0, seasons: new Map(), episodes: new Map() };
  shows.set(id, show);
  if (!place) return addToTitle(show, file, isShow);
  const { season, episode } = place;
  if (episode === null) {
    const title = show.seasons.get(season) ?? emptyTitle(numberIn(body, "id"));
    show.seasons.set(season, title);
    return addToTitle(title, withWordsLast(file), "episodes" in body);
  }
  const key = placeOf(season, episode);
  const title = show.episodes.get(key) ?? emptyTitle(numberIn(body, "id"));
  show.episodes.set(key, title);
  addToTitle(title, withWordsLast(file), "episode_number" in body);
}

/** The series' id: in its own answers, else what the name starts with. */
function showIdOf({ body, name }: JsonFile, isShow: boolean): number {
  const named = Number(/^(\d+)/.exec(name)?.[1] ?? 0);
  return isShow ? numberIn(body, "id") : numberIn(body, "show_id") || named;
}

/** Which season or episode a file is about: by its content, else by "season-1", "s01e01". */
function placeIn({ body, name }: JsonFile): { season: number; episode: number | null } | null {
  const inBody = "season_number" in body ? numberIn(body, "season_number") : null;
  if (inBody !== null) {
    return {
      season: inBody,
      episode: "episodes" in body ? null : numberIn(body, "episode_number"),
    };
  }
  const match = /[.-]s(?:eason-)?(\d+)(?:e(\d+))?(?=[.+])/.exec(name);
  if (!match) return null;
  return { season: Number(match[1]), episode: match[2] ? Number(match[2]) : null };
}

/** "1399-s01e01+append.json" has no dot before its words, as the files of titles have. */
function withWordsLast(file: JsonFile): JsonFile {
  const words = file.name.replace(/^.*?[.-](?:s\d+e\d+|season-\d+)/, "").replace(/^[.+]/, "");
  return { ...file, name: `x.${words}` };
}
