import type { Series } from "../series/series.ts";
import { artOf, type ArtType } from "./art.ts";

// Pictures are told apart by their owner's number: far from those of films.
const SERIES_OWNERS = 60_000_000;

const TYPES: readonly ArtType[] = [
  { name: "tvposter", kind: "poster", width: 1000, height: 1426, languages: ["en", "00", "de"] },
  { name: "showbackground", kind: "backdrop", width: 1920, height: 1080, languages: ["", "en"] },
  { name: "hdtvlogo", kind: "logo", width: 800, height: 310, languages: ["en", "cz", "he"] },
  { name: "clearlogo", kind: "logo", width: 400, height: 155, languages: ["en"] },
  { name: "tvbanner", kind: "banner", width: 1000, height: 185, languages: ["en"] },
  { name: "tvthumb", kind: "thumb", width: 500, height: 281, languages: ["en", "00"] },
  { name: "hdclearart", kind: "clearart", width: 1000, height: 562, languages: ["en"] },
  { name: "clearart", kind: "clearart", width: 500, height: 281, languages: ["en"] },
  { name: "characterart", kind: "character", width: 512, height: 512, languages: ["en"] },
];
const SEASON_TYPES: readonly ArtType[] = [
  { name: "seasonposter", kind: "poster", width: 1000, height: 1426, languages: ["en", "00"] },
  { name: "seasonthumb", kind: "thumb", width: 500, height: 281, languages: ["en"] },
  { name: "seasonbanner", kind: "banner", width: 1000, height: 185, languages: ["en"] },
];

/** The body of `/tv/{TVDB id}`: strings only, one array per type, absent when empty. */
export function tvFanartBody(series: Series, imagesBase: string): Record<string, unknown> {
  const body: Record<string, unknown> = {
    name: series.title,
    thetvdb_id: String(series.tvdb),
  };
  const owner = {
    folder: "tv",
    id: series.tvdb,
    owner: SERIES_OWNERS + series.tvdb,
    title: series.title,
  } as const;
  for (const [i, type] of TYPES.entries()) {
    // Posters, backgrounds and logos are common; each further type is rarer than the last.
    const count = i < 3 ? series.artwork.posters : series.artwork.posters - i;
    // A background may belong to one season, or to "all".
    const more = (index: number): Record<string, string> =>
      type.name === "showbackground" ? { season: index % 2 ? "1" : "all" } : {};
    if (count > 0) body[type.name] = artOf(owner, type, count, { imagesBase, more });
  }
  const seasons = ["all", ...series.seasons.map(({ number }) => String(number))];
  const seasonOf = (index: number) => ({ season: seasons[index] ?? "all" });
  for (const [i, type] of SEASON_TYPES.entries()) {
    const count = seasons.length - i;
    body[type.name] = artOf(owner, type, count, { imagesBase, more: seasonOf });
  }
  return body;
}

/** Whether anybody has uploaded art for a series. */
export function hasTvFanart({ artwork }: Series): boolean {
  return artwork.posters > 2;
}
