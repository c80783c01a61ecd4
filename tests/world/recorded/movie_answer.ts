import { GENRES } from "../names_of_codes.ts";
import { imageFilter } from "../tmdb/images.ts";
import { bodiesIn, type Body, isBody, textIn } from "./json_files.ts";
import type { RecordedMovie } from "./read_tmdb.ts";

/** The details of a film with what was asked to be appended, as far as it was recorded. */
export function movieAnswer(movie: RecordedMovie, query: URLSearchParams): Body | null {
  const details = detailsIn(movie, query.get("language") ?? "en-US");
  if (!details) return null;
  const asked = (query.get("append_to_response") ?? "").split(",").map((name) => name.trim());
  const plain = Object.entries(details).filter(([key, value]) => !isAppended(key, value));
  const appended = asked.map((name) => [name, partAnswer(movie, name, query)] as const)
    .filter(([, part]) => part !== null);
  return Object.fromEntries([...plain, ...appended]);
}

/** One sub-resource: as recorded on its own, else from any details that had it appended. */
export function partAnswer(
  movie: RecordedMovie,
  name: string,
  query: URLSearchParams,
): Body | null {
  const own = movie.parts.get(name) ?? [];
  const [newest, ...older] = movie.details.map(({ body }) => body[name]);
  const found = [newest, ...own, ...older].filter(isBody).find((body) =>
    Object.keys(body).length > 0
  );
  if (!found) return null;
  const { id: _, ...part } = found;
  return name === "images" ? filterImages(part, query) : part;
}

/** The texts of a film in a language: recorded so, else from a recorded translation, else none. */
export function detailsIn(movie: RecordedMovie, language: string): Body | null {
  const code = language.slice(0, 2).toLowerCase();
  const exact = movie.details.find((details) => details.language === code);
  if (exact) return exact.body;
  const [newest] = movie.details;
  if (!newest) return null;
  // Untranslated: the original title and no texts, as TMDB itself answers.
  const { title = "", overview = "", tagline = "" } = translationIn(movie, code) ?? {};
  return {
    ...newest.body,
    overview,
    tagline,
    title: title || newest.body.original_title,
    genres: bodiesIn(newest.body.genres).map((genre) => renameGenre(genre, code)),
  };
}

/** Every title under which a film may be looked for. */
export function titlesOf(movie: RecordedMovie): string[] {
  const noFilter = new URLSearchParams();
  const alternatives = partAnswer(movie, "alternative_titles", noFilter) ?? {};
  const translations = partAnswer(movie, "translations", noFilter) ?? {};
  return [
    ...movie.details.flatMap(({ body }) => [textIn(body, "title"), textIn(body, "original_title")]),
    ...bodiesIn(alternatives.titles).map((row) => textIn(row, "title")),
    ...bodiesIn(translations.translations).map(({ data }) =>
      isBody(data) ? textIn(data, "title") : ""
    ),
  ].filter((title) => title !== "");
}

/** Appended parts are objects beside the details; of their own the details have but this one. */
function isAppended(key: string, value: unknown): boolean {
  return isBody(value) && key !== "belongs_to_collection";
}

function translationIn(movie: RecordedMovie, code: string) {
  const part = partAnswer(movie, "translations", new URLSearchParams()) ?? {};
  const row = bodiesIn(part.translations).find((row) => row.iso_639_1 === code);
  if (!row || !isBody(row.data)) return null;
  const { data } = row;
  return {
    title: textIn(data, "title"),
    overview: textIn(data, "overview"),
    tagline: textIn(data, "tagline"),
  };
}

function renameGenre(genre: Body, code: string): Body {
  const known = GENRES.find(({ id }) => id === genre.id);
  const name = code === "en" ? known?.en : code === "de" ? known?.de : known?.fr;
  return known && ["en", "de", "fr"].includes(code) ? { ...genre, name } : genre;
}

function filterImages(images: Body, query: URLSearchParams): Body {
  const keep = imageFilter(query);
  const kept = Object.entries(images).map(([kind, rows]) => [
    kind,
    bodiesIn(rows).filter(({ iso_639_1: code }) => keep(typeof code === "string" ? code : null)),
  ]);
  return Object.fromEntries(kept);
}
