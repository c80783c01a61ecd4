import type { Role } from "../films/film.ts";
import { hashHex } from "../films/hash.ts";
import type { Episode, Series } from "../series/series.ts";
import { person } from "./credits.ts";

/** The body of `credits`: who is in it throughout, and who made it. */
export function tvCredits(series: Series) {
  return {
    cast: series.cast.map(({ name, role }, order) => ({
      ...person(name, "Acting"),
      character: role,
      credit_id: creditId(series, name, role),
      order,
    })),
    crew: series.creators.map((name) => ({
      ...person(name, "Production"),
      credit_id: creditId(series, name, "Executive Producer"),
      department: "Production",
      job: "Executive Producer",
    })),
  };
}

/** The body of `aggregate_credits`: people once, with all their roles and jobs, guests included. */
export function aggregateCredits(series: Series, episodes: readonly Episode[]) {
  const regulars = series.cast.map((role) => ({ role, count: episodes.length }));
  const guests = [...countBy(episodes.flatMap((episode) => episode.guests.map(keyOf)))]
    .map(([key, count]) => ({ role: JSON.parse(key) as Role, count }));
  return {
    cast: [...regulars, ...guests].map(({ role: { name, role }, count }, order) => ({
      ...person(name, "Acting"),
      roles: [{ credit_id: creditId(series, name, role), character: role, episode_count: count }],
      total_episode_count: count,
      order,
    })),
    crew: [
      ...jobsOf(series, episodes.flatMap(({ directors }) => directors), "Directing", "Director"),
      ...jobsOf(series, episodes.flatMap(({ writers }) => writers), "Writing", "Writer"),
      ...jobsOf(series, series.creators, "Production", "Executive Producer"),
    ],
  };
}

function jobsOf(series: Series, names: string[], department: string, job: string) {
  return [...countBy(names)].map(([name, count]) => ({
    ...person(name, department),
    jobs: [{ credit_id: creditId(series, name, job), job, episode_count: count }],
    department,
    total_episode_count: count,
  }));
}

function countBy(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function keyOf({ name, role }: Role): string {
  return JSON.stringify({ name, role });
}

function creditId({ tmdb }: Series, name: string, role: string): string {
  return hashHex(`tv credit ${tmdb} ${name} ${role}`, 24);
}
