import { fillRecord, joinById } from "./fill_record.ts";
import { bodiesIn, type Body, isBody, type JsonFile, numberIn, textIn } from "./json_files.ts";

/** All that TVmaze was recorded to say of one show. */
export interface RecordedMazeShow {
  id: number;
  /** Empty when only parts of it were recorded. */
  body: Body;
  /** "episodes", "seasons", "cast" and whatever else was recorded or embedded. */
  parts: Map<string, Body[]>;
}

/** Shows by their id. */
export type TvmazeRecordings = Map<number, RecordedMazeShow>;

const PARTS = ["episodes", "seasons", "cast", "crew", "akas", "images"];

/** Sorts TVmaze's recorded answers by show; of two answers the one that was updated later counts. */
export function readTvmazeRecordings(files: readonly JsonFile[]): TvmazeRecordings {
  const recordings: TvmazeRecordings = new Map();
  const own = files.filter(({ path }) => /^tvmaze\/[^/]+$/.test(path));
  for (const file of own) addFile(recordings, file);
  return recordings;
}

function addFile(recordings: TvmazeRecordings, file: JsonFile): void {
  const { body, rows, name } = file;
  if (isShow(body)) return addShow(recordings, body);
  // The rows of a search are whole shows.
  const found = (rows ?? []).map(({ show }) => show).filter(isBody).filter(isShow);
  if (found.length > 0) return found.forEach((show) => addShow(recordings, show));
  const part = partIn(file);
  const items = rows ?? (isEpisode(body) ? [body] : []);
  const id = Number(/^show-(\d+)/.exec(name)?.[1] ?? 0) || showOf(items[0] ?? body);
  if (!part || id === 0) return;
  const show = recordOf(recordings, id);
  show.parts.set(part, join(show.parts.get(part) ?? [], items));
}

function addShow(recordings: TvmazeRecordings, { _embedded, ...body }: Body): void {
  const show = recordOf(recordings, numberIn(body, "id"));
  const isNewer = numberIn(body, "updated") >= numberIn(show.body, "updated");
  show.body = isNewer ? body : show.body;
  for (const [name, items] of Object.entries(isBody(_embedded) ? _embedded : {})) {
    show.parts.set(name, join(show.parts.get(name) ?? [], bodiesIn(items)));
  }
}

/** Which list a file belongs to: single episodes and those of a day to the episodes. */
function partIn({ name, rows, body }: JsonFile): string | undefined {
  if (isEpisode(body) || (rows ?? []).some(isEpisode)) return "episodes";
  const words = name.replace(/\.json$/, "").split(/[.+-]/);
  return PARTS.find((part) => words.includes(part));
}

function isShow(body: Body): boolean {
  return isBody(body.externals) && textIn(body, "name") !== "";
}

function isEpisode(body: Body): boolean {
  return "airdate" in body && "season" in body;
}

/** The show that an episode says it belongs to. */
function showOf({ _links: links }: Body): number {
  const show = isBody(links) && isBody(links.show) ? textIn(links.show, "href") : "";
  return Number(/\/shows\/(\d+)$/.exec(show)?.[1] ?? 0);
}

/** People in a cast have no id of their own row. */
function join(known: Body[], more: Body[]): Body[] {
  return more.every((row) => "id" in row)
    ? joinById(known, more)
    : known.length > 0
    ? known
    : [...more];
}

function recordOf(recordings: TvmazeRecordings, id: number): RecordedMazeShow {
  const known = recordings.get(id) ?? { id, body: fillRecord([]), parts: new Map() };
  recordings.set(id, known);
  return known;
}
