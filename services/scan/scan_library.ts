import {
  findLibrary,
  hasFiles,
  type Library,
  setOffline,
  setScanned,
} from "../../db/library/libraries.ts";
import { moveScope } from "../../db/library/move_candidates.ts";
import type { Deps } from "../deps.ts";
import type { JobControl } from "../jobs/job_control.ts";
import { loadSettings } from "../settings/settings.ts";
import { compareFiles } from "./compare_files.ts";
import { forgetGone, markGone } from "./finish_scan.ts";
import { type LibraryReader, ReadingEnded } from "../reading/library_reader.ts";
import { openReader } from "../reading/open_reader.ts";
import { ensureThere, type Scan } from "./scan.ts";
import { logUnreadable, NOTHING, reportOf, type ScanResult } from "./scan_result.ts";
import { settleNfos } from "./settle_nfos.ts";

export interface ScanOptions {
  /** Only these folders or files of the library, as they lie in it. */
  only?: readonly string[];
  openReader?: (isStopped: () => boolean) => LibraryReader;
  /** Videos in one piece of the walk. */
  batch?: number;
}

/**
 * Looks what is new, changed, moved or gone in a library. A library that cannot be read is offline:
 * nothing in it is touched. What is gone is marked missing with all it holds, and forgotten after a
 * time if nothing of it is the user's.
 */
export async function scanLibrary(
  deps: Deps,
  libraryId: number,
  control: JobControl,
  options: ScanOptions = {},
): Promise<ScanResult> {
  const library = await findLibrary(deps.db, libraryId);
  if (!library) return NOTHING;
  using reader = (options.openReader ?? deps.openReader ?? openReader)(control.isStopped);
  const scan = await newScan(deps, library, reader);
  try {
    scan.folderId = await reader.identify(library.path);
    return await look(scan, control, options);
  } catch (error) {
    if (!(error instanceof ReadingEnded)) throw error;
    if (error.problem === null) return { ...reportOf(scan), stopped: true };
    return await takeOffline(scan, `The folder cannot be read: ${error.problem}.`);
  }
}

async function newScan(deps: Deps, library: Library, reader: LibraryReader): Promise<Scan> {
  const { ignorePatterns } = await loadSettings(deps);
  return {
    ...{ deps, library, reader, patterns: ignorePatterns, folderId: "" },
    counts: { files: 0, added: 0, changed: 0, moved: 0 },
    origins: await moveScope(deps.db, library),
    isDivided: false,
    gone: new Map(),
    movedIds: new Set(),
    touched: new Set(),
    unreadable: [],
    emptied: [],
    nfos: { changed: [], gone: new Map() },
    namesakes: null,
  };
}

async function look(
  scan: Scan,
  control: JobControl,
  { only, batch }: ScanOptions,
): Promise<ScanResult> {
  const { deps, library } = scan;
  for (const scope of only ?? [""]) await compareFiles(scan, scope, control, batch);
  if (control.isStopped()) return { ...reportOf(scan), stopped: true };
  await ensureThere(scan);
  const emptiness = await whyEmpty(scan, only !== undefined);
  if (emptiness !== null) return await takeOffline(scan, emptiness);
  const missing = await markGone(scan);
  logUnreadable(scan);
  const told = await settleNfos(scan, control);
  if (control.isStopped()) return { ...reportOf(scan), missing, stopped: true };
  if (only) return { ...reportOf(scan), missing, told };
  const { missingGraceDays } = await loadSettings(deps);
  const forgotten = await forgetGone(scan, missingGraceDays);
  await setScanned(deps.db, library.id, scan.folderId, deps.now());
  return { ...reportOf(scan), missing, forgotten, told };
}

/** An empty mount point looks like a library whose films were all deleted. */
async function whyEmpty(scan: Scan, isPart: boolean): Promise<string | null> {
  const { library, reader, counts, unreadable } = scan;
  const isEmpty = isPart ? await reader.isEmpty(library.path) : counts.files === 0;
  if (!isEmpty || !await hasFiles(scan.deps.db, library.id)) return null;
  const [first] = unreadable;
  return first === undefined
    ? "The folder is empty although it had files: is its disk mounted?"
    : `Nothing in the folder could be read: "${first.path}": ${first.reason}.`;
}

async function takeOffline(scan: Scan, problem: string): Promise<ScanResult> {
  const { deps, library } = scan;
  deps.log.warn("library is offline", { library: library.id, because: problem });
  await setOffline(deps.db, library.id, problem, deps.now());
  return { ...reportOf(scan), problem };
}
