import { LIST_FILTERS, type ListFilter } from "../../db/library/item_list.ts";
import { findItem } from "../../db/library/items.ts";
import { findLibrary } from "../../db/library/libraries.ts";
import type { Selection } from "../../domain/edits/bulk_action.ts";
import type { Deps } from "../../services/deps.ts";
import { number, plural } from "../../views/format.ts";
import { ITEM_PAGES } from "./item_kinds.ts";

const FILTERED: Readonly<Record<ListFilter, string>> = {
  incomplete: "incomplete ",
  partial: "partial ",
  enriched: "enriched ",
  unenriched: "unenriched ",
  unmatched: "unmatched ",
  duplicates: "duplicate ",
};

/** What the user chose: "all titles", "all incomplete movies but 2", "Metropolis (1927)". */
export async function selectionWords({ db }: Deps, selection: Selection): Promise<string> {
  if ("all" in selection) return "all titles";
  if ("libraryId" in selection) {
    return (await findLibrary(db, selection.libraryId))?.name ?? "a library that was removed";
  }
  if ("ids" in selection) {
    const [only, ...others] = selection.ids;
    if (only === undefined || others.length > 0) {
      return plural(selection.ids.length, "chosen title");
    }
    const item = await findItem(db, only);
    return item ? titleWords(item) : "a title that was removed";
  }
  const { list: { kind, q, filter }, except = [] } = selection;
  const known = LIST_FILTERS.find((own) => own === filter);
  const left = except.length > 0 ? ` but ${number(except.length)}` : "";
  return `all ${known ? FILTERED[known] : ""}${ITEM_PAGES[kind].many}${
    q ? ` found by "${q}"` : ""
  }${left}`;
}

function titleWords({ title, year }: { title: string; year: number | null }): string {
  return year === null ? title : `${title} (${year})`;
}
