import { ForceChoice } from "./dashboard/run_now.tsx";
import { Layout } from "./layout.tsx";
import { Card } from "./parts/card.tsx";
import type { Shell } from "./words.ts";

export interface ConfirmRunProps {
  shell: Shell;
  question: string;
  /** Where "no" leads. */
  back: string;
}

/** The question of the Run Now dialog as a page, for browsers without scripts. */
export function ConfirmRunPage({ shell, question, back }: ConfirmRunProps) {
  return (
    <Layout title="Run now?" nav="dashboard" {...shell}>
      <div class="welcome">
        <h1>Run now?</h1>
        <Card id="confirm-run" title="Bulk Metadata Enrichment">
          <p>{question}</p>
          <form method="post" action="/enrichment/run">
            <ForceChoice />
            <div class="actions">
              <button type="submit" class="primary">Enrich all</button>
              <a class="button" href={back}>Keep as it is</a>
            </div>
          </form>
        </Card>
      </div>
    </Layout>
  );
}
