import type { Client } from "@libsql/client/web";
import type { BatchItem } from "drizzle-orm/batch";
import type { LibSQLDatabase } from "drizzle-orm/libsql/driver-core";
import * as schema from "./schema.ts";

type Orm = LibSQLDatabase<typeof schema> & { $client: Client };

/** One of the statements of a batch. */
export type Statement = BatchItem<"sqlite">;

/** The open database: `orm` to read with, `write` to change with. Rows stop at `db/`. */
export interface Db {
  orm: Orm;
  /** All statements or none, one batch after the other; answers one result a statement. */
  write(statements: readonly Statement[]): Promise<WriteResult[]>;
  close(): void;
}

export interface WriteResult {
  rowsAffected: number;
  rows: readonly unknown[];
}

export interface DatabaseOptions {
  /** `file:…` opens natively; `libsql://`, `https://` and `http://` go over the network. */
  url: string;
  token?: string;
  fetch?: typeof fetch;
}

/** How long one process waits for another one's write to a file. */
const BUSY_MS = 5000;

/** Opens the database and brings its schema up to date (additive migrations only). */
export async function openDatabase(options: DatabaseOptions): Promise<Db> {
  // The native driver loads an addon at import, which the edge has no use for and main.ts, which
  // must import without any permission, must not reach.
  const orm = options.url.startsWith("file:") ? await openFile(options) : await openRemote(options);
  await migrateSafely(orm);
  return { orm, write: createWriteQueue(orm), close: () => orm.$client.close() };
}

async function openFile({ url }: DatabaseOptions): Promise<Orm> {
  const { createClient } = await import("@libsql/client/sqlite3");
  const { drizzle } = await import("drizzle-orm/libsql/sqlite3");
  const client = createClient({ url, timeout: BUSY_MS });
  await client.execute("PRAGMA journal_mode = WAL");
  return drizzle(client, { schema });
}

async function openRemote({ url, token, fetch }: DatabaseOptions): Promise<Orm> {
  const { createClient } = await import("@libsql/client/web");
  const { drizzle } = await import("drizzle-orm/libsql/web");
  const client = createClient({
    url,
    ...(token ? { authToken: token } : {}),
    ...(fetch ? { fetch } : {}),
  });
  return drizzle(client, { schema });
}

/** Two processes may start at once: the one that came second finds the work done. */
async function migrateSafely(orm: Orm): Promise<void> {
  const { migrate } = await import("drizzle-orm/libsql/migrator");
  const migrationsFolder = new URL("./migrations", import.meta.url).pathname;
  try {
    await migrate(orm, { migrationsFolder });
  } catch {
    await migrate(orm, { migrationsFolder });
  }
}

/** One writer at a time per process, so that a waiting one never blocks the event loop. */
function createWriteQueue(orm: Orm): Db["write"] {
  let last: Promise<unknown> = Promise.resolve();
  return (statements) => {
    const [first, ...rest] = statements;
    if (!first) return Promise.resolve([]);
    const run = last.then(() => orm.batch([first, ...rest]));
    last = run.catch(() => undefined);
    return run.then((results) => results.map(readResult));
  };
}

function readResult(result: unknown): WriteResult {
  if (Array.isArray(result)) return { rowsAffected: result.length, rows: result };
  const { rowsAffected = 0, rows = [] } = Object(result);
  return { rowsAffected, rows };
}
