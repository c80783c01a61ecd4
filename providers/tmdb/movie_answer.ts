import type { ArtworkOffer, RawAnswer, RawOffer } from "../../domain/enrichment/answer.ts";
import type { Ids } from "../../domain/ids.ts";
import { plainArtwork } from "../provider.ts";
import { releaseOffers } from "./movie_releases.ts";
import { textOffers } from "./movie_texts.ts";
import type { Movie } from "./wire.ts";

/** Where candidates are filed; the configured address replaces it when an image is fetched. */
export const IMAGES = "https://image.tmdb.org/t/p";

const WRITING_JOBS = new Set(["Screenplay", "Writer", "Author", "Story", "Novel"]);

/** What TMDB says of a movie, in our words. */
export function movieAnswer(
  movie: Movie,
  languages: readonly string[],
  countries: readonly string[],
): RawAnswer {
  return {
    ids: idsOf(movie),
    offers: [
      ...textOffers(movie, languages),
      ...releaseOffers(movie, countries),
      ...factOffers(movie),
      ...peopleOffers(movie),
    ],
    artwork: artworkOf(movie),
  };
}

function idsOf(movie: Movie): Ids {
  const imdb = movie.imdb_id || movie.external_ids?.imdb_id;
  const wikidata = movie.external_ids?.wikidata_id;
  return { tmdb: movie.id, ...(imdb ? { imdb } : {}), ...(wikidata ? { wikidata } : {}) };
}

function factOffers(movie: Movie): RawOffer[] {
  const { belongs_to_collection: collection } = movie;
  return [
    { field: "original_title", value: movie.original_title },
    { field: "runtime", value: movie.runtime },
    { field: "tmdb_rating", value: movie.vote_average },
    { field: "tmdb_votes", value: movie.vote_count },
    { field: "genres", value: names(movie.genres) },
    { field: "studios", value: names(movie.production_companies) },
    { field: "countries", value: names(movie.production_countries) },
    {
      field: "languages",
      value: (movie.spoken_languages ?? []).map((one) => one.english_name || one.name || ""),
    },
    { field: "keywords", value: names(movie.keywords?.keywords) },
    {
      field: "collection",
      value: collection && { name: collection.name ?? "", ids: { tmdb: collection.id } },
    },
    { field: "trailer", value: trailerOf(movie) },
    { field: "homepage", value: movie.homepage },
    { field: "status", value: movie.status },
    { field: "budget", value: movie.budget },
    { field: "revenue", value: movie.revenue },
  ];
}

function peopleOffers({ credits }: Movie): RawOffer[] {
  if (!credits) return [];
  const crew = credits.crew ?? [];
  const cast = (credits.cast ?? []).toSorted((a, b) =>
    (a.order ?? Infinity) - (b.order ?? Infinity)
  );
  return [
    { field: "directors", value: names(crew.filter(({ job }) => job === "Director")) },
    {
      field: "writers",
      value: names(
        crew.filter(({ department, job }) =>
          department === "Writing" && WRITING_JOBS.has(job ?? "")
        ),
      ),
    },
    {
      field: "actors",
      value: cast.map(({ name, character, profile_path }) => ({
        name: name ?? "",
        role: character ?? "",
        photo: profile_path ? `${IMAGES}/original${profile_path}` : "",
      })),
    },
  ];
}

function trailerOf({ videos }: Movie): string | null {
  const trailers = (videos?.results ?? []).filter(({ site, type, key }) =>
    site === "YouTube" && type === "Trailer" && key
  );
  const best = trailers.find(({ official }) => official) ?? trailers[0];
  return best ? `https://www.youtube.com/watch?v=${best.key}` : null;
}

function artworkOf(movie: Movie): ArtworkOffer[] {
  const { posters, backdrops, logos } = movie.images ?? {};
  const listed = [
    // A poster without text is key art; a backdrop with text is a landscape.
    ...imagesOf(posters, (language) => language ? "poster" : "keyart"),
    ...imagesOf(backdrops, (language) => language ? "landscape" : "fanart"),
    ...imagesOf(logos, () => "clearlogo"),
  ];
  // The details name the best poster and backdrop even where the lists were not asked for.
  const best = [["poster", movie.poster_path], ["fanart", movie.backdrop_path]] as const;
  const missing = best.flatMap(([type, path]) => {
    const url = path ? `${IMAGES}/original${path}` : null;
    return url && !listed.some((image) => image.type === type && image.url === url)
      ? [plainArtwork(type, url)]
      : [];
  });
  return [...listed, ...missing];
}

type Images = NonNullable<NonNullable<Movie["images"]>["posters"]> | null | undefined;

function imagesOf(images: Images, typeFor: (language: string | null) => string): ArtworkOffer[] {
  return (images ?? []).flatMap((image) => {
    // Players cannot show a drawing that is a program.
    if (!image.file_path || image.file_path.endsWith(".svg")) return [];
    const language = image.iso_639_1 || null;
    return [{
      type: typeFor(language),
      url: `${IMAGES}/original${image.file_path}`,
      language,
      votes: image.vote_count ?? null,
      rating: image.vote_count ? image.vote_average ?? null : null,
      width: image.width ?? null,
      height: image.height ?? null,
    }];
  });
}

function names(rows: readonly { name?: string | null }[] | null | undefined): string[] {
  return (rows ?? []).map(({ name }) => name ?? "");
}
