import { Layout, type NavKey } from "./layout.tsx";
import { ItemGrid, type ItemRow, ItemTable } from "./items/item_list.tsx";
import { PickBar, type PickingOn, type PickingProps, PickLinks } from "./items/picking.tsx";
import { Toolbar, type ToolbarProps } from "./items/toolbar.tsx";
import { Empty } from "./parts/empty.tsx";
import { ErrorCard } from "./parts/error_card.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { FormPager } from "./parts/form_pager.tsx";
import { Pager, type PagerProps } from "./parts/pager.tsx";
import type { Shell, Trouble } from "./words.ts";

/** One kind of title under its list. */
export interface ListKind {
  path: string;
  /** "Movies" */
  title: string;
  /** "movies" */
  many: string;
  nav: NavKey;
}

export interface ItemsProps {
  shell: Shell;
  kind: ListKind;
  toolbar: ToolbarProps;
  /** "1,523 movies", "12 of 1,523 movies". */
  count: string;
  items: ItemRow[];
  pager: PagerProps | null;
  /** Ticking titles, to do something with all of them. */
  picking: PickingProps;
  /** There is no library yet; otherwise an empty list means that nothing matches. */
  noLibrary?: boolean;
  trouble?: Trouble;
}

export function ItemsPage({ shell, toolbar, count, ...results }: ItemsProps) {
  const { kind, picking } = results;
  const scripts = picking.on ? ["/static/ticking.js"] : [];
  return (
    <Layout title={kind.title} nav={kind.nav} scripts={scripts} {...shell}>
      <PageHead title={kind.title} />
      {!results.noLibrary && (
        <Toolbar {...toolbar} path={kind.path} many={kind.many} picks={Boolean(picking.on)} />
      )}
      <Results view={toolbar.view} count={count} {...results} />
    </Layout>
  );
}

type ResultsProps = Omit<ItemsProps, "shell" | "toolbar"> & { view: "grid" | "table" };

function Results({ kind, noLibrary, trouble, ...found }: ResultsProps) {
  if (trouble) {
    return (
      <div id="results">
        <ErrorCard {...trouble} />
      </div>
    );
  }
  if (noLibrary) {
    return (
      <div id="results">
        <NoLibrary {...kind} />
      </div>
    );
  }
  if (found.items.length === 0) {
    return (
      <div id="results">
        <NoMatch {...kind} />
      </div>
    );
  }
  return (
    <div id="results">
      {found.picking.on ? <Picking {...found} on={found.picking.on} /> : <Shown {...found} />}
    </div>
  );
}

type FoundProps = Omit<ResultsProps, "kind" | "noLibrary" | "trouble">;

function Shown({ view, count, items, pager, picking }: FoundProps) {
  return (
    <>
      <div class="tally">
        <p class="muted" role="status">{count}</p>
        <a class="button small" href={picking.start}>Select</a>
      </div>
      {view === "grid" ? <ItemGrid items={items} /> : <ItemTable items={items} />}
      {pager && <Pager {...pager} />}
    </>
  );
}

/** The same list in a form: what is ticked goes along from page to page. */
function Picking({ view, count, items, pager, on }: FoundProps & { on: PickingOn }) {
  return (
    <form method="get" action={on.action} data-ticking={on.elsewhere} class="picking">
      {Object.entries(on.hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="tally">
        <p class="muted" role="status">{count}</p>
        <PickLinks {...on} />
      </div>
      {view === "grid" ? <ItemGrid items={items} /> : <ItemTable items={items} />}
      {pager && <FormPager {...pager} action={on.list} />}
      <PickBar {...on} />
    </form>
  );
}

function NoLibrary({ many }: ListKind) {
  return (
    <Empty
      icon="folder"
      title={`No ${many} in library`}
      text={`Add a folder with ${many}; Plenarr reads its names and never changes your videos.`}
    >
      <a class="button primary" href="/settings#libraries">Add a library</a>
    </Empty>
  );
}

function NoMatch({ path, many }: ListKind) {
  return (
    <Empty icon="search" title="Nothing matches" text="Try a shorter title or another filter.">
      <a class="button" href={path}>Show all {many}</a>
    </Empty>
  );
}
