import { tmdbError } from "../tmdb/answers.ts";
import { type Body, numberIn, textIn } from "./json_files.ts";
import { externalIdsOf, type RecordedShow } from "./read_shows.ts";
import type { TmdbRecordings } from "./read_tmdb.ts";
import type { RecordedTitle } from "./recorded_title.ts";
import { listRow } from "./search_recorded.ts";
import { placeDetails } from "./title_answer.ts";

/** The body of `/find/{id}`: what was recorded with that id. */
export function findRecorded(
  { movies, shows }: TmdbRecordings,
  id: string,
  query: URLSearchParams,
): Response | object {
  const source = query.get("external_source");
  if (!source) return tmdbError("badParameters");
  const language = query.get("language") ?? "en-US";
  const film = source === "imdb_id" ? byImdb(movies.values(), id) : undefined;
  const hasId = (title: RecordedTitle) =>
    title.details.length > 0 && isNamed(externalIdsOf(title), source, id);
  const show = [...shows.values()].find(hasId);
  const episodes = [...shows.values()].flatMap((one) => episodesWith(one, hasId, language));
  return {
    movie_results: rowsOf(film, "movie", language),
    person_results: [],
    tv_results: rowsOf(show, "tv", language),
    tv_episode_results: episodes,
    tv_season_results: [],
  };
}

/** The film with that IMDb id. */
export function byImdb(titles: Iterable<RecordedTitle>, id: string): RecordedTitle | undefined {
  return [...titles].find(({ imdb, details }) => imdb === id && details.length > 0);
}

function isNamed(ids: Body, source: string, id: string): boolean {
  return textIn(ids, source) === id || (numberIn(ids, source) > 0 && String(ids[source]) === id);
}

function rowsOf(title: RecordedTitle | undefined, kind: string, language: string): object[] {
  const row = title && listRow(title, language);
  return row ? [{ ...row, media_type: kind }] : [];
}

function episodesWith(
  show: RecordedShow,
  hasId: (title: RecordedTitle) => boolean,
  language: string,
): object[] {
  return [...show.episodes.values()].filter(hasId).flatMap((title) => {
    const details = placeDetails(title, language);
    if (!details) return [];
    const { crew: _, guest_stars: __, credits: ___, external_ids: ____, ...row } = details;
    return [{ ...row, show_id: show.id, media_type: "tv_episode" }];
  });
}
