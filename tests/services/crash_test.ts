import { openDatabase } from "../../db/open.ts";
import { titlesAfter } from "../../db/library/items.ts";
import { listJobs } from "../../db/work/jobs.ts";
import { findRun, listRuns } from "../../db/work/runs.ts";
import { assertEquals } from "../assert.ts";
import { writeManyFilms } from "../world/library.ts";
import type { BaseName } from "../world/simulator.ts";
import { createWorld, type World } from "../world/world.ts";
import { sleepReally } from "../world/sleep.ts";
import { type ServerProcess, startServerProcess } from "../world_runs/server_process.ts";

const isTorture = Deno.env.get("PLENARR_TORTURE") === "1";
const KILLS = isTorture ? 10 : 1;
const FILMS = isTorture ? 200 : 40;
/** Items that a batch works on at once: what may be under way when it is killed. */
const IN_HAND = 4;
const LOOK_MS = 20;
const LONGEST_MS = 60_000;

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + LONGEST_MS; !await isSo();) {
    if (Date.now() > end) throw new Error(`Waited too long until ${what}`);
    await sleepReally(LOOK_MS);
  }
}

async function send(server: ServerProcess, method: string, path: string, body?: object) {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    ...(body
      ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
      : {}),
  });
  const { success, data, error } = await response.json();
  if (!success) throw new Error(error.message);
  return data;
}

/** Questions that were asked more than once, by provider. */
function askedAgain({ requests }: World, base: BaseName): string[] {
  const questions = requests.filter(({ provider }) => provider === base).map(({ path, query }) =>
    [path, query.i, query.plot, query.query, query.year].join(" ")
  );
  return [...Map.groupBy(questions, (own) => own)].flatMap(([question, times]) =>
    times.slice(1).map(() => question)
  );
}

Deno.test(`killed ${KILLS}x in a batch, it goes on: nothing lost, nothing asked twice`, async () => {
  const dir = await Deno.makeTempDir({ prefix: "plenarr-crash-" });
  const world = createWorld({ synthetic: FILMS, latencyMs: 60, now: () => new Date() });
  const { urls, close } = await world.serve();
  const start = () => startServerProcess({ dataDir: `${dir}/data`, urls, keys: world.keys });
  await writeManyFilms(`${dir}/films`, FILMS);
  let server = await start();
  try {
    for (const id of ["tmdb", "omdb", "tvdb", "fanart", "wikidata"]) {
      const wide = { rateLimitRequests: 5000, rateLimitWindowSeconds: 1, dailyQuota: 100_000 };
      await send(server, "PUT", `/providers/config/${id}`, wide);
    }
    await send(server, "POST", "/libraries", { path: `${dir}/films`, kind: "movie" });
    for (let kill = 1; kill <= KILLS; kill++) {
      const enough = world.requests.length + FILMS * 4 / (KILLS + 1) / 1.5;
      await until(() => world.requests.length >= enough, "the batch is in full swing");
      await server.kill();
      server = await start();
    }
    const killedAt = world.requests.length;
    await until(
      async () => (await send(server, "GET", "/enrichment/bulk-status")).currentRun === null,
      "the batch has ended",
    );
    assertEquals(world.requests.length > killedAt, true, "it went on after the kill");
    assertEquals(await server.stop(), 0);
    await checkDatabase(`${dir}/data/plenarr.db`);
    for (const base of ["tmdb", "omdb", "fanart"] as const) {
      const again = askedAgain(world, base);
      assertEquals(again.length <= IN_HAND * KILLS, true, `${base}: ${again.join(", ")}`);
    }
  } catch (error) {
    await server.kill().catch(() => undefined);
    throw error;
  } finally {
    await close();
    await Deno.remove(dir, { recursive: true });
  }
});

async function checkDatabase(path: string): Promise<void> {
  const db = await openDatabase({ url: `file:${path}` });
  try {
    const { rows } = await db.orm.$client.execute("PRAGMA integrity_check");
    assertEquals(rows[0]?.[0], "ok");
    const items = await titlesAfter(db, 0, 1000);
    assertEquals(items.length, FILMS);
    assertEquals(new Set(items.map(({ ids }) => ids.tmdb)).size, FILMS);
    assertEquals(items.filter(({ lastEnrichedAt, partial }) => !lastEnrichedAt || partial), []);
    const { runs } = await listRuns(db, "catch_up", 1, 10);
    const run = await findRun(db, runs[0]?.id ?? 0);
    assertEquals([runs.length, run?.state, run?.progress.total], [1, "completed", FILMS]);
    const { jobs } = await listJobs(db, 1, 100);
    assertEquals(jobs.filter(({ state }) => state !== "done"), []);
  } finally {
    db.close();
  }
}
