import type { RawOffer } from "../enrichment/answer.ts";
import { findField } from "../fields/field.ts";
import type { ItemKind } from "../ids.ts";
import { childrenNamed, childText, type NfoElement } from "./nfo_element.ts";

interface RatingRow {
  field: string;
  /** What those who write NFO files call it. */
  name: RegExp;
  /** The field's best mark: files say theirs as `max`. */
  best: number;
}

/** A rating without a name, or called "default", is nobody's in particular and is left out. */
const RATINGS: readonly RatingRow[] = [
  { field: "imdb_rating", name: /^imdb$/, best: 10 },
  { field: "tmdb_rating", name: /^(?:themoviedb|tmdb)$/, best: 10 },
  { field: "tvmaze_rating", name: /^tvmaze$/, best: 10 },
  { field: "metacritic_score", name: /^metacritic$/, best: 100 },
  // The critics' share of all; their average and the audience are other numbers.
  {
    field: "rotten_tomatoes_score",
    name: /^(?!.*(?:audience|avg|average))(?:tomatometer|rottentomatoes).*$/,
    best: 100,
  },
];

/** What `<ratings>` says, brought to each field's scale. */
export function readRatings(kind: ItemKind, root: NfoElement): RawOffer[] {
  const ratings = childrenNamed(root, ["ratings"]).flatMap((all) => childrenNamed(all, ["rating"]));
  return ratings.flatMap((rating) => {
    const name = (rating.attributes.name ?? "").toLowerCase();
    const row = RATINGS.find((own) => own.name.test(name));
    const field = row && findField(kind, row.field);
    return field ? offersOf(rating, row, field.votes) : [];
  });
}

function offersOf(
  rating: NfoElement,
  { field, best }: RatingRow,
  votes: string | null,
): RawOffer[] {
  const said = childText(rating, "value").replace(",", ".");
  const value = Number(said);
  const max = Number(rating.attributes.max);
  const count = Number(childText(rating, "votes").replace(/\D/g, ""));
  // Some write 0 where they know no mark.
  if (said === "" || !(value > 0 || (value === 0 && count > 0))) return [];
  const scaled = value * best / (max > 0 ? max : guessMax(value, best));
  const mark = best === 10 ? Math.round(scaled * 10) / 10 : Math.round(scaled);
  return [
    { field, value: mark },
    ...(votes !== null && count > 0 ? [{ field: votes, value: count }] : []),
  ];
}

/** Where no scale is said, Kodi takes 10; critics' per cents are written as they are. */
function guessMax(value: number, best: number): number {
  return value > 10 ? 100 : Math.min(best, 10);
}
