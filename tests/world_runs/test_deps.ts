import { openDatabase } from "../../db/open.ts";
import { PROVIDERS } from "../../providers/all.ts";
import type { Deps } from "../../services/deps.ts";
import { createLog } from "../../services/log.ts";
import { createSecretBox } from "../../services/secret_box.ts";
import { saveProviderKey } from "../../services/settings/provider_keys.ts";
import { ProviderSettings, saveSettings } from "../../services/settings/settings.ts";
import { createRecordedWorld } from "../world/recorded.ts";
import { createWorld, type World, type WorldOptions } from "../world/world.ts";
import { createClock, type TestClock } from "./clock.ts";

export interface TestDepsOptions {
  world?: Omit<WorldOptions, "now" | "sleep">;
  /** A folder of recorded payloads, in place of the world's films. */
  payloads?: string;
  /** Where its temporary folder is made; where the system makes them by default. */
  dir?: string;
  now?: string;
  timeZone?: string;
  /** The providers that get the world's keys; all by default. */
  keys?: readonly KeyedProvider[];
  /** Only these are switched on, for tests about who answers; all by default. */
  providers?: readonly string[];
}

const KEYED = ["tmdb", "omdb", "tvdb", "fanart"] as const;
export type KeyedProvider = typeof KEYED[number];

/** A Plenarr of its own: real database file, the world as its internet, a clock the test moves. */
export interface TestRun extends AsyncDisposable {
  deps: Deps;
  world: World;
  clock: TestClock;
  /** Every log line, debug ones too. */
  lines: string[];
  /** A temporary folder: the database, the caches, the library. */
  dir: string;
  /** Another process on the same database: its own connection and its own name in leases. */
  another(owner: string): Promise<Deps>;
  close(): Promise<void>;
}

/** What a world that accepts any key gets. */
const ANY_KEY = "any-key-will-do";
const NOON = "2026-03-01T12:00:00Z";
const LINES_KEPT = 100_000;

export async function createTestDeps(options: TestDepsOptions = {}): Promise<TestRun> {
  const clock = createClock(Date.parse(options.now ?? NOON));
  const time = { now: () => new Date(clock.now()), sleep: clock.sleep };
  const world = options.payloads === undefined
    ? createWorld({ ...options.world, ...time })
    : createRecordedWorld(options.payloads, time);
  const place = options.dir === undefined ? {} : { dir: options.dir };
  const dir = await Deno.makeTempDir({ prefix: "plenarr-test-", ...place });
  const dataDir = `${dir}/data`;
  await Deno.mkdir(dataDir);
  const lines: string[] = [];
  const open = new Set<Deps>();
  const secrets = await createSecretBox(crypto.getRandomValues(new Uint8Array(32)));
  const log = createLog("debug", clock.now, (line) => {
    if (lines.length < LINES_KEPT) lines.push(line);
  });

  async function another(owner: string): Promise<Deps> {
    const db = await openDatabase({ url: `file:${dataDir}/plenarr.db` });
    const deps: Deps = {
      db: { ...db, close: () => open.delete(deps) && db.close() },
      now: clock.now,
      random: () => 0.5,
      fetch: world.fetch,
      sleep: clock.sleep,
      log,
      dataDir,
      timeZone: options.timeZone ?? "UTC",
      secrets,
      owner,
      findProber: () => Promise.resolve(null),
    };
    open.add(deps);
    return deps;
  }

  async function close(): Promise<void> {
    for (const { db } of open) db.close();
    await Deno.remove(dir, { recursive: true });
  }

  const deps = await another("first");
  for (const provider of options.keys ?? KEYED) {
    await saveProviderKey(deps, provider, world.keys[provider] ?? ANY_KEY);
  }
  if (options.providers) await switchOn(deps, options.providers);
  return { deps, world, clock, lines, dir, another, close, [Symbol.asyncDispose]: close };
}

/** The three whose answers the tests of the first providers were written for. */
export const FIRST_THREE = ["tmdb", "omdb", "fanart"] as const;

async function switchOn(deps: Deps, wanted: readonly string[]): Promise<void> {
  const off = PROVIDERS.filter(({ id }) => !wanted.includes(id));
  const providers = Object.fromEntries(
    off.map(({ id }) => [id, ProviderSettings.parse({ enabled: false })]),
  );
  await saveSettings(deps, { providers });
}
