import type { Child } from "hono/jsx";

export interface PageHeadProps {
  title: string;
  /** A word beside the title: a count, a state. */
  note?: string;
  children?: Child;
}

export function PageHead({ title, note, children }: PageHeadProps) {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {note && <span class="muted">{note}</span>}
      {children && <div class="actions">{children}</div>}
    </div>
  );
}
