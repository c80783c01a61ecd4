import type { Film } from "../films/film.ts";
import { tvdbIdOf, wikidataIdOf } from "../films/film_ids.ts";
import { hashBetween } from "../films/hash.ts";
import { wordsOf } from "../films/title_index.ts";
import { artworkRow, imagePath } from "./artwork.ts";
import { tvdbCountry, tvdbLanguage } from "./codes.ts";
import { companyRow, contentRatingRows, genreRows } from "./company.ts";
import { characterRow, type PeopleType } from "./people.ts";
import { translated, type TvdbTexts } from "./texts.ts";

/** The base record of a film. */
export function movieBase(film: Film, imagesBase: string) {
  const id = tvdbIdOf(film);
  return {
    id,
    name: film.originalTitle,
    slug: wordsOf(film.title).join("-"),
    image: film.artwork.posters > 0 ? imagesBase + imagePath(14, id, 0) : null,
    nameTranslations: translated(film),
    overviewTranslations: translated(film),
    aliases: [],
    score: hashBetween(`tvdb score ${id}`, 90, 90_000),
    runtime: film.runtime,
    status: { id: 5, name: "Released", recordType: "movie", keepUpdated: true },
    lastUpdated: "2026-01-12 02:16:07",
    year: String(film.year),
  };
}

/** The extended record of a film: companies are an object of lists, money is a text. */
export function movieExtended(film: Film, isShort: boolean, imagesBase: string) {
  const release = { country: "global", date: film.released, detail: null };
  const country = tvdbCountry(film.countries[0] ?? "US");
  return {
    ...movieBase(film, imagesBase),
    trailers: isShort ? null : trailersOf(film),
    genres: genreRows(film.genres),
    releases: [release, { country, date: film.released, detail: "Premiere" }],
    artworks: isShort ? null : artworksOf(film, imagesBase),
    remoteIds: remoteIdsOf(film),
    characters: isShort ? null : charactersOf(film, imagesBase),
    budget: film.budget.toFixed(2),
    boxOffice: film.revenue.toFixed(2),
    boxOfficeUS: "",
    originalCountry: country,
    originalLanguage: tvdbLanguage(film.language),
    audioLanguages: null,
    subtitleLanguages: null,
    studios: null,
    awards: null,
    tagOptions: null,
    lists: [],
    contentRatings: contentRatingRows(
      Object.entries(film.certification).map(([code, name]) => ({
        country: tvdbCountry(code),
        name,
      })),
      "movie",
    ),
    companies: companiesOf(film),
    production_countries: film.countries.map((code) => ({
      id: hashBetween(`tvdb country ${code}`, 200_000, 300_000),
      country: tvdbCountry(code),
      name: tvdbCountry(code).toUpperCase(),
    })),
    inspirations: [],
    spoken_languages: film.languages.map(tvdbLanguage),
    first_release: release,
  };
}

/** A film's texts at TVDB in a language of two letters, or null when nobody translated it. */
export function movieTexts(film: Film, code: string): TvdbTexts | null {
  if (code === "en") return { name: film.title, overview: film.plot, tagline: film.tagline };
  const known = film.translations[code];
  if (!known) return code === film.language ? onlyName(film) : null;
  const { title, overview, tagline } = known;
  return { name: title || film.originalTitle, overview: overview || null, tagline };
}

/** Ids elsewhere. */
export function remoteIdsOf(film: Film) {
  return [
    ...(film.imdb === "" ? [] : [{ id: film.imdb, type: 2, sourceName: "IMDB" }]),
    { id: String(film.tmdb), type: 10, sourceName: "TheMovieDB.com" },
    { id: wikidataIdOf(film), type: 18, sourceName: "Wikidata" },
  ];
}

function companiesOf({ studios }: Film) {
  return {
    studio: [],
    network: [],
    production: studios.map((name) => companyRow(name, 3, null)),
    distributor: [],
    special_effects: [],
  };
}

function onlyName({ originalTitle }: Film): TvdbTexts {
  return { name: originalTitle, overview: null, tagline: "" };
}

function artworksOf(film: Film, imagesBase: string) {
  const { posters, backdrops, logos } = film.artwork;
  const counts: [typeId: number, count: number, languages: (string | null)[]][] = [
    [15, backdrops, [null]],
    [14, posters, ["eng", tvdbLanguage(film.language), null]],
    [16, Math.min(1, posters), ["eng"]],
    [25, logos, ["eng"]],
    [24, Math.min(1, logos), ["eng"]],
  ];
  return counts.flatMap(([typeId, count, languages]) =>
    Array.from({ length: count }, (_, i) => {
      const language = languages[i % languages.length] ?? null;
      return artworkRow(typeId, tvdbIdOf(film), { language, motif: i, rank: i, imagesBase });
    })
  );
}

function charactersOf(film: Film, imagesBase: string) {
  const owner = { seriesId: null, movieId: tvdbIdOf(film), episodeId: null };
  const crew = (names: string[], type: PeopleType) =>
    names.map((name, sort) =>
      // Notes such as "(novel)" are OMDb's habit.
      characterRow({ name: name.replace(/ \(.*\)$/, ""), role: "" }, type, {
        owner,
        sort,
        imagesBase,
      })
    );
  return [
    ...crew(film.directors, "Director"),
    ...film.cast.map((role, sort) => characterRow(role, "Actor", { owner, sort, imagesBase })),
    ...crew(film.writers, "Writer"),
    ...crew(film.producers, "Producer"),
  ];
}

function trailersOf({ trailer, title, tmdb }: Film) {
  if (trailer === "") return [];
  return [{
    id: hashBetween(`tvdb film trailer ${tmdb}`, 10_000, 400_000),
    name: `${title} - Trailer`,
    url: `https://www.youtube.com/watch?v=${trailer}`,
    language: "eng",
    runtime: 0,
  }];
}
