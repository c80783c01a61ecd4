import type { RawAnswer, RawOffer } from "../../domain/enrichment/answer.ts";
import { readDate, readList, readNumber, readPeople, readText } from "./read_text.ts";
import { artworkOf, idsOf, titleOffers } from "./title_offers.ts";
import type { Title } from "./wire.ts";

/** What OMDb says of a movie. */
export function movieAnswer(title: Title): RawAnswer {
  return {
    ids: idsOf(title),
    offers: [...titleOffers(title), ...factOffers(title), ...scoreOffers(title)],
    artwork: artworkOf(title),
  };
}

function factOffers(title: Title): RawOffer[] {
  return [
    { field: "release_date", value: readDate(title.Released) },
    { field: "directors", value: readPeople(title.Director) },
    { field: "writers", value: readPeople(title.Writer) },
    { field: "studios", value: readList(title.Production) },
    { field: "revenue", value: readNumber(title.BoxOffice) },
    { field: "homepage", value: readText(title.Website) },
  ];
}

function scoreOffers(title: Title): RawOffer[] {
  const rating = (source: string) => title.Ratings?.find(({ Source }) => Source === source)?.Value;
  return [
    { field: "rotten_tomatoes_score", value: readNumber(rating("Rotten Tomatoes")) },
    {
      field: "metacritic_score",
      value: readNumber(title.Metascore) ?? readNumber(rating("Metacritic")),
    },
  ];
}
