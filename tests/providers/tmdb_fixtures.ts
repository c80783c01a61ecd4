// Shapes as recorded, with made-up contents.

/** A series of Japan as TMDB tells it in German. */
export const TMDB_SERIES = {
  id: 501,
  name: "Hafenlichter",
  original_name: "港の灯",
  original_language: "ja",
  overview: "Geschichten aus einer Hafenstadt.",
  tagline: "",
  status: "Returning Series",
  first_air_date: "2010-04-01",
  last_air_date: "2012-03-31",
  episode_run_time: [],
  last_episode_to_air: { runtime: 0 },
  next_episode_to_air: { runtime: 25 },
  created_by: [{ name: "Die Erfinderin" }],
  networks: [{ name: "Kanal Eins" }, { name: "Kanal Zwei" }],
  production_countries: [{ iso_3166_1: "JP", name: "Japan" }],
  spoken_languages: [{ english_name: "Japanese", name: "日本語" }],
  vote_average: 8.1,
  vote_count: 12,
  poster_path: "/best.jpg",
  seasons: [
    { id: 9000, season_number: 0, name: "Extras", overview: "", air_date: null, poster_path: null },
    {
      id: 9001,
      season_number: 1,
      name: "Staffel 1",
      overview: "Alles beginnt.",
      air_date: "2010-04-01",
      poster_path: "/s1.jpg",
    },
  ],
  aggregate_credits: {
    cast: [
      { name: "Zweite", order: 1, profile_path: null, roles: [] },
      {
        name: "Erster",
        order: 0,
        profile_path: "/e.jpg",
        roles: [{ character: "Kurz", episode_count: 1 }, { character: "Lang", episode_count: 9 }],
      },
    ],
  },
  content_ratings: {
    results: [
      { iso_3166_1: "DE", rating: "" },
      { iso_3166_1: "DE", rating: "12" },
      { iso_3166_1: "US", rating: "TV-14" },
    ],
  },
  external_ids: { imdb_id: "tt7654321", tvdb_id: 7001, wikidata_id: "Q77" },
  keywords: { results: [{ name: "harbour" }] },
  translations: {
    translations: [
      {
        iso_639_1: "de",
        iso_3166_1: "DE",
        data: { name: "Hafenlichter", overview: "Geschichten aus einer Hafenstadt.", tagline: "" },
      },
      { iso_639_1: "en", iso_3166_1: "US", data: { name: "", overview: "Stories.", tagline: "" } },
    ],
  },
};

/** Its first episode. */
export const TMDB_EPISODE = {
  id: 31,
  show_id: 501,
  episode_number: 1,
  season_number: 1,
  name: "Ankunft",
  overview: "Ein Schiff kommt an.",
  air_date: "2010-04-01",
  runtime: 25,
  vote_average: 7.5,
  vote_count: 4,
  still_path: "/still.jpg",
  crew: [
    { name: "Ann Roe", job: "Director", department: "Directing" },
    { name: "Bo Lee", job: "Teleplay", department: "Writing" },
    { name: "Cy Poe", job: "Script Editor", department: "Writing" },
  ],
  guest_stars: [
    { name: "Gast Zwei", character: "Koch", order: 501 },
    { name: "Gast Eins", character: "Lotse", order: 500 },
  ],
};

/** Its first season with these episodes. */
export function tmdbSeason(episodes: unknown[], more: Record<string, unknown> = {}) {
  return {
    id: 9001,
    season_number: 1,
    name: "Staffel 1",
    overview: "",
    air_date: "2010-04-01",
    poster_path: "/s1.jpg",
    episodes,
    images: { posters: [{ file_path: "/s1.jpg", iso_639_1: "de" }, { file_path: "/s2.jpg" }] },
    translations: {
      translations: [
        { iso_639_1: "en", iso_3166_1: "US", data: { name: "Beginnings", overview: "It starts." } },
        { iso_639_1: "fr", iso_3166_1: "FR", data: { name: "Débuts", overview: "Ça commence." } },
      ],
    },
    ...more,
  };
}
