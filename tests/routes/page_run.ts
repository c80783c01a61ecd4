import { listRuns } from "../../db/work/runs.ts";
import type { RunKind } from "../../domain/work/run.ts";
import { createApp } from "../../routes/app.tsx";
import type { Deps } from "../../services/deps.ts";
import { filmNamed } from "../world/films.ts";
import { addFilms, allItems, catchUp } from "../world_runs/library_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";
import { wordsOf } from "./page_words.ts";

export interface PageReply {
  status: number;
  /** Where it leads; "" where it does not. */
  to: string;
  html: string;
  words: string;
}

/** Pages over a library, as a browser without scripts asks for them. */
export interface PagesRun extends AsyncDisposable {
  run: TestRun;
  deps: Deps;
  ids: number[];
  get(path: string, accept?: string): Promise<PageReply>;
  post(path: string, form: [string, string][]): Promise<PageReply>;
}

const FILMS = ["Metropolis", "The General", "Häxan", "Nosferatu"].map((title) => filmNamed(title));

/** Pages over four enriched films, or over what a run holds already. */
export async function pagesRun(existing?: TestRun): Promise<PagesRun> {
  const run = existing ?? await createTestDeps();
  if (!existing) {
    await addFilms(run, FILMS);
    await catchUp(run);
  }
  const app = createApp(run.deps);
  async function ask(path: string, init: RequestInit): Promise<PageReply> {
    const response = await app.request(path, init);
    const html = await response.text();
    const to = response.headers.get("location") ?? "";
    return { status: response.status, to, html, words: wordsOf(html) };
  }
  return {
    run,
    deps: run.deps,
    ids: (await allItems(run.deps)).map(({ id }) => id),
    get: (path, accept = "text/html") => ask(path, { headers: { accept } }),
    post: (path, form) => ask(path, { method: "POST", body: new URLSearchParams(form) }),
    [Symbol.asyncDispose]: run.close,
  };
}

/** Whether any run of that kind was started. */
export async function isRuns({ deps }: PagesRun, kind: RunKind): Promise<boolean> {
  return (await listRuns(deps.db, kind, 1, 1)).total > 0;
}
