import { Layout } from "./layout.tsx";
import { Card } from "./parts/card.tsx";
import { FormField } from "./forms/form_field.tsx";
import { StatusWord } from "./parts/status_word.tsx";
import { AddLibrary, type LibraryForm } from "./settings/libraries.tsx";
import type { Shell } from "./words.ts";

export interface WelcomeKey {
  id: string;
  name: string;
  /** What the key adds: "Plots, people, posters in your languages". */
  adds: string;
  keyPage: { href: string; label: string };
  /** "••••3f2a" when it is already there. */
  maskedKey: string | null;
  mistake?: string;
}

export interface WelcomeProps {
  shell: Shell;
  library: LibraryForm;
  /** Libraries added already: "Movies: /media/movies". */
  added: string[];
  keys: WelcomeKey[];
  /** "Wikidata and TVmaze need no key: …". */
  keyless: string;
}

export function WelcomePage({ shell, library, added, keys, keyless }: WelcomeProps) {
  return (
    <Layout title="Welcome" nav={null} {...shell}>
      <div class="welcome">
        <h1>Welcome to Plenarr</h1>
        <p class="lede">
          Show it your films; it finds out what they are, asks several providers and keeps what they
          know, field by field. It never changes your videos.
        </p>
        <div class="stack">
          <Card id="step-library" title="1. Where are your films?">
            {added.map((text) => (
              <p>
                <StatusWord tone="good" text={text} />
              </p>
            ))}
            <AddLibrary {...library} back="/welcome" />
          </Card>
          <Card id="step-keys" title="2. Keys, each of them optional">
            <p class="muted">{keyless}</p>
            <ul class="rows provider-settings">{keys.map((key) => <KeyForm {...key} />)}</ul>
          </Card>
        </div>
        <p class="actions">
          <a class="button primary" href="/">To the dashboard</a>
          <span class="muted">Everything can be changed later in the settings.</span>
        </p>
      </div>
    </Layout>
  );
}

function KeyForm({ id, name, adds, keyPage, maskedKey, mistake }: WelcomeKey) {
  return (
    <li id={`key-row-${id}`}>
      <div class="lead">
        <h3>{name}</h3>
        <p class="hint">{adds}</p>
        <p class="hint">
          <a href={keyPage.href} rel="noreferrer">{keyPage.label}</a>
        </p>
      </div>
      <form method="post" action={`/settings/providers/${id}`}>
        <input type="hidden" name="enabled" value="on" />
        <input type="hidden" name="back" value="/welcome" />
        <FormField
          id={`welcome-${id}`}
          name="key"
          type="password"
          label={`${name} key`}
          value=""
          placeholder={maskedKey ? `${maskedKey} (kept when left empty)` : "Paste a key"}
          mistake={mistake}
        />
        <div class="actions">
          <button type="submit" aria-label={`Save the ${name} key`}>Save</button>
          {maskedKey && <StatusWord tone="good" text="Stored" />}
        </div>
      </form>
    </li>
  );
}
