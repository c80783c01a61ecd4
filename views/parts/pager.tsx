import { Icon } from "./icon.tsx";

export interface PagerProps {
  /** "51–100 of 1,523". */
  range: string;
  /** "Page 2 of 31". */
  page: string;
  previous: string | null;
  next: string | null;
}

export function Pager({ range, page, previous, next }: PagerProps) {
  return (
    <nav class="pager" aria-label="Pages">
      <span class="muted">{range}</span>
      <span class="actions">
        {previous && (
          <a class="button small" href={previous} rel="prev">
            <Icon name="chevron_left" />
            Previous
          </a>
        )}
        <span class="muted">{page}</span>
        {next && (
          <a class="button small" href={next} rel="next">
            Next
            <Icon name="chevron_right" />
          </a>
        )}
      </span>
    </nav>
  );
}
