import { Icon } from "./icon.tsx";
import type { PagerProps } from "./pager.tsx";

export interface FormPagerProps extends PagerProps {
  /** Where the form around it is sent to turn the page; what is ticked goes along. */
  action: string;
  /** How; as the form says by default. */
  method?: "get" | "post";
}

/** The pager of a list that stands in a form: its buttons send `page`. */
export function FormPager(
  { range, page, previous, next, action, method = "get" }: FormPagerProps,
) {
  const common = { type: "submit", class: "small", name: "page", formaction: action } as const;
  return (
    <nav class="pager" aria-label="Pages">
      <span class="muted">{range}</span>
      <span class="actions">
        {previous !== null && (
          <button {...common} formmethod={method} value={pageIn(previous)}>
            <Icon name="chevron_left" />
            Previous
          </button>
        )}
        <span class="muted">{page}</span>
        {next !== null && (
          <button {...common} formmethod={method} value={pageIn(next)}>
            Next
            <Icon name="chevron_right" />
          </button>
        )}
      </span>
    </nav>
  );
}

/** A page's number, from its address. */
function pageIn(address: string): string {
  return new URLSearchParams(address.slice(address.indexOf("?") + 1)).get("page") ?? "1";
}
