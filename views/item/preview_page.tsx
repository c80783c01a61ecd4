import { ActionForm } from "../forms/action_form.tsx";
import { Layout, type NavKey } from "../layout.tsx";
import { Empty } from "../parts/empty.tsx";
import { Icon } from "../parts/icon.tsx";
import { Notice } from "../parts/notice.tsx";
import { PageHead } from "../parts/page_head.tsx";
import { Plan, type PlannedItem } from "../parts/plan.tsx";
import type { Shell, Tone } from "../words.ts";

export interface ItemPreviewProps {
  shell: Shell;
  nav: NavKey;
  /** "/movies/12" */
  base: string;
  title: string;
  hash: string;
  notice: { tone: Tone; text: string } | null;
  item: PlannedItem;
  /** "Locked by its season. Nothing but you changes this episode."; null where it is not. */
  locked: string | null;
  /** A series: its seasons and episodes can be looked at with it. */
  hasChildren: boolean;
}

/** What a refresh would change of one item by what is known; nothing is changed until it is applied. */
export function ItemPreviewPage(props: ItemPreviewProps) {
  const { shell, nav, base, title, hash, notice, item, locked, hasChildren } = props;
  return (
    <Layout title={`Preview: ${title}`} nav={nav} {...shell}>
      <PageHead title={`What a refresh would change of ${title}`}>
        <ActionForm action={`${base}/preview/ask`} hidden={{ asks: "on" }}>
          <button type="submit">
            <Icon name="refresh" />
            Ask the providers first
          </button>
        </ActionForm>
        {hasChildren && (
          <ActionForm action={`${base}/preview/ask`}>
            <button type="submit">With seasons and episodes</button>
          </ActionForm>
        )}
        <a class="button" href={base}>Back</a>
      </PageHead>
      <div class="stack">
        {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
        <p class="muted">
          From what the providers have already answered; nobody was asked. What you lock stays as it
          is, and every change can be undone.
        </p>
        {item.rows.length === 0
          ? <NothingToDo locked={locked} />
          : (
            <form method="post" action={`${base}/preview/apply`} class="picking">
              <input type="hidden" name="hash" value={hash} />
              <Plan items={[item]} />
              <div class="pick-bar" role="group" aria-label="With what is ticked">
                <p class="grow muted">Untick what you do not want.</p>
                <button type="submit" class="primary">Apply what is ticked</button>
              </div>
            </form>
          )}
      </div>
    </Layout>
  );
}

function NothingToDo({ locked }: Pick<ItemPreviewProps, "locked">) {
  if (locked) return <Empty icon="lock" title="Nothing would change" text={locked} />;
  return (
    <Empty
      icon="check"
      title="Nothing would change"
      text="Going by what the providers have answered, everything is as it should be."
    />
  );
}
