/** A folder as recordings lie in one; every text in it is our own. */
export const RECORDINGS: Record<string, unknown> = {
  "tmdb/tv/7-reed.details+append.json": {
    id: 7,
    name: "Reed",
    original_name: "Schilf",
    overview: "Two rowers.",
    first_air_date: "2001-02-03",
    last_episode_to_air: { id: 71, name: "One" },
    seasons: [{ season_number: 1 }],
    external_ids: { imdb_id: "tt0000007", tvdb_id: 70 },
    translations: {
      translations: [{ iso_639_1: "de", data: { name: "", overview: "Zwei Ruderer." } }],
    },
  },
  "tmdb/tv/7-reed.images.json": {
    id: 7,
    posters: [
      { file_path: "/en.png", iso_639_1: "en", width: 30, height: 45 },
      { file_path: "/de.png", iso_639_1: "de", width: 30, height: 45 },
    ],
  },
  "tmdb/tv/7-reed.details+images.de.json": {
    id: 7,
    name: "Reed",
    original_name: "Schilf",
    overview: "Two rowers.",
    first_air_date: "2001-02-03",
    images: { posters: [{ file_path: "/de.png", iso_639_1: "de" }] },
  },
  "tmdb/tv/7-season-1+append.json": {
    id: 700,
    name: "Season 1",
    season_number: 1,
    episodes: [{ id: 71, season_number: 1, episode_number: 1, name: "One", overview: "They row." }],
    credits: { cast: [{ name: "Ann" }] },
  },
  "tmdb/tv/7-s01e01+external_ids.json": {
    id: 71,
    season_number: 1,
    episode_number: 1,
    name: "One",
    external_ids: { imdb_id: "tt0000071" },
  },
  "omdb/tt0000007-reed.json": { Title: "Reed", imdbID: "tt0000007", Type: "series", Year: "2001–" },
  "omdb/tt0000007-reed.season-1.json": {
    Title: "Reed",
    Season: "1",
    Episodes: [{ Title: "One", Released: "2001-02-03", Episode: "1", imdbID: "tt0000071" }],
  },
  "fanart/tv-70-reed.json": {
    name: "Reed",
    thetvdb_id: "70",
    tvposter: [{ id: "1", url: "http://assets.fanart.tv/fanart/tv/70/tvposter/a.jpg" }],
  },
  "tvdb-v4/series-70-reed.extended.json": {
    status: "success",
    data: {
      id: 70,
      name: "Schilf",
      originalLanguage: "deu",
      lastUpdated: "2024-01-01 00:00:00",
      image: "https://artworks.thetvdb.com/banners/a.jpg",
      genres: [{ id: 1, name: "Drama" }],
      seasons: [{ id: 7001, number: 1 }],
      remoteIds: [{ id: "tt0000007", type: 2 }],
    },
  },
  "tvdb-v4/series-70.json": {
    status: "success",
    data: {
      id: 70,
      name: "Schilfrohr",
      averageRuntime: 30,
      lastUpdated: "2020-01-01 00:00:00",
      genres: [{ id: 2, name: "Soap" }],
    },
  },
  "tvdb-v4/series-70.translations-eng.json": {
    status: "success",
    data: { name: "Reed", overview: "Two rowers.", language: "eng" },
  },
  "tvdb-v4/series-70.episodes-default-p1.json": {
    status: "success",
    data: {
      series: { id: 70, name: "Schilf" },
      episodes: [{ id: 701, name: "Eins", seasonNumber: 1, number: 1, aired: "2001-02-03" }],
    },
  },
  "tvdb-v4/errors/404.json": { status: "failure", data: null },
  "tvmaze/show-9-reed.json": {
    id: 9,
    name: "Reed",
    updated: 10,
    externals: { imdb: "tt0000007", thetvdb: 70 },
    image: { original: "http://static.tvmaze.com/uploads/a.jpg" },
  },
  "tvmaze/search-reed.json": [
    { score: 1, show: { id: 9, name: "Reed (old)", updated: 5, externals: {} } },
  ],
  "tvmaze/show-9.episodes.json": [
    { id: 91, name: "One", season: 1, number: 1, airdate: "2001-02-03" },
    { id: 92, name: "Special", season: 1, number: null, airdate: "2001-12-24" },
  ],
  "wikidata/entities-Q7-reed.json": {
    entities: {
      Q7: {
        type: "item",
        id: "Q7",
        labels: { en: { language: "en", value: "Reed" } },
        claims: { P345: [{ mainsnak: { datavalue: { value: "tt0000007", type: "string" } } }] },
      },
      Q8: { id: "Q8", missing: "" },
    },
  },
  "wikidata/labels-Q7.json": {
    entities: {
      Q7: { type: "item", id: "Q7", labels: { de: { language: "de", value: "Schilf" } } },
    },
  },
  "wikidata/wikipedia/summary-reed.json": {
    title: "Reed (TV series)",
    lang: "en",
    extract: "Reed is a series.",
    wikibase_item: "Q7",
  },
};
/** What its index says of one of them: pictures in German, texts in English. */
export const INDEX = `## tmdb

| file | what | source | note |
| --- | --- | --- | --- |
| tv/7-reed.details+images.de.json | GET /tv/7?append_to_response=images&include_image_language=de | us | |
`;
