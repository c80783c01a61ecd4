import { join } from "node:path";

/** A JSON object, of which nothing is known but that it is one. */
export type Body = Record<string, unknown>;

/** One recorded answer. */
export interface JsonFile {
  /** Relative to the folder, with "/" between folders. */
  path: string;
  /** The file's name without folders. */
  name: string;
  body: Body;
  /** When it was recorded, as year and fraction, if the folder's index says so. */
  recorded: number | null;
}

const FOLDERS = ["tmdb", "omdb", "fanart"];

/** Reads every JSON object below the providers' folders; what cannot be read is told and left out. */
export function readJsonFiles(dir: string): JsonFile[] {
  const dates = readIndexDates(dir);
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
    const body = readBody(join(dir, path));
    const name = path.split("/").at(-1) ?? path;
    if (body) files.push({ path, name, body, recorded: dates.get(path) ?? null });
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

function readBody(path: string): Body | null {
  try {
    const body: unknown = JSON.parse(Deno.readTextFileSync(path));
    // Recorded lists exist (`movies-latest.json`); none of them is about one film.
    return isBody(body) ? body : null;
  } catch (error) {
    warn(path, error);
    return null;
  }
}

/** The dates in the notes of INDEX.md: "recorded 2025-09", "about 2020", "about 2025/26". */
function readIndexDates(dir: string): Map<string, number> {
  const dates = new Map<string, number>();
  let folder = "";
  for (const line of readIndex(dir).split("\n")) {
    const heading = /^## (\S+)/.exec(line);
    if (heading) folder = heading[1] ?? "";
    const [, file] = /^\| (\S+\.json) \|/.exec(line) ?? [];
    const [, year, month] = /(?:recorded|about|state of) (20\d\d)(?:-(\d\d))?/.exec(line) ?? [];
    if (file && year) dates.set(`${folder}/${file}`, Number(year) + Number(month ?? 6) / 12);
  }
  return dates;
}

function readIndex(dir: string): string {
  try {
    return Deno.readTextFileSync(join(dir, "INDEX.md"));
  } catch {
    return "";
  }
}

function warn(path: string, error: unknown): void {
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  console.error(`Skipped ${path}: ${reason}`);
}
