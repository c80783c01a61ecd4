import { ActionForm } from "../forms/action_form.tsx";
import { Icon } from "../parts/icon.tsx";
import { joinList } from "../format.ts";

/** What was changed on the page but is not in effect yet, and what can be done about it. */
export function DraftBar({ changes }: { changes: string[] }) {
  return (
    <div id="draft" role="status" class={changes.length > 0 ? "draft-bar" : undefined}>
      {changes.length > 0 && (
        <>
          <p class="grow">
            <strong class="status info">
              <Icon name="edit" />
              Not in effect yet:
            </strong>{" "}
            <span>{joinList(changes)}.</span>
          </p>
          <div class="actions">
            <a class="button" href="/settings/trust/preview">Preview</a>
            <ActionForm action="/settings/trust/apply">
              <button type="submit" class="primary">Apply</button>
            </ActionForm>
            <ActionForm action="/settings/trust/discard">
              <button type="submit">Discard</button>
            </ActionForm>
          </div>
        </>
      )}
    </div>
  );
}
