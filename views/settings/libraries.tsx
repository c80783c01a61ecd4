import { ActionForm } from "../forms/action_form.tsx";
import { Card } from "../parts/card.tsx";
import { ConfirmInline } from "../forms/confirm.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import { Time } from "../parts/time.tsx";
import { LibraryNfo, type LibraryNfoProps } from "./library_nfo.tsx";
import { AddLibrary, type LibraryForm } from "./add_library.tsx";
import type { Moment, Tone } from "../words.ts";

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
  /** The page that lists what is in it. */
  href: string;
  /** The address of its posters in one picture; null while there are none. */
  collage: string | null;
  /** A refresh could change something in it. */
  previews?: boolean;
  /** Absent where no NFO files are read. */
  nfo?: LibraryNfoProps;
}

export interface LibrariesProps {
  libraries: LibraryRow[];
  form: LibraryForm;
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
  const { id, name, path, kind, tone, state, icon, detail, lastScan, scanning, collage } = library;
  const { nfo } = library;
  return (
    <li id={`library-${id}`}>
      {collage && <img class="collage" src={collage} alt="" loading="lazy" decoding="async" />}
      <div class="grow">
        <p>
          <strong>{name}</strong> <span class="tag">{kind}</span>{" "}
          <StatusWord tone={tone} text={state} icon={icon} />
        </p>
        <code>{path}</code>
        {detail && <p class="hint">{detail}</p>}
        {scanning && <ScanBar name={name} {...scanning} />}
        <p class="hint">
          <a href={library.href}>{library.items}</a> · last scan <Time at={lastScan} none="never" />
        </p>
        {nfo && <LibraryNfo id={id} name={name} {...nfo} />}
      </div>
      <div class="actions">
        <ActionForm action={`/settings/libraries/${id}/scan`} renews="library-list">
          <button type="submit" class="small" disabled={scanning !== null}>
            <Icon name="refresh" spinning={scanning !== null} />
            {scanning ? "Scanning" : "Scan"}
          </button>
        </ActionForm>
        {library.previews && (
          <a
            class="button small"
            href={`/previews/new?library=${id}`}
            aria-label={`Preview ${name}`}
          >
            Preview
          </a>
        )}
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
