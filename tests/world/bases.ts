import type { BaseName, Bases } from "./simulator.ts";

/** Where the providers really live; in-process requests go here and never leave the process. */
export const DOCUMENTED_BASES: Bases = {
  tmdb: "https://api.themoviedb.org/3",
  tmdb_images: "https://image.tmdb.org/t/p",
  omdb: "https://www.omdbapi.com",
  omdb_images: "https://m.media-amazon.com/images",
  fanart: "https://webservice.fanart.tv/v3",
  fanart_images: "https://assets.fanart.tv",
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
  };
}

/** Which base a URL belongs to, and the URL relative to it. The longest base wins. */
export function findBase(url: string, bases: Bases): { name: BaseName; rest: string } | null {
  const plain = withoutScheme(url);
  const names = (Object.keys(bases) as BaseName[])
    .sort((a, b) => withoutScheme(bases[b]).length - withoutScheme(bases[a]).length);
  for (const name of names) {
    const base = withoutScheme(bases[name]);
    if (!plain.startsWith(base)) continue;
    const rest = plain.slice(base.length);
    if (rest === "" || /^[/?#]/.test(rest)) {
      return { name, rest: rest.startsWith("/") ? rest : `/${rest}` };
    }
  }
  return null;
}

/** Both schemes are served: Fanart.tv gives http addresses for images that https serves too. */
function withoutScheme(url: string): string {
  return url.replace(/^https?:/, "");
}
