export interface FoundIds {
  readonly imdb: string | null;
  readonly tmdb: number | null;
  readonly tvdb: number | null;
  /** The text without what said them. */
  readonly rest: string;
}

const TAG = /[[{(]\s?(imdb|tmdb|tvdb)(?:id)?\s?[-=:]\s?(tt\d{1,10}|\d{1,9})\s?[\]})]/giu;
const BARE_IMDB = /[[{(]?(?<![\p{L}\p{N}])(tt\d{7,10})(?![\p{L}\p{N}])[\]})]?/iu;

/** Ids in brackets as the common managers write them; of two for one provider the first counts. */
export function readIds(text: string): FoundIds {
  if (!/\d/.test(text) || !/tt\d|[mv]db/i.test(text)) {
    return { imdb: null, tmdb: null, tvdb: null, rest: text };
  }
  const ids: { imdb: string | null; tmdb: number | null; tvdb: number | null } = {
    imdb: null,
    tmdb: null,
    tvdb: null,
  };
  let rest = text.replace(TAG, (whole, provider: string, id: string) => {
    const isImdb = /^tt/i.test(id);
    switch (provider.toLowerCase()) {
      case "imdb":
        if (!isImdb) return whole;
        ids.imdb ??= id.toLowerCase();
        return " ";
      case "tmdb":
        if (isImdb) return whole;
        ids.tmdb ??= Number(id);
        return " ";
      default:
        if (isImdb) return whole;
        ids.tvdb ??= Number(id);
        return " ";
    }
  });
  const bare = BARE_IMDB.exec(rest);
  if (bare !== null) {
    ids.imdb ??= (bare[1] ?? "").toLowerCase();
    rest = rest.replace(bare[0], " ");
  }
  return { ...ids, rest };
}
