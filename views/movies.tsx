import { Layout } from "./layout.tsx";
import { MovieGrid, type MovieRow, MovieTable } from "./movies/movie_list.tsx";
import { Toolbar, type ToolbarProps } from "./movies/toolbar.tsx";
import { Empty } from "./parts/empty.tsx";
import { ErrorCard } from "./parts/error_card.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { Pager, type PagerProps } from "./parts/pager.tsx";
import type { Shell, Trouble } from "./words.ts";

export interface MoviesProps {
  shell: Shell;
  toolbar: ToolbarProps;
  /** "1,523 movies", "12 of 1,523 movies". */
  count: string;
  movies: MovieRow[];
  pager: PagerProps | null;
  /** There is no library yet; otherwise an empty list means that nothing matches. */
  noLibrary?: boolean;
  trouble?: Trouble;
}

export function MoviesPage({ shell, toolbar, count, ...results }: MoviesProps) {
  return (
    <Layout title="Movies" nav="movies" {...shell}>
      <PageHead title="Movies" />
      {!results.noLibrary && <Toolbar {...toolbar} />}
      <Results view={toolbar.view} count={count} {...results} />
    </Layout>
  );
}

type ResultsProps = Omit<MoviesProps, "shell" | "toolbar"> & { view: "grid" | "table" };

function Results({ view, count, movies, pager, noLibrary, trouble }: ResultsProps) {
  if (trouble) {
    return (
      <div id="results">
        <ErrorCard {...trouble} />
      </div>
    );
  }
  if (noLibrary) {
    return (
      <div id="results">
        <NoLibrary />
      </div>
    );
  }
  if (movies.length === 0) {
    return (
      <div id="results">
        <NoMatch />
      </div>
    );
  }
  return (
    <div id="results">
      <p class="muted tally" role="status">{count}</p>
      {view === "grid" ? <MovieGrid movies={movies} /> : <MovieTable movies={movies} />}
      {pager && <Pager {...pager} />}
    </div>
  );
}

function NoLibrary() {
  return (
    <Empty
      icon="folder"
      title="No movies in library"
      text="Add a folder with films; Plenarr reads its names and never changes your videos."
    >
      <a class="button primary" href="/settings#libraries">Add a library</a>
    </Empty>
  );
}

function NoMatch() {
  return (
    <Empty icon="search" title="Nothing matches" text="Try a shorter title or another filter.">
      <a class="button" href="/movies">Show all movies</a>
    </Empty>
  );
}
