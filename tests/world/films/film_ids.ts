// Far from the ids of series, and reversible: no list of a hundred thousand films is kept for them.
const TVDB_OFFSET = 40_000_000;
const WIKIDATA_OFFSET = 700_000_000;

/** The made-up id of a film at TVDB, where films and series are numbered apart. */
export function tvdbIdOf({ tmdb }: { tmdb: number }): number {
  return TVDB_OFFSET + tmdb;
}

/** The made-up Wikidata item of a film. */
export function wikidataIdOf({ tmdb }: { tmdb: number }): string {
  return `Q${WIKIDATA_OFFSET + tmdb}`;
}

/** The film that TVDB has under that id, if it exists. */
export function tmdbIdOfTvdb(id: number): number {
  return id - TVDB_OFFSET;
}

/** The film that a Wikidata item is about, if it exists; NaN for what is no item id. */
export function tmdbIdOfWikidata(id: string): number {
  return Number(/^Q(\d+)$/.exec(id)?.[1] ?? NaN) - WIKIDATA_OFFSET;
}
