import { Layout, type NavKey } from "../layout.tsx";
import { Card } from "../parts/card.tsx";
import { PageHead } from "../parts/page_head.tsx";
import type { Shell } from "../words.ts";
import { FieldValue, type FieldValueProps } from "./field_value.tsx";
import { WhyAnswer, type WhyProps } from "./why.tsx";

export interface WhyRow {
  field: string;
  label: string;
  value: FieldValueProps;
  why: WhyProps;
}

export interface WhyPageProps {
  shell: Shell;
  nav: NavKey;
  base: string;
  title: string;
  fields: WhyRow[];
}

/** Why every field of an item is as it is. */
export function WhyPage({ shell, nav, base, title, fields }: WhyPageProps) {
  return (
    <Layout title={`Why: ${title}`} nav={nav} {...shell}>
      <PageHead title={`Why: ${title}`}>
        <a class="button" href={base}>Back to {title}</a>
      </PageHead>
      <Card id="whys" title="Every field, and why it is as it is">
        <ul class="fields">
          {fields.map(({ field, label, value, why }) => (
            <li id={`why-${field}`}>
              <h3>{label}</h3>
              <div class="value">
                <FieldValue {...value} />
              </div>
              <div class="why-answer">
                <WhyAnswer {...why} />
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </Layout>
  );
}
