import { number } from "../../views/format.ts";
import type { PagerProps } from "../../views/parts/pager.tsx";

/** The pager under a list; null when everything fits on one page. */
export function pagerView(
  { total, page, limit }: { total: number; page: number; limit: number },
  address: (page: number) => string,
): PagerProps | null {
  const pages = Math.ceil(total / limit);
  if (pages <= 1) return null;
  const first = (page - 1) * limit + 1;
  return {
    range: `${number(first)}–${number(Math.min(page * limit, total))} of ${number(total)}`,
    page: `Page ${number(page)} of ${number(pages)}`,
    previous: page > 1 ? address(page - 1) : null,
    next: page < pages ? address(page + 1) : null,
  };
}
