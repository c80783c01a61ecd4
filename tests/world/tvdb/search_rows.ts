import type { Film } from "../films/film.ts";
import { tvdbIdOf } from "../films/film_ids.ts";
import type { Series } from "../series/series.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { languageOf, tvdbCountry, tvdbLanguage } from "./codes.ts";
import { movieBase, movieTexts, remoteIdsOf as movieRemoteIds } from "./movie.ts";
import { remoteIdsOf, seriesBase, slugOf } from "./series.ts";
import { seriesTexts, translated, type TvdbTexts } from "./texts.ts";

/** A series as the search shows it: ids are texts, and the name is in the primary language. */
export function seriesRow(series: Series, { bases, now }: SimulatorDeps): Record<string, unknown> {
  const base = seriesBase(series, { imagesBase: bases.tvdb_images, now: now() });
  return {
    objectID: `series-${series.tvdb}`,
    aliases: base.aliases.map(({ name }) => name),
    country: base.originalCountry,
    id: `series-${series.tvdb}`,
    image_url: base.image ?? `${bases.tvdb_images}/banners/images/missing/series.jpg`,
    name: base.name,
    first_air_time: series.firstAired,
    overview: base.overview ?? "",
    primary_language: base.originalLanguage,
    primary_type: "series",
    status: base.status.name,
    type: "series",
    tvdb_id: String(series.tvdb),
    year: base.year,
    slug: slugOf(series),
    ...inAllLanguages(series, (code) => seriesTexts(series, code)),
    network: series.network,
    remote_ids: remoteIdsOf(series),
    thumbnail: base.image?.replace(/\.png$/, "_t.png") ?? "",
  };
}

/** A film as the search shows it. */
export function movieRow(film: Film, imagesBase: string): Record<string, unknown> {
  const base = movieBase(film, imagesBase);
  return {
    objectID: `movie-${tvdbIdOf(film)}`,
    country: tvdbCountry(film.countries[0] ?? "US"),
    director: film.directors[0] ?? "",
    extended_title: `${film.title} (${film.year})`,
    genres: film.genres,
    id: `movie-${tvdbIdOf(film)}`,
    image_url: base.image ?? "",
    name: base.name,
    first_air_time: film.released,
    overview: movieTexts(film, film.language)?.overview ?? "",
    primary_language: tvdbLanguage(film.language),
    primary_type: "movie",
    status: "Released",
    type: "movie",
    tvdb_id: String(tvdbIdOf(film)),
    year: base.year,
    slug: base.slug,
    ...inAllLanguages(film, (code) => movieTexts(film, code)),
    remote_ids: movieRemoteIds(film),
    thumbnail: base.image?.replace(/\.png$/, "_t.png") ?? "",
  };
}

function inAllLanguages(
  record: { language: string; translations: Record<string, unknown> },
  textsIn: (code: string) => TvdbTexts | null,
) {
  const rows = translated(record).map((code) => [code, textsIn(languageOf(code) ?? "")] as const);
  const only = (name: "name" | "overview") =>
    Object.fromEntries(rows.flatMap(([code, texts]) => texts?.[name] ? [[code, texts[name]]] : []));
  return { overviews: only("overview"), translations: only("name") };
}
