import { ActionForm } from "../forms/action_form.tsx";
import { Card } from "../parts/card.tsx";
import { FormField } from "../forms/form_field.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import type { IconName } from "../parts/icon.tsx";
import type { Tone } from "../words.ts";

export interface ProviderSetting {
  id: string;
  name: string;
  /** "Titles, plots, people, posters". */
  gives: string;
  tone: Tone;
  status: string;
  icon?: IconName;
  /** "••••3f2a"; null when none is stored. */
  maskedKey: string | null;
  /** False for keyless providers. */
  needsKey: boolean;
  /** Where a key is to be had. */
  keyPage: { href: string; label: string } | null;
  enabled: boolean;
  /** Answer of the last Test: "The key works", "The key was refused". */
  tested: { tone: Tone; text: string } | null;
  mistake?: string;
}

export function Providers({ providers }: { providers: ProviderSetting[] }) {
  return (
    <Card id="providers" title="Providers and keys" icon="key">
      <p class="muted">
        Keys are stored encrypted and shown by their last four characters only. Every key is
        optional.
      </p>
      <ul class="rows provider-settings">
        {providers.map((provider) => <ProviderForm {...provider} />)}
      </ul>
    </Card>
  );
}

function ProviderForm(provider: ProviderSetting) {
  const { id, name, gives, needsKey, enabled, tested } = provider;
  return (
    <li id={`provider-${id}`}>
      <div class="lead">
        <h3>{name}</h3>
        <StatusWord tone={provider.tone} text={provider.status} icon={provider.icon} />
        <p class="hint">{gives}</p>
      </div>
      <form id={`provider-form-${id}`} method="post" action={`/settings/providers/${id}`}>
        {needsKey && <KeyInput {...provider} />}
        <label class="check">
          <input type="checkbox" name="enabled" value="on" checked={enabled} />
          <span>
            Enabled <span class="sr">: {name}</span>
          </span>
        </label>
      </form>
      <div class={needsKey ? "actions" : "actions keyless"}>
        <button type="submit" form={`provider-form-${id}`} aria-label={`Save ${name}`}>Save</button>
        <ActionForm action={`/settings/providers/${id}/test`} renews={`provider-${id}`}>
          <button type="submit" aria-label={`Test ${name}`}>Test</button>
        </ActionForm>
        <span role="status">{tested && <StatusWord {...tested} />}</span>
      </div>
    </li>
  );
}

function KeyInput({ id, name, maskedKey, keyPage, mistake }: ProviderSetting) {
  return (
    <>
      <FormField
        id={`key-${id}`}
        name="key"
        type="password"
        label={`${name} key`}
        value=""
        placeholder={maskedKey ? `${maskedKey} (kept when left empty)` : "Paste a key"}
        mistake={mistake}
      />
      {keyPage && (
        <p class="hint">
          Get one: <a href={keyPage.href} rel="noreferrer">{keyPage.label}</a>
        </p>
      )}
    </>
  );
}
