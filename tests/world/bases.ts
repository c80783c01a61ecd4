import type { BaseName, Bases } from "./simulator.ts";

/** Where the providers really live; in-process requests go here and never leave the process. */
export const DOCUMENTED_BASES: Bases = {
  tmdb: "https://api.themoviedb.org/3",
  tmdb_images: "https://image.tmdb.org/t/p",
  omdb: "https://www.omdbapi.com",
  omdb_images: "https://m.media-amazon.com/images",
  fanart: "https://webservice.fanart.tv/v3",
  fanart_images: "https://assets.fanart.tv",
  tvdb: "https://api4.thetvdb.com/v4",
  tvdb_images: "https://artworks.thetvdb.com",
  tvmaze: "https://api.tvmaze.com",
  tvmaze_images: "https://static.tvmaze.com",
  wikidata: "https://www.wikidata.org",
  wikipedia: "https://{language}.wikipedia.org",
};

/** The same on one port. No image path holds "/fanart/", which clients turn into "/preview/". */
export function basesAt(origin: string): Bases {
  return {
    tmdb: `${origin}/tmdb/3`,
    tmdb_images: `${origin}/tmdb/t/p`,
    omdb: `${origin}/omdb`,
    omdb_images: `${origin}/omdb/images`,
    fanart: `${origin}/fanart/v3`,
    fanart_images: `${origin}/fanart-assets`,
    tvdb: `${origin}/tvdb/v4`,
    tvdb_images: `${origin}/tvdb-artworks`,
    tvmaze: `${origin}/tvmaze`,
    tvmaze_images: `${origin}/tvmaze-static`,
    wikidata: `${origin}/wikidata`,
    wikipedia: `${origin}/wikipedia/{language}`,
  };
}

/**
 * Which base a URL belongs to, and the URL relative to it. The longest base wins. What stands where
 * the base has `{language}` becomes the first part of the path: "/de/w/api.php".
 */
export function findBase(url: string, bases: Bases): { name: BaseName; rest: string } | null {
  const names = (Object.keys(bases) as BaseName[])
    .sort((a, b) => bases[b].length - bases[a].length);
  for (const name of names) {
    const match = patternOf(bases[name]).exec(url);
    if (!match) continue;
    const [whole, language] = match;
    const rest = url.slice(whole.length);
    const path = rest.startsWith("/") ? rest : `/${rest}`;
    return { name, rest: language === undefined ? path : `/${language}${path}` };
  }
  return null;
}

const patterns = new Map<string, RegExp>();

/** Both schemes are served: Fanart.tv gives http addresses for images that https serves too. */
function patternOf(base: string): RegExp {
  const known = patterns.get(base);
  if (known) return known;
  const literal = base.replace(/^https?:/, "").replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    `^https?:${literal.replace("{language}", "([a-z][a-z-]*)")}(?=[/?#]|$)`,
  );
  patterns.set(base, pattern);
  return pattern;
}
