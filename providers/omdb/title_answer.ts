import type { RawAnswer, RawOffer } from "../../domain/enrichment/answer.ts";
import { plainArtwork } from "../provider.ts";
import {
  readAwards,
  readDate,
  readList,
  readNumber,
  readPeople,
  readRuntime,
  readText,
} from "./read_text.ts";
import type { Title } from "./wire.ts";

/** OMDb writes English, whatever the title. */
const LANGUAGE = "en";

/** What OMDb says of a movie. Its short plot is the outline. */
export function titleAnswer(title: Title): RawAnswer {
  const poster = readText(title.Poster);
  return {
    ids: title.imdbID ? { imdb: title.imdbID } : {},
    offers: [...textOffers(title), ...factOffers(title), ...ratingOffers(title)],
    artwork: poster ? [plainArtwork("poster", poster)] : [],
  };
}

/** The full plot, asked for on demand. */
export function plotAnswer(title: Title): RawAnswer {
  return {
    ids: {},
    offers: [{ field: "plot", value: readText(title.Plot), language: LANGUAGE }],
    artwork: [],
  };
}

function textOffers(title: Title): RawOffer[] {
  return [
    { field: "title", value: readText(title.Title), language: LANGUAGE },
    { field: "outline", value: readText(title.Plot), language: LANGUAGE },
    { field: "awards", value: readAwards(title.Awards) },
  ];
}

function factOffers(title: Title): RawOffer[] {
  return [
    { field: "content_rating", value: readText(title.Rated), country: "US" },
    { field: "release_date", value: readDate(title.Released) },
    { field: "runtime", value: readRuntime(title.Runtime) },
    { field: "genres", value: readList(title.Genre) },
    { field: "directors", value: readPeople(title.Director) },
    { field: "writers", value: readPeople(title.Writer) },
    { field: "actors", value: readList(title.Actors).map((name) => ({ name })) },
    { field: "languages", value: readList(title.Language) },
    { field: "countries", value: readList(title.Country) },
    { field: "studios", value: readList(title.Production) },
    { field: "revenue", value: readNumber(title.BoxOffice) },
    { field: "homepage", value: readText(title.Website) },
  ];
}

function ratingOffers(title: Title): RawOffer[] {
  const rating = (source: string) => title.Ratings?.find(({ Source }) => Source === source)?.Value;
  return [
    { field: "imdb_rating", value: readNumber(title.imdbRating) },
    { field: "imdb_votes", value: readNumber(title.imdbVotes) },
    { field: "rotten_tomatoes_score", value: readNumber(rating("Rotten Tomatoes")) },
    {
      field: "metacritic_score",
      value: readNumber(title.Metascore) ?? readNumber(rating("Metacritic")),
    },
  ];
}
