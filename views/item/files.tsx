import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";

export interface ItemFile {
  /** Relative to its library. */
  path: string;
  /** "1080p · 8.1 GB · Director's cut". */
  facts: string;
  /** "Missing since 2 days", "Library offline"; null when all is well. */
  trouble: string | null;
}

/** The files of a whole series are folded away. */
const FILES_SHOWN = 8;

export function Files({ files }: { files: ItemFile[] }) {
  return (
    <Card id="files" title="Files">
      {files.length === 0 && <p class="muted">No file is known.</p>}
      {files.length > FILES_SHOWN
        ? (
          <details>
            <summary>{files.length} files</summary>
            <FileList files={files} />
          </details>
        )
        : <FileList files={files} />}
    </Card>
  );
}

function FileList({ files }: { files: ItemFile[] }) {
  return (
    <ul class="rows files">
      {files.map(({ path, facts, trouble }) => (
        <li>
          <Icon name="file" />
          <div>
            <code>{path}</code>
            <p class="hint">{facts}</p>
            {trouble && (
              <p class="status warn">
                <Icon name="alert" />
                {trouble}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
