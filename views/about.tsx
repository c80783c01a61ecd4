import { Layout } from "./layout.tsx";
import { Card } from "./parts/card.tsx";
import { Facts } from "./parts/facts.tsx";
import { PageHead } from "./parts/page_head.tsx";
import type { Shell } from "./words.ts";

export interface Credit {
  name: string;
  href: string;
  /** The wording the provider asks for. */
  text: string;
  licenses: { name: string; href: string }[];
}

export interface AboutProps {
  shell: Shell;
  credits: Credit[];
  /** "Version", "1.0.0" and the like. */
  facts: [label: string, value: string][];
}

export function AboutPage({ shell, credits, facts }: AboutProps) {
  return (
    <Layout title="About" nav="about" {...shell}>
      <PageHead title="About Plenarr" />
      <div class="stack">
        <Card id="about" title="This server">
          <p>
            Plenarr keeps the metadata of a home media library complete, and never poorer than
            yesterday. It sends providers ids, titles and years only, and collects nothing about
            you.
          </p>
          <Facts rows={facts} />
        </Card>
        <Card id="credits" title="Where the metadata comes from">
          <ul class="rows credits">
            {credits.map(({ name, href, text, licenses }) => (
              <li>
                <h3>
                  <a href={href} rel="noreferrer">{name}</a>
                </h3>
                <p>{text}</p>
                {licenses.map((license) => (
                  <p class="hint">
                    Licence: <a href={license.href} rel="noreferrer">{license.name}</a>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Layout>
  );
}
