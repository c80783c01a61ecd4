import { hash, hashBetween } from "../films/hash.ts";
import { type Episode, episodesOf, type Series } from "../series/series.ts";
import { pictureOf, posterOf } from "./pictures.ts";
import { channelsOf, htmlOf, slugOf } from "./show.ts";

/** GET /shows/{id}/seasons: TVmaze has no season of specials, and most seasons have no name. */
export function seasonsBody(series: Series, imagesBase: string): object[] {
  return series.seasons.filter(({ number }) => number > 0).map((season) => {
    const { number, title, plot, episodes } = season;
    const days = episodes.map(({ aired }) => aired).filter((day) => day !== "").sort();
    const id = hashBetween(`season ${series.tvmaze} ${number}`, 1_000, 900_000);
    return {
      id,
      url: `https://www.tvmaze.com/seasons/${id}/${slugOf(series.title)}-season-${number}`,
      number,
      name: title,
      episodeOrder: days.length > 0 ? episodes.length : null,
      premiereDate: days[0] ?? null,
      endDate: days.at(-1) ?? null,
      ...channelsOf(series),
      image: number % 3 === 0 ? null : posterOf(series, 10 + number, imagesBase),
      // Both of these say that there is none.
      summary: plot === "" ? (number % 2 === 0 ? null : "") : htmlOf([plot]),
    };
  });
}

/** GET /shows/{id}/episodes in airing order; specials only for those who ask for them. */
export function episodesBody(series: Series, imagesBase: string, withSpecials: boolean): object[] {
  const listed = episodesOf(series)
    .filter(({ episode }) => episode.special === null || withSpecials)
    .map(({ season, episode }) => ({ season: airedIn(series, season, episode), episode }));
  const inOrder = listed.sort((a, b) =>
    (a.episode.aired || "9999").localeCompare(b.episode.aired || "9999")
  );
  return inOrder.map(({ season, episode }) => episodeBody(series, season, episode, imagesBase));
}

/** A special belongs to the season in which it was aired. */
function airedIn({ seasons }: Series, season: number, { special, aired }: Episode): number {
  if (special === null) return season;
  const begun = seasons.filter(({ number, episodes }) =>
    number > 0 && (episodes[0]?.aired ?? "9999") <= aired
  );
  return begun.at(-1)?.number ?? 1;
}

function episodeBody(series: Series, season: number, episode: Episode, imagesBase: string) {
  const { tvmaze: id, number, special, title, plot, aired, runtime } = episode;
  const name = title === "" ? `Episode ${number}` : title;
  const hasStill = aired !== "" && hash(`still ${id}`) % 4 !== 0;
  const still = { kind: "still", owner: id, motif: 0, width: 1280, height: 720 } as const;
  return {
    id,
    url: `https://www.tvmaze.com/episodes/${id}/${slugOf(`${series.title} ${name}`)}`,
    name,
    season,
    number: special === null ? number : null,
    type: special === null ? "regular" : `${special}_special`,
    airdate: aired,
    airtime: aired === "" || series.isStreamed ? "" : "21:00",
    airstamp: aired === "" ? null : `${aired}T20:00:00+00:00`,
    runtime: runtime || null,
    rating: { average: episode.imdbRating },
    image: hasStill ? pictureOf(still, imagesBase) : null,
    summary: plot === "" ? (id % 2 === 0 ? null : "") : htmlOf([plot]),
    _links: { self: { href: `https://api.tvmaze.com/episodes/${id}` } },
  };
}
