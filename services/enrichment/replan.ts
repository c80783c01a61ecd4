import { titlesAfter } from "../../db/library/items.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { loadSetup } from "../settings/setup.ts";
import { replanTitle } from "./replan_title.ts";
import { loadTitleCases } from "./title_cases.ts";

/** So many titles are planned at once: their known answers are in memory meanwhile. */
const PAGE = 50;

/**
 * Plans the whole library anew from known answers, after settings changed: no request is sent. It
 * also makes due what waits for a provider that was newly enabled or given a key.
 */
export async function replanLibrary(
  deps: Deps,
  isStopped: () => boolean,
): Promise<{ replanned: number }> {
  let replanned = 0;
  for await (const page of pagesOfTitles(deps)) {
    if (isStopped()) break;
    const setup = await loadSetup(deps);
    for (const input of await loadTitleCases(deps, setup, page)) {
      await replanTitle(deps, setup, input, null);
    }
    replanned += page.length;
  }
  return { replanned };
}

/** All films and series, a page at a time. */
export async function* pagesOfTitles({ db }: Deps): AsyncGenerator<Item[]> {
  let page = await titlesAfter(db, 0, PAGE);
  while (page.length > 0) {
    yield page;
    page = await titlesAfter(db, page.at(-1)?.id ?? 0, PAGE);
  }
}
