import type { Child } from "hono/jsx";
import { ActionForm, type ActionFormProps } from "./action_form.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";

export interface ConfirmProps extends Omit<ActionFormProps, "children" | "class"> {
  id: string;
  label: string;
  icon?: IconName;
  question: string;
  confirmLabel: string;
  primary?: boolean;
  /** More to choose before saying yes. */
  extra?: Child;
  /** Page that asks the same question where no script runs. */
  href: string;
}

/** A link to the asking page; `app.js` opens the dialog in its place. */
export function Confirm(props: ConfirmProps) {
  const { id, label, icon, question, confirmLabel, href, primary, extra, ...form } = props;
  return (
    <>
      <a class={primary ? "button primary" : "button"} href={href} data-dialog={id}>
        {icon && <Icon name={icon} />}
        {label}
      </a>
      <dialog id={id} aria-labelledby={`${id}-question`}>
        <p id={`${id}-question`}>{question}</p>
        <ActionForm {...form}>
          {extra}
          <div class="actions">
            <button type="submit" class="primary">{confirmLabel}</button>
            <button type="submit" form={`${id}-close`}>Keep as it is</button>
          </div>
        </ActionForm>
        <form method="dialog" id={`${id}-close`}></form>
      </dialog>
    </>
  );
}

export interface ConfirmInlineProps extends Omit<ActionFormProps, "children" | "class"> {
  label: string;
  icon?: IconName;
  question: string;
  confirmLabel: string;
  /** Nothing is lost by it. */
  harmless?: boolean;
}

/** For small things in a list: the question unfolds where the button was. */
export function ConfirmInline(props: ConfirmInlineProps) {
  const { label, icon, question, confirmLabel, harmless = false, ...form } = props;
  return (
    <details class="confirm">
      <summary class="button small">
        {icon && <Icon name={icon} />}
        {label}
      </summary>
      <ActionForm {...form}>
        <p>{question}</p>
        <button type="submit" class={harmless ? "primary small" : "danger small"}>
          {confirmLabel}
        </button>
      </ActionForm>
    </details>
  );
}
