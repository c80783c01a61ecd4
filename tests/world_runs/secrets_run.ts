import { candidateImage } from "../../services/images/candidate_image.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { isProblem } from "../../services/problem.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { seedSettings } from "../../services/settings/seed_settings.ts";
import { testProvider } from "../../services/settings/test_provider.ts";
import { filmNamed } from "../world/films.ts";
import { writeLibrary } from "../world/library.ts";
import { seriesNamed } from "../world/series.ts";
import { allItems, catchUp, scan } from "./library_run.ts";
import { refresh } from "./refresh.ts";
import { addSeriesLibrary, writeEpisodes } from "./series_run.ts";
import { createTestDeps, type TestRun } from "./test_deps.ts";

/** Keys that can be told from all else; each ends in what may be shown of it. */
const KEYS = {
  tmdb: "PLANTEDtmdb4d5e6f7081920AAAA",
  omdb: "PLANTEDomdb7081920BBBB",
  fanart: "PLANTEDfanart81920abcCCCC",
  tvdb: "PLANTEDtvdb708192abcdefDDDD",
  tvdb_pin: "PLANTEDpin8081EEEE",
};
const STORED = { ...KEYS, tvdb: `${KEYS.tvdb}:${KEYS.tvdb_pin}` };
const PROVIDERS = ["tmdb", "omdb", "fanart", "tvdb"] as const;

/** All that must never be seen: the keys, the PIN and its end, and the tokens of the world's TVDB. */
export const SECRET = /PLANTED|EEEE|eyJ3b3JsZCI6/;

const WAYS = ["bad_key", "redirect", "error500", "wrong_types", "html", "limited"] as const;

/** Films and series after every provider has met trouble of every kind. */
export async function batteredRun(): Promise<TestRun> {
  const run = await createTestDeps({ world: { keys: KEYS } });
  const environment = (name: string) => name.endsWith("_KEY") ? `PLANTED${name}` : undefined;
  // The second time it is ignored, with a line in the log.
  for (const _ of [1, 2]) await seedSettings(run.deps, environment);
  for (const id of PROVIDERS) await changeProvider(run.deps, id, { key: STORED[id] });
  await addBoth(run);
  await catchUp(run);
  for (const kind of WAYS) {
    await meet(run, () => {
      for (const base of PROVIDERS) run.world.fault(base, { kind });
    });
  }
  await meet(run, () => run.world.expireTokens());
  for (const id of [1, 2, 3]) await candidateImage(run.deps, id, "w185");
  await startPreview(run.deps, { all: true }, { asks: true });
  await workUntilIdle(run.deps);
  const { fetch } = run.deps;
  // The last trouble is in force still when all is searched.
  for (const answer of TELLTALES) {
    await meet(
      run,
      () => void (run.deps.fetch = (input, init) => answer(new Request(input, init))),
    );
    run.deps.fetch = fetch;
  }
  return run;
}

/** Answers that say all that was sent, as errors of libraries and of servers do. */
const TELLTALES: readonly ((request: Request) => Promise<Response>)[] = [
  ({ url }) => Promise.reject(new TypeError(`error sending request for url (${url})`)),
  async (request) => echo(request, await request.text(), 400),
  async (request) => echo(request, await request.text(), 200),
  async (request) => echo(request, await request.text(), 401),
];

/** In the places where providers say what is wrong. */
function echo({ url, headers }: Request, body: string, status: number): Response {
  const all = [url, ...headers.values(), body].join(" ");
  const words = { status_message: all, message: all, Error: all, "error message": all };
  return Response.json({ ...words, status_code: 7, Response: "False", status: "failure" }, {
    status,
    headers: { "content-type": "application/json" },
  });
}

async function meet(run: TestRun, trouble: () => void): Promise<void> {
  for (const id of PROVIDERS) await changeProvider(run.deps, id, { enabled: true });
  trouble();
  for (const { id } of await allItems(run.deps)) await refresh(run.deps, id);
  for (const id of PROVIDERS) await testProvider(run.deps, id);
  for (const id of PROVIDERS) await testProvider(run.deps, id, { key: `PLANTEDtyped${id}FFFF` });
  run.world.clearFaults();
}

async function addBoth(run: TestRun): Promise<void> {
  await addSeriesLibrary(run, await writeEpisodes(run, seriesNamed("The Meridian Affair")));
  const path = await Deno.realPath(run.dir) + "/films";
  await Deno.mkdir(path);
  await writeLibrary(path, [filmNamed("Charade"), filmNamed("Nosferatu")]);
  const library = await addLibrary(run.deps, { path, kind: "movie" });
  if (isProblem(library)) throw new Error(library.message);
  await scan(run.deps, library.id);
}
