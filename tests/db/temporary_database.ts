import { type Db, openDatabase } from "../../db/open.ts";
import { createHrana } from "./hrana.ts";

/** A database in a temporary folder; closed and removed at the end of its scope. */
export interface TemporaryDatabase extends AsyncDisposable {
  db: Db;
  /** The same database once more, as another process would open it. */
  openAgain: () => Promise<Db>;
}

export async function temporaryFileDatabase(): Promise<TemporaryDatabase> {
  const folder = await Deno.makeTempDir({ prefix: "plenarr-db-" });
  const open = () => openDatabase({ url: `file:${folder}/plenarr.db` });
  return await keepTrack(folder, open, () => {});
}

/** The same over the network protocol, answered in this process. */
export async function temporaryHranaDatabase(): Promise<TemporaryDatabase> {
  const folder = await Deno.makeTempDir({ prefix: "plenarr-hrana-" });
  const token = "a token";
  const server = createHrana(`${folder}/plenarr.db`, { token });
  const open = () => openDatabase({ url: "https://hrana.test", token, fetch: server.fetch });
  return await keepTrack(folder, open, () => server[Symbol.dispose]());
}

async function keepTrack(
  folder: string,
  open: () => Promise<Db>,
  stop: () => void,
): Promise<TemporaryDatabase> {
  const opened: Db[] = [];
  const openAgain = async () => {
    const db = await open();
    opened.push(db);
    return db;
  };
  return {
    db: await openAgain(),
    openAgain,
    async [Symbol.asyncDispose]() {
      for (const db of opened) db.close();
      stop();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

const KINDS = [
  { kind: "file:", create: temporaryFileDatabase },
  { kind: "Hrana", create: temporaryHranaDatabase },
];

/** Runs a test on each kind of database there is. */
export function forEachDatabase(
  name: string,
  run: (temporary: TemporaryDatabase) => Promise<void>,
): void {
  for (const { kind, create } of KINDS) {
    Deno.test(`${name} (${kind})`, async () => {
      await using temporary = await create();
      await run(temporary);
    });
  }
}
