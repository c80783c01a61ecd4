import { titlesAfter, updateItemStatement } from "../../db/library/items.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { enrichChildren } from "../series/enrich_children.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { planStatements } from "./apply_plan.ts";
import { type ItemCase, planCase } from "./assess.ts";
import { deriveState } from "./item_state.ts";
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
      await replanTitle(deps, setup, input);
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

async function replanTitle(deps: Deps, setup: Setup, input: ItemCase): Promise<void> {
  const { item } = input;
  const isMatched = item.match.state === "matched";
  // What follows from the user's own settings passes the change brake.
  const decisions = isMatched ? planCase(input, setup, null).decisions : [];
  const context = {
    itemId: item.id,
    matchNo: item.match.no,
    runId: null,
    now: deps.now(),
    passesLocks: false,
  };
  const { statements } = planStatements(deps, context, input, decisions);
  await deps.db.write([
    ...statements,
    updateItemStatement(deps.db, item.id, deriveState(input, setup, decisions), item.match.no),
  ]);
  if (item.kind === "series" && isMatched) {
    await enrichChildren(deps, setup, input, { runId: null, brake: null });
  }
}
