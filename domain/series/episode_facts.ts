import type { Child } from "../enrichment/answer.ts";
import type { Ids, ProviderId } from "../ids.ts";

/** What tells one episode from another, by the numbers of whoever names it. */
export interface EpisodeFacts {
  season: number;
  episode: number;
  absolute: number | null;
  ids: Ids;
  /** ISO date. */
  aired: string | null;
  /** In every language that is known. */
  titles: readonly string[];
}

export function isEpisode(child: Child): child is Child & { episode: number } {
  return child.episode !== null;
}

/** An episode of an answer as alignment sees it. */
export function factsOf(child: Child & { episode: number }): EpisodeFacts {
  const { season, episode, absolute, ids, offers } = child;
  const texts = (field: string) =>
    offers.flatMap((offer) =>
      offer.field === field && typeof offer.value === "string" ? [offer.value] : []
    );
  return {
    season,
    episode,
    absolute,
    ids,
    aired: texts("aired")[0] ?? null,
    titles: texts("title"),
  };
}

/** "S01E05"; "Season 2" for a season, "Specials" for season 0. */
export function placeName(season: number, episode: number | null): string {
  if (episode === null) return season === 0 ? "Specials" : `Season ${season}`;
  return `S${pad(season)}E${pad(episode)}`;
}

/** Two places are the same exactly when their keys are. */
export function placeKey({ season, episode }: { season: number; episode: number | null }): string {
  return `${season}x${episode ?? ""}`;
}

/** The id a provider gives a season or an episode; it numbers the two apart. Null without one. */
export function idKey(
  { ids, episode }: { ids: Ids; episode: number | null },
  provider: ProviderId | null,
): string | null {
  const id = provider === null ? undefined : ids[provider];
  return id === undefined ? null : `${episode === null ? "season" : "episode"} ${id}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
