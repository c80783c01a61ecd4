import type { Film } from "../films/film.ts";
import { wikidataIdOf } from "../films/film_ids.ts";
import { hashBetween, hashHex } from "../films/hash.ts";
import { creditsBody } from "./credits.ts";
import { imageFilter, imagesOf } from "./images.ts";
import { languageOf } from "./language_names.ts";

/** Sub-resources of a film: asked for on their own or through `append_to_response`. */
const SUB_RESOURCES: Record<string, (film: Film, query: URLSearchParams) => object> = {
  credits: creditsBody,
  release_dates: releaseDatesBody,
  external_ids: externalIdsBody,
  keywords: keywordsBody,
  videos: videosBody,
  images: (film, query) => imagesOf(film, imageFilter(query)),
  translations: translationsBody,
  alternative_titles: alternativeTitlesBody,
};

/** The body of one sub-resource without its id, or null for a name that TMDB does not know. */
export function subResource(
  name: string,
  film: Film,
  query: URLSearchParams,
): Record<string, unknown> | null {
  const make = Object.hasOwn(SUB_RESOURCES, name) ? SUB_RESOURCES[name] : undefined;
  return make ? { ...make(film, query) } : null;
}

function releaseDatesBody(film: Film) {
  const home = film.countries[0] ?? "US";
  const countries = [...new Set([home, ...Object.keys(film.certification)])].sort();
  return {
    results: countries.map((code) => ({
      iso_3166_1: code,
      release_dates: [
        // Premieres and discs come without certificate: who takes the first row finds "".
        ...(code === home ? [releaseRow(film, "", 1, "Premiere")] : []),
        releaseRow(film, film.certification[code] ?? "", 3, ""),
        ...(code === "DE" ? [releaseRow(film, "", 5, "DVD")] : []),
      ],
    })),
  };
}

function releaseRow(film: Film, certification: string, type: number, note: string) {
  const release_date = `${film.released}T00:00:00.000Z`;
  return { certification, descriptors: [], iso_639_1: "", note, release_date, type };
}

function externalIdsBody(film: Film) {
  const imdb = "imdb_id" in film.tmdbSays ? film.tmdbSays.imdb_id : film.imdb;
  return {
    imdb_id: imdb || null,
    wikidata_id: wikidataIdOf(film),
    facebook_id: null,
    instagram_id: null,
    twitter_id: null,
  };
}

function keywordsBody(film: Film) {
  return {
    keywords: film.keywords.map((name) => ({
      id: hashBetween(`keyword ${name}`, 100, 300_000),
      name,
    })),
  };
}

function videosBody({ trailer, title, tmdb }: Film) {
  return { results: videoRows(`${tmdb}`, title, trailer) };
}

/** A clip and a trailer, if there is one; `seed` tells those of films and of series apart. */
export function videoRows(seed: string, title: string, trailer: string): object[] {
  if (trailer === "") return [];
  const video = (type: string, key: string, official: boolean, year: number) => ({
    iso_639_1: "en",
    iso_3166_1: "US",
    name: `${title} (${type})`,
    key,
    site: "YouTube",
    size: 480,
    type,
    official,
    published_at: `${year}-03-01T12:00:00.000Z`,
    id: hashHex(`video ${type} ${seed}`, 24),
  });
  const clip = video("Clip", hashHex(`clip ${seed}`, 11), false, 2019);
  return [clip, video("Trailer", trailer, true, 2015)];
}

function translationsBody(film: Film) {
  const english = film.tmdbSays.overview ?? film.plot;
  const rows = [
    translationRow("en", film.title === film.originalTitle ? "" : film.title, {
      overview: String(english),
      tagline: film.tagline,
      runtime: film.runtime,
    }),
  ];
  for (const [code, { title, overview, tagline }] of Object.entries(film.translations)) {
    rows.push(translationRow(code, title, { overview, tagline, runtime: 0 }));
  }
  return { translations: rows };
}

function translationRow(
  code: string,
  title: string,
  { overview, tagline, runtime }: { overview: string; tagline: string; runtime: number },
) {
  return { ...languageOf(code), data: { homepage: "", overview, runtime, tagline, title } };
}

function alternativeTitlesBody(film: Film, query: URLSearchParams) {
  const country = query.get("country");
  const titles = film.alternativeTitles
    .filter((row) => !country || row.country === country)
    .map((row) => ({ iso_3166_1: row.country, title: row.title, type: "" }));
  return { titles };
}
