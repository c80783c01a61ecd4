import type { Film } from "../films/film.ts";
import { artOf, type ArtType } from "./art.ts";

/** What Fanart.tv answers for the id 00000000: status 200, but no film. */
export const NULL_FILM = { name: "", tmdb_id: "0", imdb_id: "" };

// "00" = a poster without text, "" = a background; `cz` is no ISO code, and it occurs.
const TYPES: readonly ArtType[] = [
  { name: "movieposter", kind: "poster", width: 1000, height: 1426, languages: ["en", "00", "de"] },
  { name: "moviebackground", kind: "backdrop", width: 1920, height: 1080, languages: [""] },
  { name: "hdmovielogo", kind: "logo", width: 800, height: 310, languages: ["en", "cz", "de"] },
  { name: "moviethumb", kind: "thumb", width: 1000, height: 562, languages: ["en", "00"] },
  { name: "moviebanner", kind: "banner", width: 1000, height: 185, languages: ["en"] },
  { name: "hdmovieclearart", kind: "clearart", width: 1000, height: 562, languages: ["en"] },
  { name: "moviedisc", kind: "disc", width: 1000, height: 1000, languages: ["en", "ua"] },
];

/** The body of `/movies/{id}`: strings only, one array per type, absent when empty. */
export function fanartBody(film: Film, imagesBase: string): Record<string, unknown> {
  const body: Record<string, unknown> = {
    name: film.title,
    tmdb_id: String(film.tmdb),
    imdb_id: film.imdb,
  };
  for (const [i, type] of TYPES.entries()) {
    // Posters, backgrounds and logos are common; each further type is rarer than the last.
    const count = i < 3 ? film.artwork.fanart : film.artwork.fanart - i + 2;
    const more = (index: number): Record<string, string> =>
      type.name === "moviedisc" ? { disc: "1", disc_type: index % 2 ? "dvd" : "bluray" } : {};
    const owner = { folder: "movies", id: film.tmdb, owner: film.tmdb, title: film.title } as const;
    if (count > 0) body[type.name] = artOf(owner, type, count, { imagesBase, more });
  }
  return body;
}
