import { CheckField } from "./forms/form_field.tsx";
import { Layout } from "./layout.tsx";
import { Card } from "./parts/card.tsx";
import type { Shell } from "./words.ts";

export interface NewPreviewProps {
  shell: Shell;
  question: string;
  /** What is to be looked at. */
  hidden: Record<string, string>;
  ask: { name: string; label: string; hint: string };
  /** Where "no" leads. */
  back: string;
}

/** The question before a preview of a whole library. */
export function NewPreviewPage({ shell, question, hidden, ask, back }: NewPreviewProps) {
  return (
    <Layout title="Preview" nav="activity" {...shell}>
      <div class="welcome">
        <h1>Preview</h1>
        <Card id="new-preview" title="What would a refresh change?">
          <p>{question}</p>
          <form method="post" action="/previews">
            {Object.entries(hidden).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <CheckField {...ask} />
            <div class="actions">
              <button type="submit" class="primary">Make the preview</button>
              <a class="button" href={back}>Back</a>
            </div>
          </form>
        </Card>
      </div>
    </Layout>
  );
}
