import { openDatabase } from "../../db/open.ts";
import type { Deps } from "../deps.ts";
import { findFfprobe } from "../library/ffprobe.ts";
import { createLog, readLogLevel } from "../log.ts";
import { createSecretBox, deriveKey, readKeyFile } from "../secret_box.ts";
import { seedSettings } from "../settings/seed_settings.ts";

export type Environment = (name: string) => string | undefined;

export interface ContextOptions {
  /** Overrides `PLENARR_DATA`. */
  dataDir?: string;
  writeLog?: (line: string) => void;
}

/** Builds `Deps` from the environment: the one place that meets the real clock, dice and network. */
export async function createContext(
  environment: Environment,
  options: ContextOptions = {},
): Promise<Deps> {
  const dataDir = options.dataDir ?? environment("PLENARR_DATA") ?? "./data";
  const remote = environment("PLENARR_DATABASE_URL");
  const isLocal = remote === undefined || remote.startsWith("file:");
  if (isLocal) await Deno.mkdir(dataDir, { recursive: true });
  const token = environment("PLENARR_DATABASE_TOKEN");
  const url = remote ?? `file:${await Deno.realPath(dataDir)}/plenarr.db`;
  const key = isLocal ? await readKeyFile(`${dataDir}/secret.key`) : await deriveKey(token ?? url);
  const now = () => Date.now();
  const deps: Deps = {
    db: await openDatabase({ url, ...(token ? { token } : {}) }),
    now,
    random: () => Math.random(),
    fetch: (input, init) => fetch(input, init),
    sleep: sleepReally,
    log: createLog(
      readLogLevel(environment("LOG_LEVEL")),
      now,
      options.writeLog ?? ((line) => console.error(line)),
    ),
    dataDir: isLocal ? dataDir : null,
    timeZone: environment("TZ") || Intl.DateTimeFormat().resolvedOptions().timeZone,
    secrets: await createSecretBox(key),
    owner: crypto.randomUUID(),
    findProber: findFfprobe(),
  };
  await seedSettings(deps, environment);
  return deps;
}

export function sleepReally(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done, { once: true });
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
  });
}
