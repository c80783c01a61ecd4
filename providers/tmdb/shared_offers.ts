import type { RawOffer } from "../../domain/enrichment/answer.ts";
import { imageUrl } from "./artwork.ts";
import type { Person, Videos } from "./wire.ts";

type Named = { name?: string | null };

/** What films and series have alike. */
interface Title {
  vote_average?: number | null;
  vote_count?: number | null;
  genres?: readonly Named[] | null;
  production_companies?: readonly Named[] | null;
  production_countries?: readonly Named[] | null;
  spoken_languages?: readonly (Named & { english_name?: string | null })[] | null;
  videos?: Videos;
  homepage?: string | null;
}

const WRITING_JOBS = new Set(["Screenplay", "Writer", "Author", "Story", "Novel", "Teleplay"]);

export function titleOffers(title: Title): RawOffer[] {
  return [
    ...ratingOffers(title),
    { field: "genres", value: names(title.genres) },
    { field: "studios", value: names(title.production_companies) },
    { field: "countries", value: names(title.production_countries) },
    {
      field: "languages",
      value: (title.spoken_languages ?? []).map((one) => one.english_name || one.name || ""),
    },
    { field: "trailer", value: trailerOf(title.videos) },
    { field: "homepage", value: title.homepage },
  ];
}

export function ratingOffers(
  { vote_average, vote_count }: Pick<Title, "vote_average" | "vote_count">,
): RawOffer[] {
  return [
    { field: "tmdb_rating", value: vote_average },
    { field: "tmdb_votes", value: vote_count },
  ];
}

export function crewOffers(crew: readonly Person[]): RawOffer[] {
  const writers = crew.filter(({ department, job }) =>
    department === "Writing" && WRITING_JOBS.has(job ?? "")
  );
  return [
    { field: "directors", value: names(crew.filter(({ job }) => job === "Director")) },
    { field: "writers", value: names(writers) },
  ];
}

/** In billing order. */
export function castOffer(
  cast: readonly Pick<Person, "name" | "character" | "order" | "profile_path">[],
): RawOffer {
  const ordered = cast.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));
  return {
    field: "actors",
    value: ordered.map(({ name, character, profile_path }) => ({
      name: name ?? "",
      role: character ?? "",
      photo: profile_path ? imageUrl(profile_path) : "",
    })),
  };
}

export function names(rows: readonly Named[] | null | undefined): string[] {
  return (rows ?? []).map(({ name }) => name ?? "");
}

function trailerOf(videos: Videos): string | null {
  const trailers = (videos?.results ?? []).filter(({ site, type, key }) =>
    site === "YouTube" && type === "Trailer" && key
  );
  const best = trailers.find(({ official }) => official) ?? trailers[0];
  return best ? `https://www.youtube.com/watch?v=${best.key}` : null;
}
