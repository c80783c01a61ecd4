import { FormField } from "../forms/form_field.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import type { Tone } from "../words.ts";

export interface ProviderKey {
  /** "…3f2a"; null when none is stored. */
  hint: string | null;
  /** How it is to be entered, where that is not plain. */
  format: string | null;
  /** Where one is to be had. */
  page: { href: string; label: string };
}

interface KeyInputProps extends ProviderKey {
  id: string;
  name: string;
  mistake?: string;
}

/** Always empty: a stored key is shown by its end, a typed one never comes back. */
export function KeyInput({ id, name, hint, format, page, mistake }: KeyInputProps) {
  return (
    <div>
      <FormField
        id={`key-${id}`}
        name="key"
        type="password"
        label={`${name} key`}
        value=""
        placeholder={hint ? `${hint} (kept while this is empty)` : "Paste a key"}
        hint={format ?? undefined}
        mistake={mistake}
      />
      <p class="hint">
        Get one: <a href={page.href} rel="noreferrer">{page.label}</a>
      </p>
    </div>
  );
}

/** What the provider said when it was asked; filled in place. */
export function Tested({ tested }: { tested: { tone: Tone; text: string } | null }) {
  return <p id="tested" role="status">{tested && <StatusWord {...tested} />}</p>;
}
