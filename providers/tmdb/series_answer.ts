import type { RawAnswer, RawChild, RawOffer } from "../../domain/enrichment/answer.ts";
import type { Ids } from "../../domain/ids.ts";
import { seasonPart } from "../season_part.ts";
import { seasonArtwork, titleArtwork } from "./artwork.ts";
import { FALLBACK_COUNTRY } from "./movie_releases.ts";
import type { SeasonOfList, Series } from "./series_wire.ts";
import { castOffer, names, titleOffers } from "./shared_offers.ts";
import { baseOf, spokenOffers, textOffers } from "./texts.ts";

/** TMDB's words for how a series stands, in ours; others are passed on. */
const STATUSES: Readonly<Record<string, string>> = {
  "Returning Series": "Continuing",
  Planned: "Upcoming",
  "In Production": "Upcoming",
  Pilot: "Upcoming",
  Cancelled: "Canceled",
};

/** What TMDB says of a series, and which seasons can be asked for. */
export function seriesAnswer(
  series: Series,
  languages: readonly string[],
  countries: readonly string[],
): RawAnswer {
  const seasons = series.seasons ?? [];
  return {
    ids: idsOf(series),
    offers: [
      ...textOffers(textsOf(series), languages),
      ...certificateOffers(series, countries),
      ...titleOffers(series),
      ...factOffers(series),
      ...peopleOffers(series),
    ],
    artwork: titleArtwork(series),
    children: seasons.map((season) => seasonOfList(season, baseOf(languages[0] ?? "en"))),
    parts: [...new Set(seasons.map(({ season_number }) => seasonPart(season_number)))],
  };
}

function idsOf({ id, external_ids }: Series): Ids {
  const { imdb_id: imdb, tvdb_id: tvdb, wikidata_id: wikidata } = external_ids ?? {};
  return {
    tmdb: id,
    ...(imdb ? { imdb } : {}),
    ...(tvdb ? { tvdb } : {}),
    ...(wikidata ? { wikidata } : {}),
  };
}

function textsOf(series: Series) {
  const { name, original_name, original_language, overview, tagline, translations } = series;
  return {
    title: name,
    originalTitle: original_name,
    originalLanguage: original_language,
    overview,
    tagline,
    translations,
  };
}

function certificateOffers({ content_ratings }: Series, countries: readonly string[]): RawOffer[] {
  return [...new Set([...countries, FALLBACK_COUNTRY])].flatMap((country) => {
    const found = content_ratings?.results?.find((row) => row.iso_3166_1 === country && row.rating);
    return found ? [{ field: "content_rating", value: found.rating, country }] : [];
  });
}

function factOffers(series: Series): RawOffer[] {
  const { status, episode_run_time, last_episode_to_air, next_episode_to_air } = series;
  return [
    { field: "original_title", value: series.original_name },
    { field: "first_aired", value: series.first_air_date },
    { field: "last_aired", value: series.last_air_date },
    { field: "status", value: STATUSES[status ?? ""] ?? status },
    { field: "network", value: series.networks?.[0]?.name },
    {
      field: "runtime",
      // The list is empty for newer series.
      value: episode_run_time?.find((minutes) => minutes > 0) ||
        last_episode_to_air?.runtime || next_episode_to_air?.runtime,
    },
    { field: "keywords", value: names(series.keywords?.results) },
  ];
}

function peopleOffers({ created_by, aggregate_credits }: Series): RawOffer[] {
  const cast = (aggregate_credits?.cast ?? []).map(({ name, order, profile_path, roles }) => {
    const [main] = (roles ?? []).toSorted((a, b) =>
      (b.episode_count ?? 0) - (a.episode_count ?? 0)
    );
    return { name, order, profile_path, character: main?.character };
  });
  return [{ field: "creators", value: names(created_by) }, castOffer(cast)];
}

function seasonOfList(season: SeasonOfList, language: string): RawChild {
  return {
    season: season.season_number,
    episode: null,
    absolute: null,
    ids: season.id ? { tmdb: season.id } : {},
    offers: [...spokenOffers(season, language), { field: "air_date", value: season.air_date }],
    artwork: seasonArtwork(season),
  };
}
