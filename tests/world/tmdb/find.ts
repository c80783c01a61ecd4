import type { FilmStore } from "../films/film_store.ts";
import { episodesOf, isKnownTo, type Series } from "../series/series.ts";
import { seasonsAtTmdb } from "../series/tmdb_numbers.ts";
import type { SeriesStore } from "../series/series_store.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { tmdbError } from "./answers.ts";
import { listBody } from "./movie.ts";
import { tvListBody } from "./tv.ts";
import { episodeSummary } from "./tv_season.ts";

const SOURCES: Record<string, "imdb" | "tvdb" | "wikidata"> = {
  imdb_id: "imdb",
  tvdb_id: "tvdb",
  wikidata_id: "wikidata",
};

/** The body of `/find/{id}`: five lists, mostly empty. */
export function findByExternalId(
  { store, series }: SimulatorDeps,
  id: string,
  query: URLSearchParams,
): Response | object {
  const asked = query.get("external_source");
  if (!asked) return tmdbError("badParameters");
  const language = query.get("language") ?? "en-US";
  const source = SOURCES[asked];
  const film = source ? findFilm(store, source, id) : undefined;
  const found = source ? series.by(source, id) : undefined;
  const episodes = source && source !== "wikidata" ? findEpisodes(series, source, id) : [];
  return {
    movie_results: film ? [{ ...listBody(film, language), media_type: "movie" }] : [],
    person_results: [],
    tv_results: found && isKnownTo(found, "tmdb")
      ? [{ ...tvListBody(found, language), media_type: "tv" }]
      : [],
    tv_episode_results: episodes.map(({ series, season, episode }) => ({
      ...episodeSummary(series, season, episode, language),
      media_type: "tv_episode",
    })),
    tv_season_results: [],
  };
}

/** Films have no TVDB number at TMDB, and some no IMDb id either. */
function findFilm(store: FilmStore, source: string, id: string) {
  if (source === "wikidata") return store.byWikidata(id);
  const film = source === "imdb" ? store.byImdb(id) : undefined;
  const isKnown = film && (!("imdb_id" in film.tmdbSays) || film.tmdbSays.imdb_id === id);
  return isKnown ? film : undefined;
}

function findEpisodes(store: SeriesStore, source: "imdb" | "tvdb", id: string) {
  return store.all().filter((one) => isKnownTo(one, "tmdb") && hasEpisode(one, source, id))
    .flatMap((series) =>
      seasonsAtTmdb(series).flatMap((season) =>
        season.episodes.filter((episode) => String(episode[source]) === id)
          .map((episode) => ({ series, season: season.number, episode }))
      )
    );
}

function hasEpisode(series: Series, source: "imdb" | "tvdb", id: string): boolean {
  return episodesOf(series).some(({ episode }) => String(episode[source]) === id);
}
