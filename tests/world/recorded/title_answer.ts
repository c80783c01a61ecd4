import { GENRES, TV_GENRES } from "../names_of_codes.ts";
import { imageFilter } from "../tmdb/images.ts";
import { bodiesIn, type Body, isBody, textIn } from "./json_files.ts";
import type { RecordedTitle } from "./recorded_title.ts";

/** Objects that belong to the details themselves; all others were appended. */
const OWN_OBJECTS = ["belongs_to_collection", "last_episode_to_air", "next_episode_to_air"];

/** The details of a title with what was asked to be appended, as far as it was recorded. */
export function titleAnswer(
  movie: RecordedTitle,
  query: URLSearchParams,
  more: (name: string) => Body | null = () => null,
): Body | null {
  const details = detailsIn(movie, query.get("language") ?? "en-US");
  if (!details) return null;
  const asked = (query.get("append_to_response") ?? "").split(",").map((name) => name.trim());
  const plain = Object.entries(details).filter(([key, value]) => !isAppended(key, value));
  const appended = asked.map((name) =>
    [name, more(name) ?? partAnswer(movie, name, query)] as const
  )
    .filter(([, part]) => part !== null);
  return Object.fromEntries([...plain, ...appended]);
}

/** One sub-resource: as recorded on its own, else from any details that had it appended. */
export function partAnswer(
  movie: RecordedTitle,
  name: string,
  query: URLSearchParams,
): Body | null {
  const own = movie.parts.get(name) ?? [];
  const [newest, ...older] = movie.details.map(({ body }) => body[name]);
  const told = [newest, ...own, ...older].filter(isBody).filter((body) =>
    Object.keys(body).length > 0
  );
  // Pictures were often asked for in one language: the answer with most of them is the whole one.
  const found = name === "images" ? told.toSorted((a, b) => rowsIn(b) - rowsIn(a))[0] : told[0];
  if (!found) return null;
  const { id: _, ...part } = found;
  return name === "images" ? filterImages(part, query) : part;
}

/** The texts of a title in a language: recorded so, else from a recorded translation, else none. */
export function detailsIn(movie: RecordedTitle, language: string): Body | null {
  const code = language.slice(0, 2).toLowerCase();
  const exact = movie.details.find((details) => details.language === code);
  if (exact) return exact.body;
  const [newest] = movie.details;
  if (!newest) return null;
  // Untranslated: the original title and no texts, as TMDB itself answers.
  const { title = "", overview = "", tagline = "" } = translationIn(movie, code) ?? {};
  const { original_title, original_name } = newest.body;
  const isSeries = original_name !== undefined;
  return {
    ...newest.body,
    overview,
    tagline,
    ...(isSeries ? { name: title || original_name } : { title: title || original_title }),
    genres: bodiesIn(newest.body.genres).map((genre) => renameGenre(genre, code)),
  };
}

/** The details of a season or episode: a name and a text are in the language of the recording. */
export function placeDetails(title: RecordedTitle, language: string): Body | null {
  const code = language.slice(0, 2).toLowerCase();
  const exact = title.details.find((details) => details.language === code);
  if (exact) return exact.body;
  const [newest] = title.details;
  if (!newest) return null;
  const { title: name = "", overview = "" } = translationIn(title, code) ?? {};
  const { body } = newest;
  const episodes = bodiesIn(body.episodes).map((episode) => ({
    ...episode,
    name: `Episode ${episode.episode_number}`,
    overview: "",
  }));
  return { ...body, name, overview, ...(body.episodes === undefined ? {} : { episodes }) };
}

/** Every title under which a film or series may be looked for. */
export function titlesOf(movie: RecordedTitle): string[] {
  const noFilter = new URLSearchParams();
  const alternatives = partAnswer(movie, "alternative_titles", noFilter) ?? {};
  const translations = partAnswer(movie, "translations", noFilter) ?? {};
  return [
    ...movie.details.flatMap(({ body }) =>
      ["title", "original_title", "name", "original_name"].map((key) => textIn(body, key))
    ),
    ...bodiesIn(alternatives.titles ?? alternatives.results).map((row) => textIn(row, "title")),
    ...bodiesIn(translations.translations).map(({ data }) =>
      isBody(data) ? textIn(data, "title") || textIn(data, "name") : ""
    ),
  ].filter((title) => title !== "");
}

function isAppended(key: string, value: unknown): boolean {
  return isBody(value) && !OWN_OBJECTS.includes(key);
}

function rowsIn(part: Body): number {
  return Object.values(part).flatMap(bodiesIn).length;
}

function translationIn(movie: RecordedTitle, code: string) {
  const part = partAnswer(movie, "translations", new URLSearchParams()) ?? {};
  const row = bodiesIn(part.translations).find((row) => row.iso_639_1 === code);
  if (!row || !isBody(row.data)) return null;
  const { data } = row;
  return {
    title: textIn(data, "title") || textIn(data, "name"),
    overview: textIn(data, "overview"),
    tagline: textIn(data, "tagline"),
  };
}

function renameGenre(genre: Body, code: string): Body {
  const known = [...GENRES, ...TV_GENRES].find(({ id }) => id === genre.id);
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
