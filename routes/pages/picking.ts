import type { Selection } from "../../domain/edits/bulk_action.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { ListPlace } from "./list_place.ts";

/** What is ticked in a list: single titles, or all that it shows. */
export interface Picking {
  isAll: boolean;
  ids: readonly number[];
}

/** "1": titles are being ticked; "page": all on this page are; "all": all that the list shows. */
export const PICKING = "select";
/** What is ticked on other pages, in one word: "12.15.16". */
export const ELSEWHERE = "ids";
/** What is ticked on this page, once for each. */
export const TICKED = "id";

/** Reads what an address or a form says; null where nothing is being ticked. */
export function readPicking(sent: URLSearchParams, shown: readonly number[]): Picking | null {
  const mode = sent.get(PICKING);
  if (!mode) return null;
  const elsewhere = (sent.get(ELSEWHERE) ?? "").split(".");
  const here = mode === "page" ? shown : sent.getAll(TICKED);
  const ids = [...elsewhere, ...here].map(Number).filter((id) =>
    Number.isSafeInteger(id) && id > 0
  );
  return { isAll: mode === "all", ids: [...new Set(ids)] };
}

/** A picking as the words of an address or a form. */
export function pickingWords({ isAll, ids }: Picking): Record<string, string> {
  return {
    [PICKING]: isAll ? "all" : "1",
    ...(ids.length > 0 && !isAll ? { [ELSEWHERE]: ids.join(".") } : {}),
  };
}

/** The items that are meant. */
export function selectionOf(
  kind: TitleKind,
  { query: { q, filter } }: ListPlace,
  { isAll, ids }: Picking,
): Selection {
  return isAll ? { list: { kind, ...(q ? { q } : {}), ...(filter ? { filter } : {}) } } : { ids };
}
