import { readCandidates } from "../../db/enrichment/artwork.ts";
import { filmNamed } from "../world/films.ts";
import { addFilms, catchUp, itemOf } from "./library_run.ts";
import { createTestDeps, type TestRun } from "./test_deps.ts";

const CHARADE = filmNamed("Charade");

/** An enriched film, and its posters by provider. */
export async function withPoster(): Promise<{ run: TestRun; ids: Record<string, number> }> {
  const run = await createTestDeps();
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  const { id, match } = await itemOf(run.deps, CHARADE.tmdb);
  const posters = (await readCandidates(run.deps.db, id, match.no)).filter(({ type }) =>
    type === "poster"
  );
  const ids = Object.fromEntries(posters.map(({ provider, id }) => [provider, id]));
  return { run, ids };
}

/** What lies in the image cache. */
export async function cachedFiles({ dir }: TestRun): Promise<string[]> {
  const files: string[] = [];
  async function walk(folder: string): Promise<void> {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (isDirectory) await walk(`${folder}/${name}`);
      else files.push(`${folder}/${name}`.slice(`${dir}/data/cache/`.length));
    }
  }
  await walk(`${dir}/data/cache`).catch(() => undefined);
  return files;
}
