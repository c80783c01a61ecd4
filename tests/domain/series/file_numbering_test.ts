import {
  type FileNumbering,
  indexEpisodes,
  type NumberedEpisode,
  placeNumbering,
} from "../../../domain/series/file_numbering.ts";
import { assertEquals } from "../../assert.ts";

const NOTHING: FileNumbering = { season: null, episodes: [], absolute: [], date: null };

function episode(id: number, season: number, number: number): NumberedEpisode {
  return { id, season, episode: number, absolute: null, aired: null };
}

const PLAIN = [episode(1, 0, 1), episode(2, 1, 1), episode(3, 1, 2), episode(4, 2, 1)];

const ROWS: readonly {
  name: string;
  episodes?: readonly NumberedEpisode[];
  numbering: Partial<FileNumbering>;
  ids?: number[];
  missing?: { season: number; episode: number }[];
}[] = [
  { name: "by season and number", numbering: { season: 1, episodes: [1, 2] }, ids: [2, 3] },
  { name: "in season 1 where no season is named", numbering: { episodes: [2] }, ids: [3] },
  {
    name: "and says which places only the file names",
    numbering: { season: 2, episodes: [1, 2] },
    ids: [4],
    missing: [{ season: 2, episode: 2 }],
  },
  {
    name: "in the first of several of one number",
    episodes: [...PLAIN, episode(9, 1, 1)],
    numbering: { season: 1, episodes: [1] },
    ids: [2],
  },
  {
    name: "in all that aired on its day",
    episodes: PLAIN.map((one) => one.season === 1 ? { ...one, aired: "1961-03-01" } : one),
    numbering: { season: 9, episodes: [9], date: "1961-03-01" },
    ids: [2, 3],
  },
  { name: "nowhere by a day that no episode has", numbering: { date: "1961-03-01" } },
  { name: "by order without specials, as absolute", numbering: { absolute: [3] }, ids: [4] },
  {
    name: "by absolute numbers where episodes have them",
    episodes: PLAIN.map((one) => ({ ...one, absolute: one.id + 10 })),
    numbering: { absolute: [13, 99] },
    ids: [3],
    missing: [{ season: 1, episode: 99 }],
  },
];

for (const { name, episodes = PLAIN, numbering, ids = [], missing = [] } of ROWS) {
  Deno.test(`placeNumbering() places a file ${name}`, () => {
    const places = placeNumbering({ ...NOTHING, ...numbering }, indexEpisodes(episodes));
    assertEquals(places, { ids, missing });
  });
}
