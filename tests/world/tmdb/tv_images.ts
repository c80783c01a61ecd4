import type { Episode, Series } from "../series/series.ts";
import { imageRow, type TmdbImage } from "./images.ts";

// Pictures are told apart by their owner's number, and series and films share numbers.
const SERIES_OWNERS = 50_000_000;

type Keep = (language: string | null) => boolean;

/** Every image of a series, best first; `keep` says which languages to show. */
export function tvImages(series: Series, keep: Keep) {
  const { posters, backdrops, logos } = series.artwork;
  const owner = SERIES_OWNERS + series.tmdb;
  const own = series.language === "en" ? "de" : series.language;
  return {
    backdrops: only(keep, imageRow(owner, "backdrop", backdrops, [[1920, 1080]], [null, "en"])),
    logos: only(keep, imageRow(owner, "logo", logos, [[800, 310]], ["en", own])),
    posters: only(
      keep,
      imageRow(owner, "poster", posters, [[1000, 1500], [680, 1000]], ["en", own, null]),
    ),
  };
}

/** The posters of a season: two, except of the specials and of what nobody draws for. */
export function seasonPosters(series: Series, seasonId: number, number: number, keep: Keep) {
  const count = number === 0 || series.artwork.posters === 0 ? 0 : 2;
  return only(keep, imageRow(seasonId, "poster", count, [[680, 1000]], ["en", null]));
}

/** The stills of an episode: none of the next, two of some. */
export function stillsOf(episode: Episode): TmdbImage[] {
  const count = episode.aired === "" ? 0 : 1 + episode.tmdb % 2;
  return imageRow(episode.tmdb, "still", count, [[1280, 720]], [null]);
}

/** The poster of the details: asked language, else original language, else the best. */
export function tvPosterPath(series: Series, language: string): string | null {
  const { posters } = tvImages(series, () => true);
  const inLanguage = (code: string) => posters.find((poster) => poster.iso_639_1 === code);
  const best = inLanguage(language.slice(0, 2)) ?? inLanguage(series.language) ?? posters[0];
  return best?.file_path ?? null;
}

/** The backdrop of the details: the best without language. */
export function tvBackdropPath(series: Series): string | null {
  return tvImages(series, (language) => language === null).backdrops[0]?.file_path ?? null;
}

function only(keep: Keep, images: TmdbImage[]): TmdbImage[] {
  return images.filter((image) => keep(image.iso_639_1));
}
