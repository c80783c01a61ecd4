import { type Episode, episodesOf, type Season, type Series } from "./series.ts";

/** TMDB's seasons of so many episodes each; [] = it numbers as everyone does. */
export function numberAtTmdb(
  seasons: readonly Season[],
  counts: readonly number[],
): Series["tmdbNumbers"] {
  const episodes = episodesOf({ seasons: [...seasons] }).filter(({ season }) => season > 0);
  const numbers = counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, number) => ({ season: i + 1, number: number + 1 }))
  );
  return Object.fromEntries(
    episodes.flatMap(({ episode }, i) => {
      const place = numbers[i];
      return place ? [[episode.tvdb, place]] : [];
    }),
  );
}

/** The seasons as TMDB has them: its numbers, the specials first. */
export function seasonsAtTmdb(series: Series): Season[] {
  const seasons = new Map<number, Season>();
  for (const { season: number, episode } of episodesOf(series)) {
    const place = series.tmdbNumbers[episode.tvdb] ?? { season: number, number: episode.number };
    const season = seasons.get(place.season) ?? emptySeason(series, place.season);
    const moved: Episode = { ...episode, number: place.number };
    seasons.set(place.season, { ...season, episodes: [...season.episodes, moved] });
  }
  return [...seasons.values()].sort((a, b) => a.number - b.number);
}

/** A season that TMDB cuts otherwise keeps no text of the one that is called alike. */
function emptySeason({ seasons, tmdbNumbers }: Series, number: number): Season {
  const same = seasons.find((season) => season.number === number);
  const isSame = Object.keys(tmdbNumbers).length === 0 || number === 0;
  const { title = "", plot = "" } = isSame && same ? same : {};
  return { number, title, plot, episodes: [] };
}
