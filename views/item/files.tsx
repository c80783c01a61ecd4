import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";

export interface ItemFile {
  /** Relative to its library. */
  path: string;
  /** "8.1 GB", "1 h 53 min", "part 2". */
  facts: string[];
  /** "English 5.1 AC3, German"; null where nobody looked. */
  audio: string | null;
  subtitles: string | null;
  /** Other episodes that it holds. */
  holds: { label: string; href: string }[];
  /** When it was found missing; null while it is there. */
  missing: Moment | null;
  /** "It could not be looked into: …". */
  trouble: string | null;
}

/** One way to watch the title: a file, or the parts that belong together. */
export interface FileVersion {
  /** "Director's Cut · 2160p · HDR10"; null for the files of a whole series. */
  label: string | null;
  /** "2 parts, 8.1 GB together". */
  note: string | null;
  files: ItemFile[];
}

export interface FilesProps {
  versions: FileVersion[];
  /** "2 versions"; null where there is nothing to tell apart. */
  count: string | null;
}

/** The files of a whole series are folded away. */
const FILES_SHOWN = 8;

export function Files({ versions, count }: FilesProps) {
  const files = versions.reduce((sum, version) => sum + version.files.length, 0);
  return (
    <Card id="files" title="Files" aside={count && <span class="muted">{count}</span>}>
      {files === 0 && <p class="muted">No file is known.</p>}
      {files > FILES_SHOWN
        ? (
          <details>
            <summary>{files} files</summary>
            <Versions versions={versions} />
          </details>
        )
        : <Versions versions={versions} />}
    </Card>
  );
}

function Versions({ versions }: Pick<FilesProps, "versions">) {
  return (
    <>
      {versions.map(({ label, note, files }) => (
        <>
          {label && (
            <h3 class="version">
              {label} {note && <span class="muted">{note}</span>}
            </h3>
          )}
          <FileList files={files} />
        </>
      ))}
    </>
  );
}

function FileList({ files }: { files: ItemFile[] }) {
  return (
    <ul class="rows files">
      {files.map((file) => (
        <li>
          <Icon name="file" />
          <div>
            <code>{file.path}</code>
            <p class="hint dots">{file.facts.map((fact) => <span>{fact}</span>)}</p>
            {file.audio && <p class="hint">Audio: {file.audio}</p>}
            {file.subtitles && <p class="hint">Subtitles: {file.subtitles}</p>}
            <Holds episodes={file.holds} />
            <Trouble {...file} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Holds({ episodes }: { episodes: ItemFile["holds"] }) {
  if (episodes.length === 0) return null;
  return (
    <p class="hint">
      Holds also {episodes.map(({ label, href }, index) => (
        <>
          {index > 0 && ", "}
          <a href={href}>{label}</a>
        </>
      ))}
    </p>
  );
}

function Trouble({ missing, trouble }: ItemFile) {
  if (!missing && !trouble) return null;
  return (
    <p class="status warn">
      <Icon name="alert" />
      {missing
        ? (
          <span>
            Missing, noticed <Time at={missing} />
          </span>
        )
        : trouble}
    </p>
  );
}
