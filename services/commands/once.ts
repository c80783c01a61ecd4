import { parseArgs } from "node:util";
import { itemsOfLibrary } from "../../db/library/items.ts";
import { findLibraryByPath, type Library } from "../../db/library/libraries.ts";
import { findRun } from "../../db/work/runs.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import { newProgress } from "../../domain/work/run.ts";
import { PROVIDERS } from "../../providers/all.ts";
import type { Deps } from "../deps.ts";
import { lockProcess } from "../jobs/process_lock.ts";
import { workUntilIdle } from "../jobs/worker.ts";
import { startCatchUp } from "../jobs/start_jobs.ts";
import { addLibrary } from "../library/add_library.ts";
import { scanLibrary } from "../scan/scan_library.ts";
import { isProblem } from "../problem.ts";
import { describeItem, type ItemDetails } from "../reports/item_details.ts";
import { describeSeries } from "../reports/series_details.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { createContext, type Environment } from "./context.ts";
import { EXIT } from "./exit_codes.ts";
import { dryRunOnce } from "./once_dry_run.ts";

const HELP = `Scan a library, identify its titles, enrich them, then exit.

  deno task once --library DIR --kind KIND [--data DIR] [--dry-run] [--json]

  --library DIR   the folder of the library
  --kind KIND     movie or series
  --data DIR      where the database lives (default: PLENARR_DATA or ./data)
  --dry-run       ask, and say what would change of a library that is known; change nothing
  --json          one JSON object on standard output; everything else on standard error`;

/** A provider that nobody had to ask is named all the same. */
const UNASKED = Object.fromEntries(
  PROVIDERS.map(({ id }) => [id, { asked: 0, cached: 0, limited: 0, failed: 0 }]),
);

const KINDS: readonly string[] = ["movie", "series"] satisfies TitleKind[];

interface Wish {
  library: string;
  kind: TitleKind;
  data?: string;
  json: boolean;
  isDry: boolean;
}

/** The `once` command: exit 0 all done, 3 done in part, 1 failed, 2 wrong use or bad input. */
export async function onceCommand(args: string[], environment: Environment): Promise<number> {
  const wish = readWish(args);
  if (typeof wish === "string") {
    console[wish === HELP ? "log" : "error"](wish);
    return wish === HELP ? EXIT.done : EXIT.wrongUse;
  }
  const path = await Deno.realPath(wish.library).catch(() => wish.library);
  const deps = await createContext(environment, wish.data ? { dataDir: wish.data } : {});
  try {
    const known = await findLibraryByPath(deps.db, path);
    if (wish.isDry && !known) {
      console.error("This library is not known yet. Run it once without --dry-run first.");
      return EXIT.wrongUse;
    }
    if (wish.isDry && known) return await dryRunOnce(deps, known, wish);
    const library = known ??
      (await addLibrary(deps, { path, kind: wish.kind }));
    if (isProblem(library)) {
      console.error(library.message);
      return EXIT.wrongUse;
    }
    return await workOnce(deps, library, wish);
  } finally {
    deps.db.close();
  }
}

function readWish(args: string[]): Wish | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        library: { type: "string" },
        kind: { type: "string", default: "movie" },
        data: { type: "string" },
        json: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return HELP;
    if (!values.library) return "Name the folder of the library: --library DIR";
    if (!KINDS.includes(values.kind)) {
      return `--kind must be ${KINDS.join(" or ")}: current value is "${values.kind}"`;
    }
    const { library, kind, data, json } = values;
    const isDry = values["dry-run"];
    return {
      library,
      kind: kind as TitleKind,
      json,
      isDry,
      ...(data === undefined ? {} : { data }),
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\nSee --help.`;
  }
}

async function workOnce(deps: Deps, library: Library, { json }: Wish): Promise<number> {
  using _lock = await lockProcess(deps);
  const startedAt = deps.now();
  const scan = await scanLibrary(deps, library.id, {
    isStopped: () => false,
    isCancelled: () => false,
    report: async () => {},
  });
  if (scan.problem !== null) {
    console.error(`${scan.problem} Nothing was changed.`);
    return EXIT.wrongUse;
  }
  const run = await startCatchUp(deps, "once");
  await workUntilIdle(deps);
  const progress = (run && (await findRun(deps.db, run.id))?.progress) ?? newProgress(0);
  const items = await describeAll(deps, library);
  const report = {
    library: { id: library.id, path: library.path, kind: library.kind },
    scanned: scan.files,
    ...tally(items),
    failed: progress.failed,
    changed: progress.changedFields,
    items,
    providers: { ...UNASKED, ...progress.providers },
    durationMs: deps.now() - startedAt,
  };
  console.log(json ? JSON.stringify(report) : sentence(report));
  return report.failed > 0 || report.review > 0 || report.partial > 0 ? EXIT.partly : EXIT.done;
}

async function describeAll(deps: Deps, library: Library): Promise<ItemDetails[]> {
  const setup = await loadSetup(deps);
  const all: ItemDetails[] = [];
  let page: Item[] = [];
  do {
    page = await itemsOfLibrary(deps.db, library.id, page.at(-1)?.id ?? 0, 100);
    all.push(...await Promise.all(page.map((item) => describeOne(deps, setup, item))));
  } while (page.length > 0);
  return all;
}

function describeOne(deps: Deps, setup: Setup, item: Item): Promise<ItemDetails> {
  return item.kind === "series"
    ? describeSeries(deps, setup, item, true)
    : describeItem(deps, setup, item);
}

function tally(items: readonly ItemDetails[]) {
  return {
    identified: items.filter(({ match }) => match.state === "matched").length,
    review: items.filter(({ match }) => match.state === "review").length,
    enriched: items.filter(({ lastEnriched }) => lastEnriched !== null).length,
    partial: items.filter(({ partial }) => partial).length,
  };
}

function sentence(
  report: {
    scanned: number;
    identified: number;
    review: number;
    enriched: number;
    partial: number;
    failed: number;
    changed: number;
  },
): string {
  const { scanned, identified, review, enriched, partial, failed, changed } = report;
  return `${scanned} files, ${identified} identified, ${review} to review, ${enriched} enriched (${partial} in part), ${failed} failed, ${changed} fields changed.`;
}
