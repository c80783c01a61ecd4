import { listRuns } from "../../db/work/runs.ts";
import { createApp } from "../../routes/app.tsx";
import { FILMS } from "../world/films.ts";
import type { Film } from "../world/films/film.ts";
import { addFilms, catchUp, type TestLibrary, workOff } from "../world_runs/library_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

/** A JSON object, as far as a test looks into it. */
export interface Json {
  [name: string]: Json;
}

export interface Reply {
  status: number;
  headers: Headers;
  body: Json;
}

export interface ApiRun extends AsyncDisposable {
  run: TestRun;
  library: TestLibrary;
  /** Sends to `/api/v1…`; a text body goes as it is. */
  call(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<Reply>;
  get(path: string): Promise<Json>;
  app: ReturnType<typeof createApp>;
}

/** An app over an enriched library of a few films. */
export async function createApiRun(films: readonly Film[] = FILMS.slice(0, 6)): Promise<ApiRun> {
  const run = await createTestDeps();
  const library = await addFilms(run, films);
  await catchUp(run);
  run.clock.advance(600_000);
  const app = createApp(run.deps);

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: HeadersInit = {},
  ): Promise<Reply> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await app.request(path.startsWith("/api") ? path : `/api/v1${path}`, {
      method,
      headers: { ...(text ? { "content-type": "application/json" } : {}), ...headers },
      ...(text === undefined ? {} : { body: text }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  async function get(path: string): Promise<Json> {
    const { body } = await call("GET", path);
    return body.data ?? {};
  }

  return { run, library, call, get, app, [Symbol.asyncDispose]: run.close };
}

/** Answers a request while the queue is worked off beside it. */
export async function whileWorking<T>({ run }: ApiRun, request: Promise<T>): Promise<T> {
  let isOver = false;
  const answered = request.finally(() => void (isOver = true));
  while (!isOver) {
    await workOff(run, 0);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return await answered;
}

/** The names of an object's properties, in order of the alphabet. */
export function keysOf(value: unknown): string[] {
  return Object.keys(Object(value)).sort();
}

export async function countRuns({ run }: ApiRun): Promise<number> {
  return (await listRuns(run.deps.db, null, 1, 1)).total;
}

/** What the answer says went wrong: its status and its one sentence. */
export async function refused(api: ApiRun, method: string, path: string, body?: unknown) {
  const reply = await api.call(method, path, body);
  return [reply.status, String(reply.body.error?.message)] as const;
}
