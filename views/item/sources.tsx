import { Layout, type NavKey } from "../layout.tsx";
import { Card } from "../parts/card.tsx";
import { PageHead } from "../parts/page_head.tsx";
import type { Shell } from "../words.ts";
import { SourceTable, type SourceTableProps } from "./source_table.tsx";

export interface SourcesProps extends SourceTableProps {
  shell: Shell;
  nav: NavKey;
  title: string;
  /** "12 of 24 fields". */
  count: string;
}

/** What each source says of each field, side by side. */
export function SourcesPage({ shell, nav, base, title, ...page }: SourcesProps) {
  const heading = `Sources: ${title}`;
  const choices = [
    { href: `${base}/sources`, label: "All fields", on: !page.onlyDifferent },
    { href: `${base}/sources?only=different`, label: "Where they differ", on: page.onlyDifferent },
  ];
  return (
    <Layout title={heading} nav={nav} {...shell}>
      <PageHead title={heading}>
        <a class="button" href={base}>Back to {title}</a>
      </PageHead>
      <nav class="tabs" aria-label="Which fields">
        {choices.map(({ href, label, on }) => (
          <a href={href} aria-current={on ? "page" : undefined}>{label}</a>
        ))}
      </nav>
      <Card id="sources" title={page.count} class="sources">
        <p class="hint">
          From what they have answered already; nobody is asked. What you use here is locked.
        </p>
        {page.fields.length === 0
          ? <p class="muted">Nothing to compare: no source says anything else than the others.</p>
          : <SourceTable base={base} {...page} />}
      </Card>
    </Layout>
  );
}
