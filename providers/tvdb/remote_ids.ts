import type { Ids } from "../../domain/ids.ts";
import type { RemoteIds } from "./wire.ts";

/** TVDB's names of other systems; the numbers of its `type` differ between films and series. */
const SYSTEMS: readonly {
  source: string;
  system: string;
  read: (id: string) => Ids[string] | null;
}[] = [
  { source: "IMDB", system: "imdb", read: (id) => /^tt\d+$/.test(id) ? id : null },
  { source: "TheMovieDB.com", system: "tmdb", read: (id) => /^\d+$/.test(id) ? Number(id) : null },
];

/** The ids that TVDB knows a title by in other systems. */
export function readRemoteIds(remoteIds: RemoteIds): Ids {
  return Object.fromEntries(SYSTEMS.flatMap(({ source, system, read }) => {
    const ids = (remoteIds ?? []).filter(({ sourceName }) => sourceName === source)
      .map(({ id }) => read(id?.trim() ?? ""));
    const found = ids.find((id) => id !== null);
    return found === undefined || found === null ? [] : [[system, found] as const];
  }));
}

export function homepageOf(remoteIds: RemoteIds): string | null {
  return remoteIds?.find(({ sourceName }) => sourceName === "Official Website")?.id ?? null;
}
