import { Layout } from "./layout.tsx";
import { Artwork, type ArtworkProps } from "./movie/artwork.tsx";
import { FieldTable, type FieldTableProps } from "./movie/field_table.tsx";
import { Files, type MovieFile } from "./movie/files.tsx";
import { MovieHead, type MovieHeadProps } from "./movie/head.tsx";
import { History, type HistoryProps } from "./movie/history.tsx";
import { MatchForm, type MatchFormProps } from "./movie/match_form.tsx";
import { MovieStatus, type MovieStatusProps } from "./movie/status.tsx";
import type { Shell } from "./words.ts";

export interface MovieProps {
  shell: Shell;
  head: MovieHeadProps;
  status: MovieStatusProps;
  fields: FieldTableProps;
  artwork: ArtworkProps;
  files: MovieFile[];
  history: HistoryProps;
  match: MatchFormProps;
}

export function MoviePage(props: MovieProps) {
  const { shell, head, status, fields, artwork, files, history, match } = props;
  return (
    <Layout title={head.title} nav="movies" {...shell}>
      <MovieHead {...head} />
      <div class="columns">
        <div>
          <MovieStatus {...status} />
          <Artwork {...artwork} />
          <Files files={files} />
        </div>
        <div>
          <FieldTable {...fields} />
          <History {...history} />
          <MatchForm {...match} />
        </div>
      </div>
    </Layout>
  );
}
