import { type ItemPageQuery, LIST_QUERY } from "../../services/reports/item_page.ts";

/** Where the user is in a list: what is searched, filtered and sorted, which page, and how it looks. */
export interface ListPlace {
  view: "grid" | "table";
  query: ItemPageQuery;
}

/** A page's address is typed by hand as well: what does not fit is left out. */
export function readPlace(raw: Record<string, string>): ListPlace {
  const view = raw.view === "table" ? "table" : "grid";
  const kept = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== "" && value !== "all"),
  );
  const whole = LIST_QUERY.safeParse(kept);
  if (whole.success) return { view, query: whole.data };
  const fitting = Object.entries(kept).filter(([name, value]) =>
    LIST_QUERY.safeParse({ [name]: value }).success
  );
  return { view, query: LIST_QUERY.parse(Object.fromEntries(fitting)) };
}

/** What an address or a form says of a place. */
export function placeWords({ query, view }: ListPlace): Record<string, string> {
  const used = Object.entries({ ...query, view }).filter(([name, value]) =>
    value !== undefined && value !== "" && name !== "limit"
  );
  return Object.fromEntries(used.map(([name, value]) => [name, String(value)]));
}

export function addressOf(path: string, words: Record<string, string>): string {
  return `${path}?${new URLSearchParams(words)}`;
}
