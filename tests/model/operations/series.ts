import { changeStructure } from "../../../services/series/change_structure.ts";
import type { Episode, Season } from "../../world/series/series.ts";
import type { Random } from "../random.ts";
import { type Session, titlesOf } from "../session.ts";
import type { Operation } from "../step.ts";
import { SERIES } from "../titles.ts";

/** What happens to a series only; without one in the library these steps do nothing. */
export const SERIES_STEPS: readonly Operation[] = [
  { name: "episode news", weight: 4, run: changeEpisode },
  { name: "episode list", weight: 1.5, run: changeList },
  { name: "structure", weight: 0.7, run: chooseStructure },
];

function changeEpisode(session: Session, random: Random): Promise<string> {
  const patch = random.pick<Partial<Episode>>([
    { plot: random.chance(0.3) ? "" : `An episode, as told ${random.below(4)}` },
    { title: random.chance(0.3) ? "" : `Episode called ${random.below(4)}` },
    { runtime: random.chance(0.3) ? 0 : 20 + random.below(3) },
    { directors: random.chance(0.4) ? [] : [`Director ${random.below(3)}`] },
  ]);
  const at = { season: random.below(2), episode: random.below(3) };
  const seasons = seasonsOf(session).map((season, place) =>
    place !== at.season ? season : {
      ...season,
      episodes: season.episodes.map((own, number) =>
        number === at.episode ? { ...own, ...patch } : own
      ),
    }
  );
  session.editSeries({ seasons });
  return Promise.resolve(
    `news of episode ${at.episode + 1} of season ${at.season + 1}: ${JSON.stringify(patch)}`,
  );
}

type ListChange = [words: string, change: (seasons: Season[]) => Season[]];

const LIST_CHANGES: readonly [ListChange, ...ListChange[]] = [
  ["all as it was", () => SERIES.seasons],
  ["nothing", () => []],
  [
    "without the last episode",
    (seasons) =>
      seasons.map((season, at) =>
        at === 0 ? { ...season, episodes: season.episodes.slice(0, -1) } : season
      ),
  ],
  [
    "the other way round",
    (seasons) =>
      seasons.map((season) => ({ ...season, episodes: renumbered(season.episodes.toReversed()) })),
  ],
];

function changeList(session: Session, random: Random): Promise<string> {
  const [words, change] = random.pick(LIST_CHANGES);
  session.editSeries({ seasons: change(seasonsOf(session)) });
  return Promise.resolve(`the list of episodes is ${words}`);
}

async function chooseStructure(session: Session, random: Random): Promise<string> {
  const series = (await titlesOf(session)).find(({ kind }) => kind === "series");
  if (!series) return "structure: there is no series";
  const provider = random.pick(["tvdb", "tmdb", "tvmaze"]);
  await changeStructure(session.deps, series.id, provider);
  return `the list of ${provider} counts`;
}

function seasonsOf({ run }: Session): Season[] {
  return run.world.oneSeries(SERIES.tvdb)?.seasons ?? SERIES.seasons;
}

function renumbered(episodes: Episode[]): Episode[] {
  return episodes.map((episode, at) => ({ ...episode, number: at + 1 }));
}
