import { Layout, type NavKey } from "./layout.tsx";
import { Card } from "./parts/card.tsx";
import { LockChoice } from "./run.tsx";
import type { Shell } from "./words.ts";

export interface ConfirmUndoProps {
  shell: Shell;
  nav: NavKey;
  /** "Undo a run" */
  title: string;
  question: string;
  /** "Undo this run" */
  confirmLabel: string;
  action: string;
  /** Where "no" leads. */
  back: string;
}

/** The question of the undo dialog as a page, for browsers without scripts. */
export function ConfirmUndoPage(props: ConfirmUndoProps) {
  const { shell, nav, title, question, confirmLabel, action, back } = props;
  return (
    <Layout title="Undo?" nav={nav} {...shell}>
      <div class="welcome">
        <h1>Undo?</h1>
        <Card id="confirm-undo" title={title}>
          <p>{question}</p>
          <form method="post" action={action}>
            <LockChoice />
            <div class="actions">
              <button type="submit" class="primary">{confirmLabel}</button>
              <a class="button" href={back}>Keep as it is</a>
            </div>
          </form>
        </Card>
      </div>
    </Layout>
  );
}
