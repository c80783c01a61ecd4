import type { Film } from "../films/film.ts";
import { hashBetween } from "../films/hash.ts";
import { wordsOf } from "../films/title_index.ts";
import { type ImageKind, nameImage } from "../images/image_file.ts";

/** What Fanart.tv answers for the id 00000000: status 200, but no film. */
export const NULL_FILM = { name: "", tmdb_id: "0", imdb_id: "" };

interface ArtType {
  name: string;
  kind: ImageKind;
  width: number;
  height: number;
  languages: string[];
}

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
    if (count > 0) body[type.name] = artOf(film, type, count, imagesBase);
  }
  return body;
}

function artOf(film: Film, type: ArtType, count: number, imagesBase: string) {
  const most = hashBetween(`likes ${type.name} ${film.tmdb}`, 4, 15);
  const slug = wordsOf(film.title).join("-");
  const base = imagesBase.replace("https://", "http://");
  return Array.from({ length: count }, (_, i) => {
    const { kind, width, height, languages } = type;
    // Numbered apart from TMDB's pictures, so that motifs of the two providers differ.
    const name = nameImage({ kind, owner: film.tmdb, motif: 60 + i, width, height });
    return {
      id: String(hashBetween(`${type.name} ${film.tmdb} ${i}`, 10_000, 600_000)),
      url: `${base}/fanart/movies/${film.tmdb}/${type.name}/${slug}-${name}`,
      lang: languages[i % languages.length] ?? "en",
      likes: String(Math.max(0, most - i * 2)),
      ...(type.name === "moviedisc" ? { disc: "1", disc_type: i % 2 ? "dvd" : "bluray" } : {}),
    };
  });
}
