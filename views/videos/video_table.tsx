import { Icon } from "../parts/icon.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";

export interface VideoRow {
  name: string;
  /** Where it lies in its library; "" for the library itself. */
  folder: string;
  /** Null where there is one library only. */
  library: string | null;
  size: string;
  /** "12 minutes"; null where nobody looked into it. */
  duration: string | null;
  modified: Moment | null;
  missing: Moment | null;
}

export function VideoTable({ videos }: { videos: VideoRow[] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Length</th>
            <th scope="col">Size</th>
            <th scope="col" class="wide">Changed</th>
          </tr>
        </thead>
        <tbody>{videos.map((video) => <Line {...video} />)}</tbody>
      </table>
    </div>
  );
}

function Line({ name, folder, library, size, duration, modified, missing }: VideoRow) {
  const place = [library, folder].filter((part) => part !== null && part !== "").join(" · ");
  return (
    <tr>
      <th scope="row">
        {name}
        {place !== "" && <span class="muted note">{place}</span>}
        {missing && (
          <span class="status warn">
            <Icon name="alert" />
            <span>
              Missing, noticed <Time at={missing} />
            </span>
          </span>
        )}
      </th>
      <td class="num">{duration ?? <span class="muted">–</span>}</td>
      <td class="num">{size}</td>
      <td class="wide">
        <Time at={modified} />
      </td>
    </tr>
  );
}
