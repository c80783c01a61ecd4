import { titlesAfter } from "../../db/library/items.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { afterChange } from "../runs/run_report.ts";
import type { RunWorker } from "../runs/run_worker.ts";
import { replanTitle } from "./replan_title.ts";

/**
 * Plans the whole library anew from known answers, after settings changed: no request is sent. It
 * also makes due what waits for a provider that was newly enabled or given a key.
 */
export const REPLAN: RunWorker = {
  next: async ({ db }, _, after, limit) =>
    (await titlesAfter(db, after, limit)).map(({ id }) => id),
  work: async ({ deps, setup, run, progress, input }) =>
    afterChange(progress, await replanTitle(deps, setup, input, run.id), []),
};

/** So many titles are planned at once: their known answers are in memory meanwhile. */
const PAGE = 50;

/** All films and series, a page at a time. */
export async function* pagesOfTitles({ db }: Deps): AsyncGenerator<Item[]> {
  let page = await titlesAfter(db, 0, PAGE);
  while (page.length > 0) {
    yield page;
    page = await titlesAfter(db, page.at(-1)?.id ?? 0, PAGE);
  }
}
