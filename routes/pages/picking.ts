import type { Selection } from "../../domain/edits/bulk_action.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { ListPlace } from "./list_place.ts";

/** What is ticked in a list: single titles, or all that it shows but for those. */
export interface Picking {
  isAll: boolean;
  ids: readonly number[];
}

/** "1": titles are being ticked; "page": all on this page are; "all": all that the list shows. */
export const PICKING = "select";
/** What is ticked on other pages, or left out of all, in one word: "12.15.16". */
export const ELSEWHERE = "ids";
/** What this page shows, in the same way: of all, what is not ticked is left out. */
export const SHOWN = "shown";
/** What is ticked on this page, once for each. */
export const TICKED = "id";

/** Reads what an address or a form says; null where nothing is being ticked. */
export function readPicking(sent: URLSearchParams, shown: readonly number[]): Picking | null {
  const mode = sent.get(PICKING);
  if (!mode) return null;
  const isAll = mode === "all";
  const ticked = readIds(sent.getAll(TICKED));
  const here = mode === "page"
    ? shown
    : isAll
    ? readIds(wordIn(sent, SHOWN)).filter((id) => !ticked.includes(id))
    : ticked;
  return { isAll, ids: [...new Set([...readIds(wordIn(sent, ELSEWHERE)), ...here])] };
}

function wordIn(sent: URLSearchParams, name: string): string[] {
  return (sent.get(name) ?? "").split(".");
}

function readIds(words: readonly string[]): number[] {
  return words.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** Ids in one word. */
export function idsWord(ids: readonly number[]): string {
  return ids.join(".");
}

/** A picking as the words of an address or a form. */
export function pickingWords({ isAll, ids }: Picking): Record<string, string> {
  return {
    [PICKING]: isAll ? "all" : "1",
    ...(ids.length > 0 ? { [ELSEWHERE]: idsWord(ids) } : {}),
  };
}

/** The items that are meant. */
export function selectionOf(
  kind: TitleKind,
  { query: { q, filter } }: ListPlace,
  { isAll, ids }: Picking,
): Selection {
  if (!isAll) return { ids };
  const list = { kind, ...(q ? { q } : {}), ...(filter ? { filter } : {}) };
  return ids.length === 0 ? { list } : { list, except: ids };
}
