import { ActionForm } from "../forms/action_form.tsx";
import { Card } from "../parts/card.tsx";
import { ConfirmInline } from "../forms/confirm.tsx";
import { FormField, SelectField } from "../forms/form_field.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import { Time } from "../parts/time.tsx";
import type { Mistakes, Moment, Tone } from "../words.ts";

export interface LibraryRow {
  id: number;
  name: string;
  path: string;
  /** "Movies", "Series". */
  kind: string;
  tone: Tone;
  /** "Online", "Offline", "Scanning, 1,204 files". */
  state: string;
  icon?: IconName;
  /** What offline means here; null otherwise. */
  detail: string | null;
  lastScan: Moment | null;
  /** Present while scanning; the value is null when the end is not known. */
  scanning: { value: number | null; text: string } | null;
  /** "1,523 movies". */
  items: string;
}

export interface LibrariesProps {
  libraries: LibraryRow[];
  form: LibraryForm;
}

export interface LibraryForm {
  path: string;
  name: string;
  kind: string;
  mistakes: Mistakes;
  /** Where the form leads when it is not the settings page. */
  back?: string;
}

export function Libraries({ libraries, form }: LibrariesProps) {
  return (
    <Card id="libraries" title="Libraries" icon="folder">
      <LibraryList libraries={libraries} />
      <details open={libraries.length === 0 || Object.keys(form.mistakes).length > 0}>
        <summary>Add a library</summary>
        <AddLibrary {...form} />
      </details>
    </Card>
  );
}

/** The fragment `/fragments/libraries`: asks again only while something is being scanned. */
export function LibraryList({ libraries }: { libraries: LibraryRow[] }) {
  const scanning = libraries.some((library) => library.scanning);
  return (
    <ul
      id="library-list"
      class="rows libraries"
      aria-live={scanning ? "polite" : undefined}
      hx-get={scanning ? "/fragments/libraries" : undefined}
      hx-trigger={scanning ? "every 2s" : undefined}
      hx-swap={scanning ? "outerMorph" : undefined}
    >
      {libraries.map((library) => <LibraryLine {...library} />)}
    </ul>
  );
}

function LibraryLine(library: LibraryRow) {
  const { id, name, path, kind, tone, state, icon, detail, lastScan, scanning } = library;
  return (
    <li id={`library-${id}`}>
      <div class="grow">
        <p>
          <strong>{name}</strong> <span class="tag">{kind}</span>{" "}
          <StatusWord tone={tone} text={state} icon={icon} />
        </p>
        <code>{path}</code>
        {detail && <p class="hint">{detail}</p>}
        {scanning && <ScanBar name={name} {...scanning} />}
        <p class="hint">
          {library.items} · last scan <Time at={lastScan} none="never" />
        </p>
      </div>
      <div class="actions">
        <ActionForm action={`/settings/libraries/${id}/scan`} renews="library-list">
          <button type="submit" class="small" disabled={scanning !== null}>
            <Icon name="refresh" spinning={scanning !== null} />
            {scanning ? "Scanning" : "Scan"}
          </button>
        </ActionForm>
        <ConfirmInline
          action={`/settings/libraries/${id}/delete`}
          label="Remove"
          icon="trash"
          question={`Remove "${name}" from Plenarr? Your files stay where they are; what Plenarr knows about them goes.`}
          confirmLabel={`Remove ${name}`}
        />
      </div>
    </li>
  );
}

function ScanBar({ name, value, text }: { name: string; value: number | null; text: string }) {
  return (
    <ProgressBar thin value={value ?? 100} label={`Scan of ${name}`} text={text} tone="info" busy />
  );
}

export function AddLibrary({ path, name, kind, mistakes, back }: LibraryForm) {
  return (
    <form method="post" action="/settings/libraries">
      {back && <input type="hidden" name="back" value={back} />}
      <div class="form-grid">
        <FormField
          id="library-path"
          name="path"
          label="Folder"
          value={path}
          placeholder="/media/movies"
          hint="As this server sees it."
          mistake={mistakes.path}
          required
        />
        <FormField
          id="library-name"
          name="name"
          label="Name (optional)"
          value={name}
          mistake={mistakes.name}
        />
        <SelectField
          id="library-kind"
          name="kind"
          label="Holds"
          value={kind}
          choices={[{ value: "movie", label: "Movies" }, { value: "series", label: "Series" }]}
          mistake={mistakes.kind}
        />
      </div>
      <div class="actions">
        <button type="submit" class="primary">Add library</button>
      </div>
    </form>
  );
}
