import { openDatabase } from "../../db/open.ts";
import { releaseOwner } from "../../db/work/leases.ts";
import type { Deps } from "../../services/deps.ts";
import { saveProviderKey } from "../../services/settings/provider_keys.ts";
import { ProviderSettings, saveSettings } from "../../services/settings/settings.ts";
import { keyOf, type ProviderName } from "../world/simulator.ts";
import { addFolder, type FolderLibrary } from "../world_runs/folder_run.ts";
import { playedReader } from "../world_runs/played_disk.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";
import { FILES_OF_FILMS, FILMS, SERIES } from "./titles.ts";

/** What an episode plays with: films alone are quick, a series takes ten times as long. */
export type Cast = "films" | "series";

const FILMS_BESIDES_SERIES = 2;
const KEYED: readonly ProviderName[] = ["tmdb", "omdb", "tvdb", "fanart"];
/** Switched off to begin with: they take long, and what they give others give as well. */
const SLOW = ["fanart", "wikidata"] as const;
/** Memory, where the system has some for files: nothing here must outlive the test. */
const MEMORY = "/dev/shm";

/** A service with a scanned library and all keys; nothing is enriched yet. */
export async function openService(cast: Cast): Promise<{ run: TestRun; folders: FolderLibrary[] }> {
  const dir = await Deno.stat(MEMORY).then(() => MEMORY, () => undefined);
  const run = await createTestDeps({
    keys: [],
    world: { films: FILMS, series: cast === "series" ? [SERIES] : [] },
    ...(dir === undefined ? {} : { dir }),
  });
  prepare(run.deps);
  for (const id of KEYED) await saveProviderKey(run.deps, id, keyFor(run, id));
  const off = SLOW.map((id) => [id, ProviderSettings.parse({ enabled: false })]);
  await saveSettings(run.deps, { providers: Object.fromEntries(off) });
  const films = cast === "films" ? FILES_OF_FILMS : FILMS_BESIDES_SERIES;
  const folders = [await addFolder(run, "films", "movie", ...filesOfFilms(films))];
  if (cast === "series") folders.push(await addFolder(run, "series", "series", ...filesOfSeries()));
  return { run, folders };
}

/** One more process on the same database. */
export async function openProcess(run: TestRun, owner: string): Promise<Deps> {
  return prepare(await run.another(owner));
}

/** A process is dead: another one frees what it held, as a start does, or leaves it to the leases. */
export async function buryProcess(deps: Deps, owner: string, isNoticed: boolean): Promise<void> {
  if (isNoticed) await releaseOwner(deps.db, owner);
}

/** A connection of the test's own. */
export async function openSpy({ dir }: TestRun) {
  return await openDatabase({ url: `file:${dir}/data/plenarr.db` });
}

/** What accepts the key that a provider's simulator wants. */
export function keyFor({ world }: TestRun, id: ProviderName): string {
  return keyOf(world.keys, id) ?? "any-key";
}

/** Nothing waits for a thread: what is done in one order today is done in that order tomorrow. */
function prepare(deps: Deps): Deps {
  return Object.assign(deps, {
    secrets: { seal: (text: string) => Promise.resolve(text), open: openSeal },
    openReader: playedReader({}),
  });
}

function openSeal(cipher: string): Promise<string> {
  return Promise.resolve(cipher);
}

/** Every third name tells an id; the others must be searched for, and one is nobody's title. */
function filesOfFilms(count: number): string[] {
  const named = FILMS.slice(0, count).map(({ title, year, tmdb }, index) => {
    const name = `${title} (${year})${index % 3 === 0 ? ` {tmdb-${tmdb}}` : ""}`;
    return `${name}/${name}.mkv`;
  });
  return [...named.slice(0, -1), "Garden party (2014)/Garden party (2014).mkv"];
}

function filesOfSeries(): string[] {
  const { title, year } = SERIES;
  return ["S01E01", "S01E02", "S02E01"].map((place) =>
    `${title} (${year})/${title} - ${place}.mkv`
  );
}
