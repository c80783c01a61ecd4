import { listLibraries } from "../../db/library/libraries.ts";
import type { NfoMode } from "../../domain/nfo/nfo_mode.ts";
import { changeLibrary } from "../../services/library/change_library.ts";
import { filmNamed } from "../world/films.ts";
import { scan, workOff } from "./library_run.ts";
import { addFolder, type FolderLibrary } from "./folder_run.ts";
import { fieldOf } from "./refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "./test_deps.ts";

export const CHARADE = filmNamed("Charade");
export const FOLDER = "Charade (1963)";
export const VIDEO = `${FOLDER}/Charade (1963).mkv`;
export const NFO = `${FOLDER}/Charade (1963).nfo`;

/** A film as an NFO file says it. */
export function movieNfo(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<movie>${inside}</movie>`;
}

export interface NfoRun extends FolderLibrary {
  run: TestRun;
}

/** A library of Charade alone, with these NFO files in it from the start, scanned once. */
export async function filmWith(nfos: Record<string, string> = {}): Promise<NfoRun> {
  const run = await createTestDeps({ providers: FIRST_THREE });
  const folder = `${run.dir}/films`;
  await Deno.mkdir(`${folder}/${FOLDER}`, { recursive: true });
  for (const [path, text] of Object.entries(nfos)) {
    await Deno.writeTextFile(`${folder}/${path}`, text);
  }
  return { run, ...await addFolder(run, "films", "movie", VIDEO) };
}

/** Writes an NFO file, later than whatever was there, and scans. */
export async function tell({ run, id, root }: NfoRun, path: string, text: string): Promise<void> {
  run.clock.advance(60_000);
  await Deno.writeTextFile(`${root}/${path}`, text);
  const later = new Date(run.clock.now());
  await Deno.utime(`${root}/${path}`, later, later);
  await scan(run.deps, id);
}

/** What a field holds: "value source", with "!" where it is locked. */
export async function told({ run }: NfoRun, itemId: number, field: string): Promise<string> {
  const own = await fieldOf(run.deps, itemId, field);
  const held = own?.held ? `${own.held.value} ${own.held.source}` : "nothing";
  return `${held}${own?.locked ? "!" : ""}`;
}

/** Changes the library's mode and lets what follows happen. */
export async function setMode({ run, id }: NfoRun, nfoMode: NfoMode): Promise<void> {
  await changeLibrary(run.deps, id, { nfoMode });
  await workOff(run, 0);
}

export async function modesOf({ deps }: TestRun): Promise<NfoMode[]> {
  return (await listLibraries(deps.db)).map(({ nfoMode }) => nfoMode);
}
