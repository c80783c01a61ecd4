import { Layout } from "./layout.tsx";
import { Card } from "./parts/card.tsx";
import { FormField } from "./forms/form_field.tsx";
import { StatusWord } from "./parts/status_word.tsx";
import { ContactForm, type ContactFormProps } from "./settings/contact.tsx";
import { AddLibrary, type LibraryForm } from "./settings/add_library.tsx";
import type { Shell } from "./words.ts";

export interface WelcomeKey {
  id: string;
  name: string;
  /** What the key adds: "Plots, people, posters in your languages". */
  adds: string;
  keyPage: { href: string; label: string };
  /** "…3f2a" when it is already there. */
  maskedKey: string | null;
  mistake?: string;
}

export interface WelcomeProps {
  shell: Shell;
  library: LibraryForm;
  /** Libraries added already: "Movies: /media/movies". */
  added: string[];
  /** Those that answer at once, and what they give. */
  keyless: { name: string; gives: string }[];
  keys: WelcomeKey[];
  contact: ContactFormProps;
}

export function WelcomePage({ shell, library, added, keyless, keys, contact }: WelcomeProps) {
  return (
    <Layout title="Welcome" nav={null} {...shell}>
      <div class="welcome">
        <h1>Welcome to Plenarr</h1>
        <p class="lede">
          Show it your films and series; it finds out what they are, asks several providers and
          keeps what they know, field by field. It never changes your videos.
        </p>
        <div class="stack">
          <Card id="step-library" title="1. Where are your videos?">
            {added.map((text) => (
              <p>
                <StatusWord tone="good" text={text} />
              </p>
            ))}
            <AddLibrary {...library} back="/welcome" />
          </Card>
          <Card id="step-keys" title="2. Keys, each of them optional">
            <Keyless providers={keyless} />
            <ul class="rows provider-settings">{keys.map((key) => <KeyForm {...key} />)}</ul>
          </Card>
          <Card id="step-contact" title="3. Who runs this? (optional)">
            <ContactForm {...contact} back="/welcome" />
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

function Keyless({ providers }: { providers: WelcomeProps["keyless"] }) {
  return (
    <>
      <p>
        Plenarr works without any key{providers.length > 0 ? ": these answer at once." : "."}{" "}
        A key adds what its provider knows, now or later.
      </p>
      <ul class="rows keyless">
        {providers.map(({ name, gives }) => (
          <li>
            <StatusWord tone="good" text={name} />
            <span class="hint grow">{gives}</span>
          </li>
        ))}
      </ul>
    </>
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
          placeholder={maskedKey ? `${maskedKey} (kept while this is empty)` : "Paste a key"}
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
