import type { Film } from "../films/film.ts";
import { wordsOf } from "../films/title_index.ts";
import { type Episode, isKnownTo, type Season, type Series } from "../series/series.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { movieRecord, type RecordOptions, searchRow } from "./record.ts";
import { episodeRecord, seasonList, seriesRecord, seriesRow } from "./series_record.ts";

/** Anything that has an IMDb id: OMDb asks for all of it in the same way. */
export interface OmdbTitle {
  type: "movie" | "series" | "episode";
  title: string;
  year: number;
  popularity: number;
  record(options: RecordOptions): object;
  row(imagesBase: string): object;
  /** The list of one season, of a series only. */
  season(number: number): object | null;
  episode(season: number, number: number): OmdbTitle | null;
}

/** What has this IMDb id, if OMDb knows it. */
export function titleById({ store, series }: SimulatorDeps, imdb: string): OmdbTitle | null {
  const film = store.byImdb(imdb);
  if (film) return film.omdbSays ? ofFilm(film) : null;
  const known = series.all().filter((one) => isKnownTo(one, "omdb"));
  const show = known.find((one) => one.imdb === imdb);
  if (show) return ofSeries(show);
  for (const one of known) {
    for (const season of one.seasons) {
      const episode = season.episodes.find((found) => found.imdb === imdb);
      if (episode) return ofEpisode(one, season, episode);
    }
  }
  return null;
}

/** Films and series of which a title holds all the words: equal titles first, then by votes. */
export function titlesNamed({ store, series }: SimulatorDeps, text: string): OmdbTitle[] {
  const films = store.search(text).filter(({ omdbSays, imdb }) => omdbSays && imdb !== "");
  const shows = series.search(text).filter((one) => isKnownTo(one, "omdb"));
  const wanted = wordsOf(text).join(" ");
  const isEqual = ({ title }: OmdbTitle) => Number(wordsOf(title).join(" ") === wanted);
  const isMixed = films.length > 0 && shows.length > 0;
  return [...films.map(ofFilm), ...shows.map(ofSeries)].sort((a, b) =>
    isEqual(b) - isEqual(a) || (isMixed ? b.popularity - a.popularity : 0)
  );
}

function ofFilm(film: Film): OmdbTitle {
  return {
    type: "movie",
    title: film.title,
    year: film.year,
    popularity: film.imdbVotes,
    record: (options) => movieRecord(film, options),
    row: (imagesBase) => searchRow(film, imagesBase),
    season: () => null,
    episode: () => null,
  };
}

function ofSeries(series: Series): OmdbTitle {
  return {
    type: "series",
    title: series.title,
    year: series.year,
    popularity: series.imdbVotes,
    record: (options) => seriesRecord(series, options),
    row: (imagesBase) => seriesRow(series, imagesBase),
    season: (number) => seasonList(series, number),
    episode: (number, episodeNumber) => {
      const season = series.seasons.find((one) => one.number === number && number > 0);
      const episode = season?.episodes.find((one) => one.number === episodeNumber);
      return season && episode ? ofEpisode(series, season, episode) : null;
    },
  };
}

function ofEpisode(series: Series, season: Season, episode: Episode): OmdbTitle {
  return {
    type: "episode",
    title: episode.title,
    year: Number(episode.aired.slice(0, 4)),
    popularity: 0,
    record: (options) => episodeRecord(series, season, episode, options),
    row: () => ({}),
    season: () => null,
    episode: () => null,
  };
}
