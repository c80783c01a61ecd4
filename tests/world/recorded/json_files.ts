import { join } from "node:path";

/** A JSON object, of which nothing is known but that it is one. */
export type Body = Record<string, unknown>;

/** One recorded answer. */
export interface JsonFile {
  /** Relative to the folder, with "/" between folders. */
  path: string;
  /** The file's name without folders. */
  name: string;
  /** Empty where the answer is a list. */
  body: Body;
  /** The objects of an answer that is a list; null where it is none. */
  rows: Body[] | null;
  /** When it was recorded, as year and fraction, if the folder's index says so. */
  recorded: number | null;
  /** What was asked, "/tv/1?language=de", if the folder's index says so. */
  asked: string | null;
}

const FOLDERS = ["tmdb", "omdb", "fanart", "tvdb-v4", "tvmaze", "wikidata"];

/** Reads every JSON answer below the providers' folders; what cannot be read is told and left out. */
export function readJsonFiles(dir: string): JsonFile[] {
  const index = readIndex(dir);
  const files: JsonFile[] = [];
  for (const folder of FOLDERS) readFolder(folder);
  return files;

  function readFolder(folder: string): void {
    for (const name of listFolder(join(dir, folder))) {
      const path = `${folder}/${name}`;
      if (name.endsWith("/")) readFolder(path.slice(0, -1));
      else if (name.endsWith(".json")) readFile(path);
    }
  }

  function readFile(path: string): void {
    const value = readJson(join(dir, path));
    const name = path.split("/").at(-1) ?? path;
    const rows = Array.isArray(value) ? bodiesIn(value) : null;
    if (!isBody(value) && rows === null) return;
    const body = isBody(value) ? value : {};
    const { recorded = null, asked = null } = index.get(path) ?? {};
    files.push({ path, name, body, rows, recorded, asked });
  }
}

/** Whether a value is a JSON object. */
export function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of what should be a list. */
export function bodiesIn(value: unknown): Body[] {
  return Array.isArray(value) ? value.filter(isBody) : [];
}

/** A text of a body, "" when it is none. */
export function textIn(body: Body, key: string): string {
  const value = body[key];
  return typeof value === "string" ? value : "";
}

/** A number of a body, 0 when it is none. */
export function numberIn(body: Body, key: string): number {
  const value = body[key];
  return typeof value === "number" ? value : 0;
}

function listFolder(path: string): string[] {
  try {
    return [...Deno.readDirSync(path)]
      .map((entry) => entry.isDirectory ? `${entry.name}/` : entry.name)
      .sort();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) warn(path, error);
    return [];
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(Deno.readTextFileSync(path));
  } catch (error) {
    warn(path, error);
    return undefined;
  }
}

type Noted = Pick<JsonFile, "recorded" | "asked">;

/** The notes of INDEX.md: "GET /tv/1?language=de", and "recorded 2025-09" or "about 2020". */
function readIndex(dir: string): Map<string, Noted> {
  const notes = new Map<string, Noted>();
  let folder = "";
  for (const line of readText(join(dir, "INDEX.md")).split("\n")) {
    const heading = /^## (\S+)/.exec(line);
    if (heading) folder = heading[1] ?? "";
    const [, file] = /^\| (\S+\.json) \|/.exec(line) ?? [];
    if (!file) continue;
    const [, year, month] = /(?:recorded|about|state of) (20\d\d)(?:-(\d\d))?/.exec(line) ?? [];
    const [, asked = null] = /GET (\/\S+)/.exec(line) ?? [];
    const recorded = year ? Number(year) + Number(month ?? 6) / 12 : null;
    notes.set(`${folder}/${file}`, { recorded, asked });
  }
  return notes;
}

function readText(path: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    return "";
  }
}

function warn(path: string, error: unknown): void {
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  console.error(`Skipped ${path}: ${reason}`);
}
