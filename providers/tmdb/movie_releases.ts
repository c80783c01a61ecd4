import type { RawOffer } from "../../domain/enrichment/answer.ts";
import type { Movie } from "./movie_wire.ts";

type Country = NonNullable<NonNullable<Movie["release_dates"]>["results"]>[number];

/** TMDB's release types in the order in which they count as "the release": 3 is theatrical. */
const TYPES_BY_WEIGHT = [3, 2, 1, 4, 5, 6] as const;
/** Ratings of the United States serve where the wanted countries have none, as in most players. */
export const FALLBACK_COUNTRY = "US";

/** Certificates and release dates of the wanted countries, and the general date last. */
export function releaseOffers(movie: Movie, countries: readonly string[]): RawOffer[] {
  const kept = [...new Set([...countries, FALLBACK_COUNTRY])];
  const offers = kept.flatMap((country) => {
    const found = movie.release_dates?.results?.find(({ iso_3166_1 }) => iso_3166_1 === country);
    return found ? countryOffers(country, found) : [];
  });
  return [...offers, { field: "release_date", value: movie.release_date }];
}

function countryOffers(country: string, { release_dates }: Country): RawOffer[] {
  const rows = TYPES_BY_WEIGHT.flatMap((type) =>
    (release_dates ?? []).filter((row) => row.type === type)
  );
  const best = rows.filter((row) => row.type === rows[0]?.type);
  const dates = best.map((row) => row.release_date ?? "").filter((date) => date !== "").sort();
  return [
    // Of a country's several rows some have no certificate.
    {
      field: "content_rating",
      value: rows.find((row) => row.certification)?.certification,
      country,
    },
    { field: "release_date", value: dates[0]?.slice(0, 10), country },
  ];
}
