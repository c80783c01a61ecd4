import { FormField } from "../forms/form_field.tsx";
import type { Mistakes, Tone } from "../words.ts";
import { KeyInput, type ProviderKey, Tested } from "./provider_key.tsx";

export interface ProviderFormProps {
  id: string;
  name: string;
  enabled: boolean;
  /** Null for keyless providers. */
  access: ProviderKey | null;
  /** What the provider said to the key or address that was tried. */
  tested: { tone: Tone; text: string } | null;
  rate: { requests: string; seconds: string; hint: string };
  quota: { perDay: string; hint: string | null };
  /** Base addresses by the names of their inputs. */
  urls: { name: string; label: string; value: string; standard: string }[];
  mistakes: Mistakes;
}

/** What can be set of one provider; the dialog's head has the button that saves it. */
export function ProviderForm(provider: ProviderFormProps) {
  const { id, name, enabled, access, rate, quota, urls, mistakes } = provider;
  const hasUrlMistake = urls.some((url) => mistakes[url.name] !== undefined);
  return (
    <form method="post" action={`/settings/providers/${id}`} id="provider-form">
      <label class="check">
        <input type="checkbox" name="enabled" value="on" checked={enabled} />
        <span>
          Enabled
          <span class="hint">Switched off it is not asked; what it gave is kept.</span>
        </span>
      </label>
      <div class={access ? "with-button" : undefined}>
        {access && <KeyInput {...access} id={id} name={name} mistake={mistakes.key} />}
        <TestButton id={id} />
      </div>
      <Tested tested={provider.tested} />
      <fieldset>
        <legend>Limits</legend>
        <div class="form-grid">
          <NumberField
            name="rateLimitRequests"
            label="Requests"
            value={rate.requests}
            mistakes={mistakes}
          />
          <NumberField
            name="rateLimitWindowSeconds"
            label="in so many seconds"
            value={rate.seconds}
            mistakes={mistakes}
          />
          <NumberField
            name="dailyQuota"
            label="Requests a day"
            value={quota.perDay}
            placeholder="no limit"
            mistakes={mistakes}
          />
        </div>
        <p class="hint">{rate.hint}</p>
        {quota.hint && <p class="hint">{quota.hint}</p>}
      </fieldset>
      <details open={hasUrlMistake}>
        <summary>Base addresses</summary>
        <p class="hint">For a mirror or a proxy. Empty: the provider's own.</p>
        {urls.map(({ name, label, value, standard }) => (
          <FormField
            id={`provider-${name}`}
            name={name}
            label={label}
            value={value}
            placeholder={standard}
            mistake={mistakes[name]}
          />
        ))}
      </details>
    </form>
  );
}

interface NumberFieldProps {
  name: string;
  label: string;
  value: string;
  placeholder?: string;
  mistakes: Mistakes;
}

function NumberField({ name, mistakes, ...input }: NumberFieldProps) {
  return (
    <FormField
      id={`provider-${name}`}
      name={name}
      type="number"
      min={1}
      mistake={mistakes[name]}
      {...input}
    />
  );
}

/** Tries what is typed, before it is saved; only the answer is renewed, so that the key stays typed. */
function TestButton({ id }: { id: string }) {
  const action = `/settings/providers/${id}/test`;
  return (
    <button
      type="submit"
      formaction={action}
      formnovalidate
      hx-post={action}
      hx-target="#tested"
      hx-select="#tested"
      hx-swap="outerMorph"
    >
      Test
    </button>
  );
}
