/**
 * The order in which TVDB's episodes are numbered for us: as aired, since that is how Sonarr, Plex
 * and Jellyfin name files; a series may have others (DVD, absolute), one of them its default.
 */
export const ORDER = "official";

/** The part that is the list of episodes: in the original language, or in one of TVDB's codes. */
export function episodesPart(code: string | null): string {
  return code === null ? "episodes" : `episodes ${code}`;
}

/** The language of such a part, null being the original one; undefined for another part. */
export function readEpisodesPart(part: string): string | null | undefined {
  const found = /^episodes(?: ([a-z]{2,4}))?$/.exec(part);
  return found ? found[1] ?? null : undefined;
}
