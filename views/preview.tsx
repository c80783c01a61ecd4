import { ActionForm } from "./forms/action_form.tsx";
import { Layout } from "./layout.tsx";
import { Empty } from "./parts/empty.tsx";
import { FormPager } from "./parts/form_pager.tsx";
import { Icon } from "./parts/icon.tsx";
import { Notice } from "./parts/notice.tsx";
import { PageHead } from "./parts/page_head.tsx";
import type { PagerProps } from "./parts/pager.tsx";
import { Plan, type PlannedItem } from "./parts/plan.tsx";
import { ProgressCard, type ProgressCardProps } from "./parts/progress_card.tsx";
import type { Shell, Tone } from "./words.ts";

export interface PreviewPageProps {
  shell: Shell;
  status: ProgressCardProps;
  /** What stands in the way of applying it. */
  notice: { tone: Tone; text: string } | null;
  /** The run that applied it. */
  run: { href: string; text: string } | null;
  /** A new preview of the same can be made. */
  canRepeat: boolean;
  /** Present when it is ready. */
  plan: PreviewPlanProps | null;
}

export interface PreviewPlanProps {
  hash: string;
  /** The page that is shown, and what is unticked on others. */
  hidden: Record<string, string>;
  items: PlannedItem[];
  /** "3 of 34 are unticked"; null while all are ticked. */
  unticked: string | null;
  pager: PagerProps | null;
}

/** What a refresh would change of many titles; nothing is changed until it is applied. */
export function PreviewPage({ shell, status, notice, run, canRepeat, plan }: PreviewPageProps) {
  const { base } = status;
  return (
    <Layout title="Preview" nav="activity" scripts={["/static/ticking.js"]} {...shell}>
      <PageHead title="What a refresh would change">
        <a class="button" href="/activity?type=preview">All previews</a>
        {canRepeat && (
          <ActionForm action={`${base}/again`}>
            <button type="submit" class={plan ? undefined : "primary"}>
              <Icon name="refresh" />
              Make a new preview
            </button>
          </ActionForm>
        )}
      </PageHead>
      <div class="stack">
        {notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
        {run && (
          <Notice tone="good">
            <a href={run.href}>{run.text}</a>
          </Notice>
        )}
        <ProgressCard {...status} />
        {plan && (plan.items.length > 0 ? <Choose base={base} {...plan} /> : <NothingToDo />)}
      </div>
    </Layout>
  );
}

/** The form sends the boxes of this page; those of others go along in `except`. */
function Choose(
  { base, hash, hidden, items, unticked, pager }: PreviewPlanProps & { base: string },
) {
  return (
    <form method="post" action={`${base}/apply`} class="picking">
      <input type="hidden" name="hash" value={hash} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Plan items={items} />
      {pager && <FormPager {...pager} action={`${base}/page`} method="post" />}
      <div class="pick-bar" role="group" aria-label="With what is ticked">
        <p class="grow muted">{unticked ?? "Untick what you do not want."}</p>
        <button type="submit" class="primary">Apply what is ticked</button>
        {MARKS.map(({ mark, label }) => (
          <button type="submit" name="mark" value={mark} formaction={`${base}/page`}>
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}

const MARKS = [
  { mark: "none", label: "Untick this page" },
  { mark: "all", label: "Tick this page" },
];

function NothingToDo() {
  return (
    <Empty
      icon="check"
      title="Nothing would change"
      text="Going by what the providers have answered, everything is as it should be."
    />
  );
}
