import { releaseOwner } from "../../db/work/leases.ts";
import type { Deps } from "../deps.ts";

const SUFFIX = ".lock";

/**
 * Shows other processes on the same data folder that this one lives, and frees at once what dead
 * ones held, instead of waiting for their leases to run out. The operating system drops a lock with
 * its process, however that ended. Without a data folder the leases alone decide.
 */
export async function lockProcess(deps: Deps): Promise<Disposable> {
  if (deps.dataDir === null) return { [Symbol.dispose]: () => {} };
  const folder = `${deps.dataDir}/processes`;
  await Deno.mkdir(folder, { recursive: true });
  await freeDeadProcesses(deps, folder);
  const path = `${folder}/${deps.owner}${SUFFIX}`;
  const file = await Deno.open(path, { write: true, create: true });
  await file.lock(true);
  return {
    [Symbol.dispose]() {
      file.close();
      Deno.removeSync(path);
    },
  };
}

async function freeDeadProcesses(deps: Deps, folder: string): Promise<void> {
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.endsWith(SUFFIX)) continue;
    const owner = name.slice(0, -SUFFIX.length);
    if (!await isDead(`${folder}/${name}`)) continue;
    await releaseOwner(deps.db, owner);
    await Deno.remove(`${folder}/${name}`).catch(() => {});
    deps.log.info("took over from a process that ended", { owner });
  }
}

async function isDead(path: string): Promise<boolean> {
  try {
    using file = await Deno.open(path, { write: true });
    return await file.tryLock(true);
  } catch {
    // Somebody else has just cleared it away.
    return false;
  }
}
