import { ActionForm } from "../forms/action_form.tsx";
import { Confirm } from "../forms/confirm.tsx";
import { Icon } from "../parts/icon.tsx";

export interface RunNowProps {
  question: string;
  blocked: string | null;
  /** Where the form leads back to when it is not the dashboard. */
  back?: string;
}

export function RunNow({ question, blocked, back }: RunNowProps) {
  if (blocked) {
    return (
      <span class="blocked">
        <button type="button" disabled aria-describedby="run-blocked" title={blocked}>
          <Icon name="play" />
          Run Now
        </button>
        <span class="muted" id="run-blocked">{blocked}</span>
      </span>
    );
  }
  return (
    <Confirm
      id="run-dialog"
      label="Run Now"
      icon="play"
      primary
      question={question}
      confirmLabel="Enrich all"
      href="/enrichment/run?confirm=1"
      action="/enrichment/run"
      renews={back ? undefined : "bulk"}
      hidden={back ? { back } : undefined}
      extra={<ForceChoice />}
    />
  );
}

export function ForceChoice() {
  return (
    <label class="check">
      <input type="checkbox" name="force" value="on" />
      <span>
        Ask the providers anew
        <span class="hint">Also for titles that are fresh; costs more calls.</span>
      </span>
    </label>
  );
}

export function SkipNext({ skipped, back }: { skipped: boolean; back?: string }) {
  return (
    <ActionForm
      action="/enrichment/skip"
      renews={back ? undefined : "bulk"}
      hidden={back ? { back } : undefined}
    >
      <button type="submit">{skipped ? "Do not skip" : "Skip next run"}</button>
    </ActionForm>
  );
}
