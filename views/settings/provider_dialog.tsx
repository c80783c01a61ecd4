import { ConfirmInline } from "../forms/confirm.tsx";
import type { ProviderKey } from "./provider_key.tsx";
import { ProviderForm, type ProviderFormProps } from "./provider_form.tsx";
import { ProviderNow, type ProviderNowProps } from "./provider_now.tsx";

export interface ProviderDialogProps extends ProviderFormProps {
  /** "Titles, plots, people, posters". */
  gives: string;
  now: ProviderNowProps;
}

/**
 * One provider's settings. Scripts open it above the page (`app.js`); where none run it stands at
 * the top of the page as a card of its own.
 */
export function ProviderDialog({ provider }: { provider: ProviderDialogProps | null }) {
  if (!provider) return <dialog id="provider-dialog" />;
  const { id, name, gives, access } = provider;
  return (
    <dialog
      id="provider-dialog"
      class="settings-dialog"
      open
      data-modal
      data-opener={`settings-${id}`}
      aria-labelledby="provider-title"
    >
      <header>
        <h2 id="provider-title" class="grow">{name}</h2>
        <a class="button" href="/settings/providers" data-close>Cancel</a>
        <button type="submit" form="provider-form" class="primary">Save</button>
      </header>
      <p class="muted">{gives}</p>
      <ProviderNow {...provider.now} name={name} />
      <ProviderForm {...provider} />
      {access?.hint && <ForgetKey id={id} name={name} {...access} />}
    </dialog>
  );
}

function ForgetKey({ id, name, hint }: ProviderKey & { id: string; name: string }) {
  return (
    <ConfirmInline
      action={`/settings/providers/${id}/forget-key`}
      label="Remove the key"
      icon="trash"
      question={`Forget the key ${hint}? ${name} is not asked any more; what it gave is kept.`}
      confirmLabel="Forget the key"
    />
  );
}
