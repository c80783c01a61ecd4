import { Layout } from "./layout.tsx";
import { Card } from "./parts/card.tsx";
import { LockChoice } from "./run.tsx";
import type { Shell } from "./words.ts";

export interface ConfirmUndoProps {
  shell: Shell;
  question: string;
  action: string;
  /** Where "no" leads. */
  back: string;
}

/** The question of the undo dialog as a page, for browsers without scripts. */
export function ConfirmUndoPage({ shell, question, action, back }: ConfirmUndoProps) {
  return (
    <Layout title="Undo?" nav="activity" {...shell}>
      <div class="welcome">
        <h1>Undo?</h1>
        <Card id="confirm-undo" title="Undo a run">
          <p>{question}</p>
          <form method="post" action={action}>
            <LockChoice />
            <div class="actions">
              <button type="submit" class="primary">Undo this run</button>
              <a class="button" href={back}>Keep as it is</a>
            </div>
          </form>
        </Card>
      </div>
    </Layout>
  );
}
