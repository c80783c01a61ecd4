import type { Rule } from "./serving.ts";

// Shapes as recorded, with made-up contents.

/** A successful body of TVDB. */
export function success(data: unknown, links?: { next: string | null }) {
  return { status: "success", data, ...(links ? { links } : {}) };
}

/** A refusal of TVDB. */
export function failure(message: string) {
  return { status: "failure", message, data: null };
}

export const LOGIN: Rule = { to: /^POST .*\/login$/, body: success({ token: "token-1" }) };

/** A series of Japan, told in German and English as well. */
export const HARBOUR = {
  id: 7001,
  name: "港の灯",
  slug: "harbour-lights",
  image: "/banners/v4/series/7001/posters/own.jpg",
  nameTranslations: ["deu", "eng", "jpn"],
  overviewTranslations: ["deu", "jpn"],
  aliases: [{ language: "eng", name: "Lights of the Port" }],
  firstAired: "2010-04-01",
  lastAired: "2012-03-31",
  nextAired: "",
  score: 29369,
  status: { id: 2, name: "Ended", recordType: "series", keepUpdated: false },
  originalCountry: "jpn",
  originalLanguage: "jpn",
  defaultSeasonType: 2,
  averageRuntime: 24,
  overview: "小さな港町の物語。",
  year: "2010",
  artworks: [
    artwork(3, "fanart-1.jpg", { language: null, score: 10, includesText: false }),
    artwork(3, "fanart-2.jpg", { language: null, score: 90, includesText: false }),
    artwork(3, "landscape.jpg", { language: "eng", score: 1, includesText: true }),
    artwork(2, "poster-de.jpg", { language: "deu", score: 50, includesText: true }),
    artwork(2, "poster-fr.jpg", { language: "fra", score: 99, includesText: true }),
    artwork(2, "keyart.jpg", { language: null, score: 5, includesText: false }),
    artwork(1, "banner.jpg", { language: "jpn", score: 5, includesText: true }),
    artwork(5, "icon.jpg", { language: null, score: 5, includesText: false }),
    artwork(7, "season-2.jpg", { language: null, score: 5, includesText: false, seasonId: 502 }),
  ],
  companies: [
    { name: "Kanal Eins", companyType: { companyTypeId: 1, companyTypeName: "Network" } },
    {
      name: "Atelier Kai",
      companyType: { companyTypeId: 3, companyTypeName: "Production Company" },
    },
  ],
  originalNetwork: { id: 1, name: "Kanal Eins" },
  latestNetwork: { id: 2, name: "Kanal Zwei" },
  genres: [{ id: 2, name: "Drama", slug: "drama" }],
  trailers: [
    { url: "https://www.youtube.com/watch?v=fra", language: "fra", runtime: 0 },
    { url: "https://www.youtube.com/watch?v=eng", language: "eng", runtime: 0 },
  ],
  remoteIds: [
    { id: "tt7654321", type: 2, sourceName: "IMDB" },
    { id: "https://harbour.example/", type: 4, sourceName: "Official Website" },
    { id: "4711", type: 12, sourceName: "TheMovieDB.com" },
    { id: "10.5240/AAAA", type: 13, sourceName: "EIDR" },
  ],
  characters: [
    person("Guest Star", "Gast Eins", "Fremder", 0),
    person("Actor", "Zweite Frau", "Mika", 2),
    person("Actor", "Erster Mann", "Kenji", 1),
    person("Creator", "Die Erfinderin", null, 0),
  ],
  seasons: [
    season(500, 0, "official"),
    season(501, 1, "official"),
    season(502, 2, "official"),
    season(601, 1, "dvd"),
  ],
  tags: [{ id: 498, tag: 31, tagName: "Geographic Location", name: "Japan", helpText: null }],
  contentRatings: [
    { id: 1, name: "TV-14", country: "usa", contentType: "", order: 0 },
    { id: 2, name: "12", country: "deu", contentType: "", order: 0 },
    { id: 3, name: "PG12", country: "jpn", contentType: "", order: 0 },
  ],
  translations: {
    nameTranslations: [
      { name: "Hafenlichter", language: "deu" },
      { name: "Harbour Lights", language: "eng" },
      { name: "Lumières du port", language: "fra", isAlias: true },
    ],
    overviewTranslations: [{ overview: "Geschichten aus einer Hafenstadt.", language: "deu" }],
    aliases: ["Lights of the Port"],
  },
};

/** An episode of a list; numbers as they aired. */
export function episode(seasonNumber: number, number: number, more: Record<string, unknown> = {}) {
  return {
    id: seasonNumber * 1000 + number,
    seriesId: 7001,
    name: `第${number}回`,
    aired: "2010-04-01",
    runtime: 24,
    nameTranslations: null,
    overview: "港。",
    overviewTranslations: null,
    image: `/banners/v4/episode/${number}/screencap/still.jpg`,
    imageType: 11,
    isMovie: 0,
    seasons: null,
    number,
    seasonNumber,
    absoluteNumber: 0,
    finaleType: null,
    year: "2010",
    ...more,
  };
}

function artwork(type: number, file: string, more: Record<string, unknown>) {
  return {
    id: 1,
    image: `https://artworks.thetvdb.com/banners/v4/series/7001/${file}`,
    thumbnail: "",
    type,
    width: 680,
    height: 1000,
    ...more,
  };
}

function person(peopleType: string, personName: string, name: string | null, sort: number) {
  return { peopleType, personName, name, sort, personImgURL: "", image: null };
}

function season(id: number, number: number, type: string) {
  return {
    id,
    seriesId: 7001,
    type: { id: 1, name: type, type, alternateName: null },
    number,
    nameTranslations: [],
    overviewTranslations: [],
    image: `https://artworks.thetvdb.com/banners/seasons/${id}.jpg`,
    imageType: 7,
  };
}
