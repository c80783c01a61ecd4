import type { Film } from "../../world/films/film.ts";
import { FAULT_KINDS } from "../../world/faults.ts";
import type { ProviderName } from "../../world/simulator.ts";
import type { Random } from "../random.ts";
import type { Session } from "../session.ts";
import type { Operation } from "../step.ts";
import { FILMS } from "../titles.ts";

/** What happens at the providers, and time. */
export const PROVIDERS: readonly Operation[] = [
  { name: "time", weight: 14, run: passTime },
  { name: "news", weight: 12, run: changeFilm },
  { name: "withdraw", weight: 4, run: withdraw },
  { name: "restore", weight: 4, run: restore },
  { name: "fault", weight: 7, run: fault },
  { name: "heal", weight: 5, run: heal },
];

const MINUTE_MS = 60_000;
const TIMES = [1, 1, 20, 180, 180, 25 * 60, 25 * 60, 8 * 24 * 60] as const;

function passTime({ run }: Session, random: Random): Promise<string> {
  const minutes = random.pick(TIMES);
  run.clock.advance(minutes * MINUTE_MS);
  return Promise.resolve(`${minutes} minutes pass`);
}

type News = (random: Random) => Partial<Film>;

const text = (random: Random, word: string) =>
  random.chance(0.25) ? "" : `${word} ${random.below(4)}`;

const NEWS: readonly [News, ...News[]] = [
  (random) => ({ plot: text(random, "What happens, as told") }),
  (random) => ({ outline: text(random, "In short") }),
  (random) => ({ tagline: text(random, "Come and see") }),
  (random) => ({ runtime: random.chance(0.3) ? 0 : 60 + random.below(4) }),
  (random) => ({ genres: random.chance(0.2) ? [] : random.some(["Drama", "Crime", "Western"]) }),
  (random) => ({ directors: random.chance(0.3) ? [] : [`Director ${random.below(3)}`] }),
  (random) => ({ imdbRating: random.chance(0.3) ? null : 5 + random.below(4) / 2 }),
  (random) => ({ tmdbSays: random.chance(0.3) ? {} : { runtime: 50 + random.below(3) } }),
  (random) => ({ tmdbSays: { overview: text(random, "TMDB's plot") } }),
  (random) => ({ omdbSays: { Runtime: `${80 + random.below(3)} min` } }),
  () => ({ omdbSays: {} }),
  (random) => ({ omdbSays: { Plot: text(random, "OMDb's plot") || "N/A" } }),
  (random) => ({ omdbSays: { Title: text(random, "OMDb's title") || "N/A" } }),
  () => ({ translations: {} }),
  (random) => ({
    translations: { de: { title: "", overview: text(random, "Auf Deutsch"), tagline: "" } },
  }),
];

function changeFilm(session: Session, random: Random): Promise<string> {
  const film = random.any(FILMS);
  if (!film) return Promise.resolve("");
  const patch = random.pick(NEWS)(random);
  session.editFilm(film.tmdb, patch);
  return Promise.resolve(`news of "${film.title}": ${JSON.stringify(patch)}`);
}

function withdraw(session: Session, random: Random): Promise<string> {
  const film = random.any(FILMS);
  if (!film) return Promise.resolve("");
  const isAll = random.chance(0.5);
  session.editFilm(film.tmdb, isAll ? null : { omdbSays: null });
  return Promise.resolve(`"${film.title}" is known to ${isAll ? "nobody" : "all but OMDb"}`);
}

function restore(session: Session, random: Random): Promise<string> {
  const film = random.any(FILMS);
  if (!film) return Promise.resolve("");
  session.editFilm(film.tmdb, { omdbSays: {}, tmdbSays: {} });
  return Promise.resolve(`"${film.title}" is known to all`);
}

const BASES: readonly [ProviderName, ...ProviderName[]] = [
  "tmdb",
  "tmdb",
  "omdb",
  "omdb",
  "tvdb",
  "fanart",
  "tvmaze",
  "wikidata",
];

function fault({ run: { world } }: Session, random: Random): Promise<string> {
  const base = random.pick(BASES);
  const kind = random.pick(FAULT_KINDS);
  const times = random.chance(0.3) ? {} : { times: 1 + random.below(4) };
  world.fault(base, { kind, ...times });
  return Promise.resolve(`fault of ${base}: ${kind} ${JSON.stringify(times)}`);
}

function heal({ run: { world } }: Session, random: Random): Promise<string> {
  const base = random.chance(0.5) ? undefined : random.pick(BASES);
  world.clearFaults(base);
  return Promise.resolve(`no more faults of ${base ?? "anyone"}`);
}
