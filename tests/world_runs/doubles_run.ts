import type { Item } from "../../domain/item.ts";
import { filmNamed } from "../world/films.ts";
import { put } from "./folder_run.ts";
import { addFilms, allItems, catchUp, scan, type TestLibrary } from "./library_run.ts";
import { createTestDeps, type TestRun } from "./test_deps.ts";

export const CHARADE = filmNamed("Charade");
export const SECOND_COPY = "Attic/Charade (1963)/Charade (1963) - 2160p.mkv";

export interface Doubles extends AsyncDisposable {
  run: TestRun;
  library: TestLibrary;
  older: Item;
  younger: Item;
}

/** One film in two folders of a library: two items that are matched to the same title. */
export async function doubles(): Promise<Doubles> {
  const run = await createTestDeps();
  const library = await addFilms(run, [CHARADE]);
  await catchUp(run);
  run.clock.advance(60_000);
  await put(library.path, SECOND_COPY);
  await scan(run.deps, library.id);
  await catchUp(run);
  const [older, younger, ...others] = await allItems(run.deps);
  if (!older || !younger || others.length > 0) throw new Error("There are not two items");
  return { run, library, older, younger, [Symbol.asyncDispose]: run.close };
}
