import { Layout, type NavKey } from "./layout.tsx";
import { Artwork, type ArtworkProps } from "./item/artwork.tsx";
import { FieldTable, type FieldTableProps } from "./item/field_table.tsx";
import { AlsoHere, type OtherItem } from "./item/also_here.tsx";
import { Files, type FilesProps } from "./item/files.tsx";
import { ItemHead, type ItemHeadProps } from "./item/head.tsx";
import { History, type HistoryProps } from "./item/history_card.tsx";
import { Seasons, type SeasonsProps } from "./item/seasons.tsx";
import { MatchForm, type MatchFormProps } from "./item/match_form.tsx";
import { ItemStatus, type ItemStatusProps } from "./item/status.tsx";
import type { Shell } from "./words.ts";

export interface ItemProps {
  shell: Shell;
  head: ItemHeadProps;
  status: ItemStatusProps;
  fields: FieldTableProps;
  artwork: ArtworkProps;
  /** Null for a season: its files are those of its episodes. */
  files: FilesProps | null;
  /** Other items of the library that are the same title. */
  alsoHere?: OtherItem[];
  history: HistoryProps;
  /** Null for what has no match of its own. */
  match: MatchFormProps | null;
  nav: NavKey;
  /** Of a series: its seasons; of a season: its episodes. */
  seasons?: SeasonsProps;
}

export function ItemPage(props: ItemProps) {
  const { shell, head, status, fields, artwork, files, history, match } = props;
  return (
    <Layout title={head.title} nav={props.nav} {...shell}>
      <ItemHead {...head} />
      <AlsoHere others={props.alsoHere ?? []} />
      {props.seasons && <Seasons {...props.seasons} />}
      <div class="columns">
        <div>
          <ItemStatus {...status} />
          <Artwork {...artwork} />
          {files && <Files {...files} />}
        </div>
        <div>
          <FieldTable {...fields} />
          <History {...history} />
          {match && <MatchForm {...match} />}
        </div>
      </div>
    </Layout>
  );
}
