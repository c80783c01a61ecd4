import { readHistory } from "../../db/enrichment/history.ts";
import { reviewsOfItem } from "../../db/enrichment/reviews.ts";
import type { IdQuestion } from "../../domain/identity/id_question.ts";
import type { Item } from "../../domain/item.ts";
import { isProblem } from "../../services/problem.ts";
import { type Resolution, resolveReview } from "../../services/reviews/resolve_review.ts";
import type { Film } from "../world/films/film.ts";
import type { BaseName } from "../world/simulator.ts";
import { put } from "./folder_run.ts";
import { addAndScan, allItems, catchUp, makeFolder, workOff } from "./library_run.ts";
import { requestsTo } from "./refresh.ts";
import { createTestDeps, type TestDepsOptions, type TestRun } from "./test_deps.ts";

export interface FilmRunOptions extends TestDepsOptions {
  /** Changes the world before anything is asked. */
  before?: (run: TestRun) => void;
}

/** A library of one film whose name has these ids, enriched once. */
export async function filmRun(
  { title, year }: Film,
  ids: string,
  { before, ...options }: FilmRunOptions = {},
): Promise<TestRun> {
  const run = await createTestDeps(options);
  before?.(run);
  const root = await makeFolder(run);
  await put(root, `${title} (${year}) ${ids}/${title} (${year}) ${ids}.mkv`);
  await addAndScan(run, root);
  await catchUp(run);
  return run;
}

/** From now on one provider says `to` wherever it should say `from`. */
export function lie({ deps, world }: TestRun, base: BaseName, from: string, to: string): void {
  const { fetch } = deps;
  deps.fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).startsWith(world.urls[base])) return response;
    const { status, headers } = response;
    return new Response((await response.text()).replaceAll(from, to), { status, headers });
  };
}

/** The one film or series of the run. */
export async function onlyTitle({ deps }: TestRun): Promise<Item> {
  const [only, ...others] = await allItems(deps);
  if (!only || others.length > 0) throw new Error(`There are ${others.length + 1} titles, not one`);
  return only;
}

/** What is asked of the user about the one title's ids. */
export async function idQuestions(run: TestRun): Promise<IdQuestion[]> {
  const reviews = await reviewsOfItem(run.deps.db, (await onlyTitle(run)).id);
  return reviews.map(({ detail }) => detail as IdQuestion);
}

/** Answers the question about the ids of a system, and lets what follows from it happen. */
export async function answerQuestion(
  run: TestRun,
  system: string,
  answer: Resolution,
): Promise<void> {
  const reviews = await reviewsOfItem(run.deps.db, (await onlyTitle(run)).id);
  const review = reviews.find(({ field }) => field === system);
  const resolved = await resolveReview(run.deps, review?.id ?? 0, answer);
  if (isProblem(resolved)) throw new Error(resolved.message);
  await workOff(run);
}

/** What the history says of the match and its ids, the latest first. */
export async function matchHistory(run: TestRun): Promise<(string | null)[]> {
  const { entries } = await readHistory(run.deps.db, (await onlyTitle(run)).id, 1, 1000);
  return entries.filter(({ kind }) => kind === "match").map(({ reason }) => reason);
}

/** By which IMDb ids OMDb was asked, each once. */
export function omdbAskedFor({ world }: TestRun): string[] {
  return [...new Set(requestsTo(world, "omdb").flatMap(({ query }) => query.i ?? []))];
}
