import type { Role } from "../films/film.ts";
import { hash, hashBetween } from "../films/hash.ts";
import { wordsOf } from "../films/title_index.ts";
import { imagePath } from "./artwork.ts";

/** Whose record a person is part of. */
interface Owner {
  seriesId: number | null;
  movieId: number | null;
  episodeId: number | null;
}

/** The numbers that TVDB has for what somebody did. */
const PEOPLE_TYPES = {
  "Director": 1,
  "Writer": 2,
  "Actor": 3,
  "Guest Star": 4,
  "Creator": 5,
  "Producer": 7,
} as const;

export type PeopleType = keyof typeof PEOPLE_TYPES;

/** One row of `characters`: `name` is the role and null for who has none. */
export function characterRow(
  { name, role }: Role,
  peopleType: PeopleType,
  { owner, sort, imagesBase }: { owner: Owner; sort: number; imagesBase: string },
) {
  const peopleId = personIdOf(name);
  const isActor = peopleType === "Actor" || peopleType === "Guest Star";
  return {
    id: hashBetween(`character ${JSON.stringify(owner)} ${peopleType} ${sort}`, 60_000_000, 69e6),
    name: isActor && role !== "" ? role : null,
    peopleId,
    seriesId: owner.seriesId,
    series: null,
    movie: null,
    movieId: owner.movieId,
    episodeId: owner.episodeId,
    type: PEOPLE_TYPES[peopleType],
    image: null,
    sort,
    isFeatured: isActor && sort < 3,
    url: `${peopleId}-${wordsOf(name).join("-")}`,
    nameTranslations: null,
    overviewTranslations: null,
    aliases: null,
    peopleType,
    personName: name,
    tagOptions: null,
    personImgURL: faceOf(name, imagesBase),
  };
}

/** TVDB's number of a person. */
export function personIdOf(name: string): number {
  return hashBetween(`tvdb person ${name}`, 7_000_000, 9_999_999);
}

/** About one face in four is missing: null for some and "" for others. */
function faceOf(name: string, imagesBase: string): string | null {
  const turn = hash(`tvdb face ${name}`) % 8;
  if (turn < 2) return turn === 0 ? null : "";
  return imagesBase + imagePath(13, personIdOf(name), 0);
}
