import type { ItemKind } from "../ids.ts";
import {
  certificate,
  collection,
  minutes,
  type NfoReader,
  oneDate,
  oneText,
  people,
  texts,
  trailerAddress,
} from "./nfo_readers.ts";

/** Which tags say a field, the most telling first, and how they are read. */
export interface NfoRow {
  field: string;
  tags: readonly string[];
  read: NfoReader;
}

const TEXTS: readonly NfoRow[] = [
  { field: "title", tags: ["title"], read: oneText },
  { field: "plot", tags: ["plot"], read: oneText },
];

const CREW: readonly NfoRow[] = [
  { field: "directors", tags: ["director"], read: texts },
  { field: "writers", tags: ["credits", "writer"], read: texts },
];

const OF_TITLES: readonly NfoRow[] = [
  ...TEXTS,
  { field: "original_title", tags: ["originaltitle"], read: oneText },
  { field: "outline", tags: ["outline"], read: oneText },
  { field: "tagline", tags: ["tagline"], read: oneText },
  { field: "runtime", tags: ["runtime"], read: minutes },
  { field: "content_rating", tags: ["mpaa"], read: certificate },
  { field: "genres", tags: ["genre"], read: texts },
  { field: "countries", tags: ["country"], read: texts },
  { field: "keywords", tags: ["tag"], read: texts },
  { field: "actors", tags: ["actor"], read: people },
  { field: "trailer", tags: ["trailer"], read: trailerAddress },
];

/** What the tags of an NFO file say (Kodi's and Jellyfin's); ratings are in a table of their own. */
export const NFO_FIELDS: Readonly<Record<ItemKind, readonly NfoRow[]>> = {
  movie: [
    ...OF_TITLES,
    ...CREW,
    { field: "release_date", tags: ["premiered", "releasedate"], read: oneDate },
    { field: "studios", tags: ["studio"], read: texts },
    { field: "collection", tags: ["set"], read: collection },
  ],
  series: [
    ...OF_TITLES,
    { field: "first_aired", tags: ["premiered", "aired", "releasedate"], read: oneDate },
    { field: "last_aired", tags: ["enddate"], read: oneDate },
    { field: "status", tags: ["status"], read: oneText },
    // The studio of a series is who broadcasts it.
    { field: "network", tags: ["studio"], read: oneText },
  ],
  season: [
    ...TEXTS,
    { field: "air_date", tags: ["premiered", "aired", "releasedate"], read: oneDate },
  ],
  episode: [
    ...TEXTS,
    ...CREW,
    { field: "aired", tags: ["aired", "premiered"], read: oneDate },
    { field: "runtime", tags: ["runtime"], read: minutes },
    { field: "actors", tags: ["actor"], read: people },
  ],
};
