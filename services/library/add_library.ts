import {
  insertLibrary,
  type Library,
  type LibraryKind,
  listLibraries,
} from "../../db/library/libraries.ts";
import type { NfoMode } from "../../domain/nfo/nfo_mode.ts";
import type { Deps } from "../deps.ts";
import { conflict, invalid, type Problem } from "../problem.ts";
import { wordsFor } from "../reading/disk.ts";

export interface NewLibrary {
  path: string;
  kind: LibraryKind;
  name?: string;
  nfoMode?: NfoMode;
}

/** Adds a library after looking whether it is a folder that can be read; nothing is changed else. */
export async function addLibrary(deps: Deps, wanted: NewLibrary): Promise<Problem | Library> {
  const path = wanted.path.trim().replace(/(?<=.)\/+$/, "");
  const problem = await findProblem(path);
  if (problem) {
    return invalid(
      `"${path}" cannot be a library: ${problem}. Give the full path of a folder on this machine.`,
    );
  }
  const real = await Deno.realPath(path);
  const overlap = (await listLibraries(deps.db)).find((other) =>
    isWithin(real, other.path) || isWithin(other.path, real)
  );
  if (overlap) {
    return conflict(
      "overlaps",
      `"${path}" overlaps the library "${overlap.name}" (${overlap.path}).`,
    );
  }
  const name = wanted.name?.trim() || real.slice(real.lastIndexOf("/") + 1) || real;
  const { path: _, ...rest } = wanted;
  const library = await insertLibrary(deps.db, { ...rest, path: real, name }, deps.now());
  return library ?? conflict("exists", `"${path}" is a library already.`);
}

async function findProblem(path: string): Promise<string | null> {
  if (!path.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(path)) return "it is not a full path";
  try {
    const { isDirectory } = await Deno.stat(path);
    if (!isDirectory) return "it is a file, not a folder";
    for await (const _ of Deno.readDir(path)) break;
    return null;
  } catch (error) {
    return wordsFor(error);
  }
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}
