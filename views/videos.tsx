import { Layout } from "./layout.tsx";
import { Empty } from "./parts/empty.tsx";
import { Icon } from "./parts/icon.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { Pager, type PagerProps } from "./parts/pager.tsx";
import { type VideoRow, VideoTable } from "./videos/video_table.tsx";
import type { Choice, Shell } from "./words.ts";

export interface VideosProps {
  shell: Shell;
  q: string;
  /** Several libraries to choose from; else empty. */
  libraries: Choice[];
  library: string;
  /** "12 videos". */
  count: string;
  videos: VideoRow[];
  pager: PagerProps | null;
  /** There is no library of such videos. */
  noLibrary: boolean;
}

/** Home videos and whatever else is listed and never looked up. */
export function VideosPage(props: VideosProps) {
  const { shell, noLibrary, videos } = props;
  return (
    <Layout title="Other videos" nav="videos" {...shell}>
      <PageHead title="Other videos" />
      {noLibrary ? <NoLibrary /> : (
        <>
          <p class="muted">
            Listed only: nothing about them is sent to anybody, and nothing is looked up.
          </p>
          <Search {...props} />
          <div id="results">
            {videos.length === 0 ? <NoMatch q={props.q} /> : <Found {...props} />}
          </div>
        </>
      )}
    </Layout>
  );
}

function Search({ q, libraries, library }: VideosProps) {
  return (
    <form
      class="toolbar"
      method="get"
      action="/videos"
      role="search"
      hx-get="/videos"
      hx-trigger="submit, change, input changed delay:300ms from:#q"
      hx-target="#results"
      hx-select="#results"
      hx-swap="outerHTML"
      hx-push-url="true"
      hx-sync="this:replace"
    >
      <label class="search">
        <span class="sr">Search videos</span>
        <Icon name="search" />
        <input id="q" type="search" name="q" value={q} placeholder="Search name or folder" />
      </label>
      {libraries.length > 1 && (
        <label>
          <span class="sr">Library</span>
          <select name="library">
            <option value="">All libraries</option>
            {libraries.map(({ value, label }) => (
              <option value={value} selected={value === library}>{label}</option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" class="no-script">Apply</button>
    </form>
  );
}

function Found({ count, videos, pager }: VideosProps) {
  return (
    <>
      <p class="muted tally" role="status">{count}</p>
      <VideoTable videos={videos} />
      {pager && <Pager {...pager} />}
    </>
  );
}

function NoLibrary() {
  return (
    <Empty
      icon="folder"
      title="No other videos in library"
      text="Add a folder with home videos: they are listed here, and nothing about them is looked up."
    >
      <a class="button primary" href="/settings#libraries">Add a library</a>
    </Empty>
  );
}

function NoMatch({ q }: { q: string }) {
  return q === ""
    ? <Empty icon="search" title="No video yet" text="The scan has found none in the folder." />
    : (
      <Empty icon="search" title="Nothing matches" text="Try fewer letters or another folder.">
        <a class="button" href="/videos">Show all videos</a>
      </Empty>
    );
}
